package io.github.advisorysite;

import io.github.advisorysite.Stages.Stage;
import io.github.advisorysite.api.JsonApi;
import io.github.advisorysite.audit.AuditReport;
import io.github.advisorysite.audit.SiteAudit;
import io.github.advisorysite.csaf.CsafProvider;
import io.github.advisorysite.embargo.CaseFiles;
import io.github.advisorysite.embargo.ContentReader;
import io.github.advisorysite.embargo.Disclosure;
import io.github.advisorysite.embargo.PublicationTerms;
import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.Release;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.output.OutputSink;
import io.github.advisorysite.page.SearchDocuments;
import io.github.advisorysite.publish.AuditedSite;
import io.github.advisorysite.publish.OutputRefusedException;
import io.github.advisorysite.publish.StagedSite;
import io.github.advisorysite.publish.Trees;
import io.github.advisorysite.render.Theme;
import io.github.advisorysite.render.ThemeException;
import io.github.advisorysite.schedule.Schedule;
import io.github.advisorysite.search.AnswerFormat;
import io.github.advisorysite.search.SearchAnswer;
import io.github.advisorysite.search.SearchDocument;
import io.github.advisorysite.search.SearchIndex;
import io.github.advisorysite.signing.KeyRefusedException;
import io.github.advisorysite.signing.Signer;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Workers;
import io.github.advisorysite.web.ServerFiles;
import io.github.advisorysite.wording.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes the site of one instant from a content folder. Immutable; a run holds a lock on its output.
 */
public final class SiteGenerator {

  private final GeneratorOptions options;

  public SiteGenerator(GeneratorOptions options) {
    this.options = options;
  }

