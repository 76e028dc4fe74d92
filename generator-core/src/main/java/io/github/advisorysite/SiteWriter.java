package io.github.advisorysite;

import io.github.advisorysite.Stages.Stage;
import io.github.advisorysite.api.JsonApi;
import io.github.advisorysite.badge.Badges;
import io.github.advisorysite.csaf.CsafProvider;
import io.github.advisorysite.feed.Feeds;
import io.github.advisorysite.metadata.FileMetadata;
import io.github.advisorysite.metadata.UnreadableMetadataException;
import io.github.advisorysite.model.Attachment;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.model.SitePart;
import io.github.advisorysite.output.Format;
import io.github.advisorysite.output.OutputFile;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.OutputSink;
import io.github.advisorysite.output.Piece;
import io.github.advisorysite.page.Page;
import io.github.advisorysite.page.Pages;
import io.github.advisorysite.render.PageRenderer;
import io.github.advisorysite.render.Theme;
import io.github.advisorysite.signing.Signer;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Workers;
import io.github.advisorysite.statistics.StatisticsFiles;
import io.github.advisorysite.vuldef.VuldefDocuments;
import io.github.advisorysite.web.SecurityTxt;
import io.github.advisorysite.web.ServerFiles;
import io.github.advisorysite.web.Sitemap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes all files of a site. */
final class SiteWriter {

  /** How many pages lie between two words of the progress. */
  static final int PROGRESS_STEP = 5_000;

  private final Theme theme;
  private final SourceFolder content;
  private final OutputSink sink;
  private final Stages stages;
  private final Optional<Signer> signer;
  private final MadePieces made;
  private final AtomicInteger written = new AtomicInteger();

  /**
   * A writer.
   *
   * @param signer what signs the documents that want it
   * @param made of what the sink may keep
   */
  SiteWriter(
      Theme theme,
      SourceFolder content,
      OutputSink sink,
      Stages stages,
      Optional<Signer> signer,
      MadePieces made) {
    this.signer = signer;
    this.made = made;
    this.theme = theme;
    this.content = content;
    this.sink = sink;
    this.stages = stages;
  }

  /**
   * Writes the assets, the attachments, the indexes and the pages, and tells the number of the
   * pages.
   */
  int write(Publication publication, Workers workers) throws IOException {
    return write(publication, workers.begin(() -> SiteIndexes.parts(publication)), workers);
  }

  /** As {@link #write}, but for the indexes. */
  int writeAllButIndexes(Publication publication, Workers workers) throws IOException {
    return write(publication, CompletableFuture.completedFuture(List.of()), workers);
  }

  private int write(
      Publication publication, Future<List<Consumer<OutputSink>>> indexes, Workers workers)
      throws IOException {
    for (Map.Entry<String, byte[]> asset : theme.assets().entrySet()) {
      sink.write(new OutputPath(asset.getKey()), asset.getValue());
    }
    Pages pages = new Pages(publication);
    Future<List<Piece<Page>>> listing = workers.begin(pages::work);
    for (Map.Entry<OutputPath, Attachment> file : pages.attachments().entrySet()) {
      Attachment attachment = file.getValue();
      sink.write(file.getKey(), withoutMetadata(attachment, content.bytes(attachment.source())));
    }
    PageRenderer renderer = new PageRenderer(theme);
    Fingerprints fingerprints =
        new Fingerprints(
            List.of(
                BuildInputs.generator(),
                theme.fingerprint(),
                signer.map(Signer::fingerprint),
                publication.site(),
                publication.foldsStatuses(),
                publication.pages()));
    List<Supplier<Void>> work = new ArrayList<>();
    List<Piece<OutputFile>> files = formats(publication).flatMap(Format::pieces).toList();
    for (Consumer<OutputSink> part : Workers.take(indexes)) {
      work.add(during(Stage.INDEX, part));
    }
    // before the pages, as some of them are long and cannot be shared among threads
    for (Piece<OutputFile> piece : files) {
      work.add(during(Stage.FORMATS, to -> make(piece, fingerprints, file -> file, to)));
    }
    for (Piece<Page> piece : Workers.take(listing)) {
      work.add(during(Stage.RENDER, to -> render(piece, fingerprints, renderer, to)));
    }
    workers.inOrder(work);
    return written.get();
  }

  private static byte[] withoutMetadata(Attachment attachment, byte[] bytes) throws IOException {
    try {
      return FileMetadata.removed(attachment.name(), bytes);
    } catch (UnreadableMetadataException e) {
      throw new IOException("an attachment changed while the site was built", null);
    }
  }

  /** Every form of the site that programs read. */
  private Stream<Format> formats(Publication publication) {
    Site site = publication.site();
    List<Format> formats = new ArrayList<>();
    formats.add(new Sitemap(publication));
    formats.add(new SecurityTxt(publication));
    formats.add(ServerFiles.of(publication));
    if (site.has(SitePart.BADGES)) {
      formats.add(new Badges(publication));
    }
    if (site.has(SitePart.STATISTICS)) {
      formats.add(new StatisticsFiles(publication));
    }
    if (site.has(SitePart.API)) {
      formats.add(new JsonApi(publication));
    }
    if (site.has(SitePart.CSAF)) {
      formats.add(new CsafProvider(publication, signer));
    }
    if (site.has(SitePart.VULDEF)) {
      formats.add(new VuldefDocuments(publication));
    }
    formats.add(new Feeds(publication));
    return formats.stream();
  }

  private Supplier<Void> during(Stage stage, Consumer<OutputSink> work) {
    return () -> {
      stages.during(stage, sink, work);
      return null;
    };
  }

  private static void write(OutputFile file, OutputSink sink) {
    try {
      sink.write(file.path(), file.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a piece that is made each time, only the pages that show something else are rendered. */
  private void render(
      Piece<Page> piece, Fingerprints fingerprints, PageRenderer renderer, OutputSink to) {
    Stream<Piece<Page>> parts =
        piece.from().isEmpty()
            ? piece
                .making()
                .get()
                .map(page -> new Piece<>("page", List.of(page), () -> Stream.of(page)))
            : Stream.of(piece);
    parts.forEach(part -> count(make(part, fingerprints, renderer::file, to)));
  }

  /** Makes a piece, or keeps what was made from the same, and tells of how many files it is. */
  private <T> int make(
      Piece<T> piece, Fingerprints fingerprints, Function<T, OutputFile> form, OutputSink to) {
    String fingerprint = fingerprints.of(piece).orElse("");
    List<OutputPath> before = made.before(fingerprint);
    if (before != null && to.keep(before)) {
      made.made(fingerprint, before);
      return before.size();
    }
    List<OutputPath> paths = new ArrayList<>();
    piece
        .making()
        .get()
        .forEach(
            item -> {
              OutputFile file = form.apply(item);
              write(file, to);
              paths.add(file.path());
            });
    if (!fingerprint.isEmpty()) {
      made.made(fingerprint, paths);
    }
    return paths.size();
  }

  private void count(int pages) {
    int now = written.addAndGet(pages);
    for (int step = (now - pages) / PROGRESS_STEP + 1; step * PROGRESS_STEP <= now; step++) {
      stages.progress().written(step * PROGRESS_STEP);
    }
  }
}
