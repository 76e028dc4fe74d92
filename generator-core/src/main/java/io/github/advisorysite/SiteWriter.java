package io.github.advisorysite;

import io.github.advisorysite.api.JsonApi;
import io.github.advisorysite.badge.Badges;
import io.github.advisorysite.csaf.CsafProvider;
import io.github.advisorysite.feed.Feeds;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.metadata.FileMetadata;
import io.github.advisorysite.metadata.UnreadableMetadataException;
import io.github.advisorysite.model.Attachment;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.output.Format;
import io.github.advisorysite.output.OutputFile;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.OutputSink;
import io.github.advisorysite.page.Page;
import io.github.advisorysite.page.Pages;
import io.github.advisorysite.page.SearchDocuments;
import io.github.advisorysite.render.PageRenderer;
import io.github.advisorysite.render.Theme;
import io.github.advisorysite.search.SearchIndex;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes all files of a site. */
final class SiteWriter {

  private static final int PROGRESS_STEP = 5_000;

  private final Theme theme;
  private final SourceFolder content;
  private final OutputSink sink;
  private final Progress progress;
  private final Optional<Signer> signer;
  private final AtomicInteger written = new AtomicInteger();

  /**
   * A writer.
   *
   * @param signer what signs the documents that want it
   */
  SiteWriter(
      Theme theme,
      SourceFolder content,
      OutputSink sink,
      Progress progress,
      Optional<Signer> signer) {
    this.signer = signer;
    this.theme = theme;
    this.content = content;
    this.sink = sink;
    this.progress = progress;
  }

  /**
   * Writes the assets, the attachments, the indexes and the pages, and tells the number of the
   * pages.
   */
  int write(Publication publication, Workers workers) throws IOException {
    for (Map.Entry<String, byte[]> asset : theme.assets().entrySet()) {
      sink.write(new OutputPath(asset.getKey()), asset.getValue());
    }
    Pages pages = new Pages(publication);
    for (Map.Entry<OutputPath, Attachment> file : pages.attachments().entrySet()) {
      Attachment attachment = file.getValue();
      sink.write(file.getKey(), withoutMetadata(attachment, content.bytes(attachment.source())));
    }
    PageRenderer renderer = new PageRenderer(theme);
    List<Supplier<Integer>> work = new ArrayList<>();
    AtomicLong searching = new AtomicLong();
    AtomicLong formatting = new AtomicLong();
    for (Language language : publication.site().languages()) {
      work.add(() -> timed(searching, () -> search(new SearchDocuments(publication, language))));
    }
    for (Supplier<Stream<Page>> piece : pages.work()) {
      work.add(
          () -> {
            piece.get().forEach(page -> write(page, renderer));
            return 0;
          });
    }
    formats(publication)
        .flatMap(Format::pieces)
        .forEach(
            piece -> work.add(() -> timed(formatting, () -> piece.get().forEach(this::write))));
    workers.inOrder(work);
    progress.took("search", Duration.ofNanos(searching.get()));
    progress.took("formats", Duration.ofNanos(formatting.get()));
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
    return Stream.of(
        new Sitemap(publication),
        new SecurityTxt(publication),
        ServerFiles.of(publication),
        new Badges(publication),
        new StatisticsFiles(publication),
        new JsonApi(publication),
        new CsafProvider(publication, signer),
        new VuldefDocuments(publication),
        new Feeds(publication));
  }

  private static int timed(AtomicLong time, Runnable work) {
    long start = System.nanoTime();
    work.run();
    time.addAndGet(System.nanoTime() - start);
    return 0;
  }

  private void search(SearchDocuments documents) {
    try (SearchIndex index = SearchIndex.of(documents.all())) {
      index.write(sink, documents.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(OutputFile file) {
    try {
      sink.write(file.path(), file.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Page page, PageRenderer renderer) {
    write(new OutputFile(page.path(), renderer.render(page)));
    int count = written.incrementAndGet();
    if (count % PROGRESS_STEP == 0) {
      progress.written(count);
    }
  }
}