  /**
   * Builds the site, audits it, and puts it in the place of the one that stands; whatever fails,
   * that one stays as it was. If it is the same, nothing is built, and nothing of it is touched.
   *
   * @throws ContentRefusedException if something public is wrong, a gate cannot be read, or the
   *     audit found anything
   * @throws OutputRefusedException if the output folder cannot be used
   * @throws IOException if a file cannot be read or written
   */
  public GenerationReport generate(Progress progress)
      throws ContentRefusedException, OutputRefusedException, IOException {
    Folders folders = Folders.check(options);
    Optional<Signer> signer = signer();
    Stages stages = new Stages(progress);
    try (StagedSite staged = StagedSite.beside(options.output());
        Workers workers = new Workers(options.threads())) {
      SourceFolder content = folders.content(workers).keepingDigests();
      Standing standing = standing(content, folders, signer, workers);
      LastRelease last = standing.last();
      Optional<GenerationReport> same = standing.report();
      if (same.isPresent()) {
        stages.skipped(same.get().pages());
        return same.get().and(last.again());
      }
      standing.files().ifPresent(staged::over);
      String standingRelease = last.record().digest();
      Future<MadePieces> made =
          workers.begin(() -> MadePieces.of(last.record().state(), standingRelease));
      GeneratedSite generated =
          DisclosedContent.of(
                  ContentReader.read(content, workers), terms(last), folders, stages, workers)
              .generate(staged, content, signer, Workers.take(made), stages, workers);
      Future<MadePieces.Lines> pieces = workers.begin(Workers.take(made)::lines);
      WrittenSite site = generated.written();
      AuditedSite audited =
          site.audited(
              staged,
              standing.wasAudited(site.audit()),
              workers,
              findings ->
                  folders.report(
                      Stream.of(generated.problems(), findings).flatMap(List::stream).toList()));
      stages.ended(Stage.AUDIT);
      List<String> purge = last.purge(site.release(), audited.files(), site.audit().baseUrl());
      Future<Optional<String>> recording =
          workers.begin(() -> last.prepare(site.release(), site.items(), audited.files()));
      audited.settle(workers);
      Optional<String> release = Workers.take(recording, IOException.class);
      audited.promote(workers);
      Stream<String> recorded = last.take(purge);
      if (release.isPresent()) {
        standing.write(
            release.get(), generated.until(), site.modified(), site.audit(), generated.report());
        Workers.take(pieces).write(last.record().state(), release.get());
      }
      stages.ended(Stage.WRITE);
      stages.tell();
      return generated.report().after(last.warnings()).and(recorded);
    } catch (ThemeException e) {
      throw new ContentRefusedException(List.of(e.problem()), Set.of());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Standing standing(
      SourceFolder content, Folders folders, Optional<Signer> signer, Workers workers)
      throws ContentRefusedException {
    Future<LastRelease> last = workers.begin(() -> LastRelease.of(options));
    Future<ReleaseRecord.Listed> files =
        workers.begin(() -> ReleaseRecord.listed(new PrivateFolder(options.state())));
    BuildInputs inputs = BuildInputs.of(options, content, folders, signer, workers);
    return new Standing(
        Workers.take(last, ContentRefusedException.class), Workers.take(files), inputs, workers);
  }

  /**
   * Writes the site of the instant, but for its search indexes, for an author to look at: it is not
   * audited, has no list of its files, is unsigned, and no release.
   *
   * @param last the preview before into the same sink
   * @throws ContentRefusedException if something public is wrong, or a gate cannot be read
   * @throws IOException if a file cannot be read or written
   */
  public PreviewedSite preview(OutputSink sink, LastPreview last)
      throws ContentRefusedException, IOException {
    Folders folders = Folders.check(options);
    try (Workers workers = new Workers(options.threads())) {
      SourceFolder content = folders.content(workers);
      Stages stages = new Stages(pages -> {});
      CaseFiles files = ContentReader.read(content, workers, last.cases());
      DisclosedContent from =
          DisclosedContent.of(files, terms(LastRelease.of(options)), folders, stages, workers);
      MadePieces pieces = last.take();
      GenerationReport report = from.preview(sink, content, pieces, stages, workers);
      last.made(pieces, from.problems());
      return new PreviewedSite(report, from.publication(), options.threads());
    } catch (ThemeException e) {
      throw new ContentRefusedException(List.of(e.problem()), Set.of());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Optional<Signer> signer() throws ContentRefusedException {
    try {
      return options.key().isPresent()
          ? Optional.of(Signer.of(options.key().get(), options.asOf()))
          : Optional.empty();
    } catch (KeyRefusedException e) {
      Code code =
          switch (e.fault()) {
            case FILE -> Code.KEY_FILE;
            case KIND -> Code.KEY_KIND;
            case PASSPHRASE -> Code.KEY_PASSPHRASE;
            case EXPIRED -> Code.KEY_EXPIRED;
          };
      throw Folders.refused(code, String.valueOf(e.getMessage()));
    }
  }

  private PublicationTerms terms(LastRelease last) {
    return new PublicationTerms(options.asOf(), last.release(), options.holdBroken());
  }

  /** What every site says, whatever its content. */
  static Stream<String> ownTexts() {
    return Stream.of(
            Theme.defaultTexts(),
            Texts.all(),
            JsonApi.ownTexts(),
            CsafProvider.ownTexts(),
            ServerFiles.ownTexts())
        .flatMap(texts -> texts);
  }

  /**
   * Checks a tree that stands: that it tells nothing of what is withheld at T, and, where it is the
   * last release, that it is as it was made. What was found is in the private report.
   *
   * @param tree the folder to check
   * @param warnings takes a line that a log may show, if it cannot be told how the tree was made
   * @return the number of files
   * @throws ContentRefusedException if anything was found, or the content cannot be read at all
   */
  public int audit(Path tree, Consumer<String> warnings)
      throws ContentRefusedException, IOException {
    Folders folders = Folders.check(options);
    if (!Files.isDirectory(tree)) {
      throw Folders.refused(
          Code.AUDIT_FILE, "the folder to audit is missing; look at advisorySite.tree");
    }
    try (Workers workers = new Workers(options.threads())) {
      LastRelease last = LastRelease.of(options);
      CaseFiles files = ContentReader.read(folders.content(workers), workers);
      Map<String, String> made = last.record().filesOf(tree, warnings);
      Optional<Release> release = made.isEmpty() ? ReleaseRecord.ofSite(tree) : last.release();
      SiteAudit audit =
          new SiteAudit(
              files.disclosed(terms(last), workers).withheld().except(ownTexts()),
              files.site().baseUrl(),
              release.map(Release::cases).map(Map::keySet).orElse(Set.of()));
      AuditReport report = audit.of(tree, made, true, workers);
      folders.reportAudit(report.findings());
      report.refuse();
      return report.files();
    }
  }

  /**
   * Every problem of every file, also of what is embargoed; for private eyes.
   *
   * @throws ContentRefusedException if the content cannot be read at all
   */
  public List<Problem> validate() throws ContentRefusedException, IOException {
    Folders folders = Folders.check(options);
    try (Workers workers = new Workers(options.threads())) {
      CaseFiles files = ContentReader.read(folders.content(workers), workers);
      List<Problem> problems =
          new ArrayList<>(files.disclosed(terms(LastRelease.of(options)), workers).problems());
      problems.addAll(files.warnings(options.asOf()));
      try {
        Theme.load(folders.theme(), files.site().languages());
      } catch (ContentRefusedException e) {
        problems.addAll(e.problems());
      }
      folders.report(problems);
      return problems;
    }
  }

  /**
   * Begins a case in the content folder.
   *
   * @param title in the site's own language
   * @return the folder, within the content
   * @throws ContentRefusedException if the content cannot be read, or if there cannot be such a
   *     case; nothing is then written
   */
  public String begin(String id, String title) throws ContentRefusedException, IOException {
    if (!CaseId.isPath(id)) {
      throw Folders.refused(
          Code.SCHEMA_VALUE, "no case can have this id; look at idPatterns of site.yaml");
    }
    NewCase begun = new NewCase(new CaseId(id), title, options.asOf());
    Set<Problem> before = Set.copyOf(validate());
    Site site;
    try (Workers workers = new Workers(options.threads())) {
      site = ContentReader.read(Folders.check(options).content(workers), workers).site();
    }
    Path folder = options.content().resolve(begun.folder());
    try {
      begun.write(options.content(), site);
    } catch (FileAlreadyExistsException e) {
      throw Folders.refused(
          Code.ID_DUP, "a folder for this case is there already; nothing was written");
    }
    List<Problem> faults =
        validate().stream()
            .filter(problem -> !before.contains(problem))
            .filter(problem -> problem.code() != Code.SCHEMA_EMPTY)
            .toList();
    if (!faults.isEmpty()) {
      Trees.delete(folder);
      throw new ContentRefusedException(faults, Set.of());
    }
    return begun.folder();
  }

  /**
   * What {@code generate} would refuse at each instant of the content that is still to come, found
   * by building there in private; for private eyes.
   *
   * @throws ContentRefusedException if the content or the theme cannot be read at all
   * @throws OutputRefusedException if another rehearsal is at work in the state directory
   */
  public List<Rehearsal.Failure> rehearse(Rehearsal.Step step)
      throws ContentRefusedException, OutputRefusedException, IOException {
    Folders folders = Folders.check(options);
    try (Workers workers = new Workers(options.threads())) {
      LastRelease last = LastRelease.of(options);
      SourceFolder content = folders.content(workers);
      CaseFiles files = ContentReader.read(content, workers);
      Theme theme = Theme.load(folders.theme(), files.site().languages());
      return new Rehearsal(
              files,
              at ->
                  files.disclosed(
                      new PublicationTerms(at, last.release(), options.holdBroken()), workers),
              (disclosure, publication, staged) -> {
                try {
                  new SiteWriter(
                          theme,
                          content,
                          staged,
                          new Stages(pages -> {}),
                          Optional.empty(),
                          MadePieces.none())
                      .write(publication, workers);
                } catch (ThemeException e) {
                  throw new ContentRefusedException(List.of(e.problem()), Set.of());
                }
                WrittenSite.of(publication, disclosure.release(), disclosure.withheld())
                    .audited(staged, false, workers, findings -> {});
              })
          .run(options.asOf(), new PrivateFolder(options.state()), step);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Lucene's own answer to a query, over what is public at the instant of the run.
   *
   * @param language the tag of the index' language, or nothing for the site's own
   * @return nothing if the site has no such language
   * @throws ContentRefusedException if something public is wrong, or a gate cannot be read
   */
  public Optional<List<String>> search(String query, Optional<String> language, AnswerFormat format)
      throws ContentRefusedException, IOException {
    Folders folders = Folders.check(options);
    try (Workers workers = new Workers(options.threads())) {
      CaseFiles files = ContentReader.read(folders.content(workers), workers);
      Disclosure disclosure = files.disclosed(terms(LastRelease.of(options)), workers);
      folders.report(disclosure.problems());
      Publication publication = disclosure.publication();
      Site site = publication.site();
      Optional<Language> found =
          site.languages().stream()
              .filter(has -> has.tag().equals(language.orElse(site.language().tag())))
              .findFirst();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      List<SearchDocument> documents = new SearchDocuments(publication, found.get()).all();
      try (SearchIndex index = SearchIndex.of(documents)) {
        SearchAnswer answer = index.search(query, false, 0, documents.size());
        return Optional.of(format.lines(answer, site.baseUrl()));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * What becomes public after the instant of the run; for private eyes.
   *
   * @throws ContentRefusedException if the content cannot be read at all
   */
  public Schedule schedule() throws ContentRefusedException, IOException {
    Folders folders = Folders.check(options);
    try (Workers workers = new Workers(options.threads())) {
      return ContentReader.read(folders.content(workers), workers).scheduleAfter(options.asOf());
    }
  }
}
