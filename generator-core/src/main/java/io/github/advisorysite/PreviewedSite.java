package io.github.advisorysite;

import io.github.advisorysite.model.Publication;
import io.github.advisorysite.output.OutputSink;
import io.github.advisorysite.source.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A preview whose pages are there to be looked at, while its search is still to be made, which
 * takes a good part of the time of a small change. Not thread-safe.
 */
public final class PreviewedSite {

  private final GenerationReport report;
  private final Publication publication;
  private final int threads;

  PreviewedSite(GenerationReport report, Publication publication, int threads) {
    this.report = report;
    this.publication = publication;
    this.threads = threads;
  }

  /** What was made. */
  public GenerationReport report() {
    return report;
  }

  /**
   * Writes the search indexes, the file that leads to each last.
   *
   * @throws IOException if a file cannot be written
   */
  public void index(OutputSink sink) throws IOException {
    try (Workers workers = new Workers(threads)) {
      List<Supplier<Void>> work = new ArrayList<>();
      for (Consumer<OutputSink> part : SiteIndexes.parts(publication)) {
        work.add(
            () -> {
              part.accept(sink);
              return null;
            });
      }
      workers.inOrder(work);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
