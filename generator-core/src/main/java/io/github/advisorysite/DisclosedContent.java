package io.github.advisorysite;

import io.github.advisorysite.Stages.Stage;
import io.github.advisorysite.embargo.CaseFiles;
import io.github.advisorysite.embargo.Disclosure;
import io.github.advisorysite.embargo.PublicationTerms;
import io.github.advisorysite.embargo.Withheld;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.Release;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.model.SitePart;
import io.github.advisorysite.output.OutputSink;
import io.github.advisorysite.render.Theme;
import io.github.advisorysite.signing.Signer;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Workers;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * What a site is made from at T, without the files of the cases, whose memory is better used.
 *
 * @param withheld what the site must not tell
 * @param problems of all content, for private eyes
 * @param warnings the lines that a log may show
 * @param until the first instant of the content after T, for private eyes
 */
record DisclosedContent(
    Publication publication,
    Theme theme,
    Release release,
    Withheld withheld,
    List<Problem> problems,
    List<String> warnings,
    Optional<Instant> until) {

  /**
   * Lets the content through the gate; all problems are then in the private report.
   *
   * @throws ContentRefusedException if something public is wrong, or a gate cannot be read
   */
  static DisclosedContent of(
      CaseFiles files, PublicationTerms terms, Folders folders, Stages stages, Workers workers)
      throws ContentRefusedException, IOException {
    stages.ended(Stage.READ);
    SourceFolder overrides = folders.theme();
    Future<Theme> loading = workers.begin(() -> Theme.load(overrides, files.site().languages()));
    Future<Optional<Instant>> until =
        workers.begin(() -> files.instantsAfter(terms.asOf()).stream().findFirst());
    Disclosure disclosure = files.disclosed(terms, workers);
    List<Problem> problems = disclosure.problems();
    folders.report(problems);
    Publication publication = disclosure.publication();
    Theme theme = Workers.take(loading, ContentRefusedException.class);
    stages.ended(Stage.GATE);
    return new DisclosedContent(
        publication,
        theme,
        disclosure.release(),
        disclosure.withheld(),
        problems,
        Stream.concat(disclosure.warnings().stream(), lacking(publication.site())).toList(),
        Workers.take(until));
  }

  private static Stream<String> lacking(Site site) {
    return site.publishers().isEmpty() && !site.leftOut().contains(SitePart.CSAF)
        ? Stream.of(
            Code.CSAF.label()
                + ": no CSAF is made, as site.yaml names no publisher; write publishers with name and namespace")
        : Stream.empty();
  }

  /** Writes all files of the site, and tells of them what outlives the content. */
  GeneratedSite generate(
      OutputSink sink,
      SourceFolder content,
      Optional<Signer> signer,
      MadePieces pieces,
      Stages stages,
      Workers workers)
      throws IOException {
    Future<WrittenSite> written =
        workers.begin(() -> WrittenSite.of(publication, release, withheld));
    SiteWriter writer = new SiteWriter(theme, content, sink, stages, signer, pieces);
    int pages = writer.write(publication, workers);
    stages.endedTogether();
    return new GeneratedSite(Workers.take(written), problems, report(pages), until);
  }

  /** Writes all files of the site but its indexes, unsigned. */
  GenerationReport preview(
      OutputSink sink, SourceFolder content, MadePieces pieces, Stages stages, Workers workers)
      throws IOException {
    SiteWriter writer = new SiteWriter(theme, content, sink, stages, Optional.empty(), pieces);
    return report(writer.writeAllButIndexes(publication, workers));
  }

  private GenerationReport report(int pages) {
    return GenerationReport.of(publication, pages, warnings.stream());
  }
}
