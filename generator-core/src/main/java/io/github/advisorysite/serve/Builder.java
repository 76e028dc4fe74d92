package io.github.advisorysite.serve;

import io.github.advisorysite.GenerationReport;
import io.github.advisorysite.GeneratorOptions;
import io.github.advisorysite.LastPreview;
import io.github.advisorysite.PreviewedSite;
import io.github.advisorysite.PrivateFolder;
import io.github.advisorysite.SiteGenerator;
import io.github.advisorysite.publish.Trees;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Builds previews within the private folder, from which nothing is published. Not thread-safe. */
final class Builder {

  private static final String FOLDER = "preview-";

  private final Supplier<GeneratorOptions> options;
  private final ServeLog log;
  private final Consumer<Preview> shown;
  private final Path folder;
  private final PreviewFolder site;
  private Preview last = Preview.NONE;
  private final LastPreview before = new LastPreview();
  private int number;

  /**
   * A builder.
   *
   * @param options asked anew for each build, as the clock goes on
   * @param port whose server it builds for: previews of several can stand side by side
   * @param shown takes each preview, and once more when its search is made
   */
  Builder(Supplier<GeneratorOptions> options, int port, ServeLog log, Consumer<Preview> shown)
      throws IOException {
    this.options = options;
    this.log = log;
    this.shown = shown;
    this.folder = new PrivateFolder(options.get().state()).subfolder(FOLDER + port);
    Trees.delete(folder);
    this.site = new PreviewFolder(folder);
  }

  void build() {
    long start = System.nanoTime();
    GeneratorOptions given = options.get();
    number++;
    SiteGenerator generator = new SiteGenerator(given);
    List<Problem> problems;
    try {
      site.begun();
      PreviewedSite made = generator.preview(site.pages(), before);
      site.pages().ended();
      Optional<Instant> ahead = given.isPreview() ? Optional.of(given.asOf()) : Optional.empty();
      String base = base(made.report());
      problems = before.problems();
      show(new Preview(number, Optional.of(site.folder()), base, ahead, faults(problems), true));
      log.built(made.report(), Duration.ofNanos(System.nanoTime() - start));
      index(made);
    } catch (ContentRefusedException e) {
      log.refused(e.lines());
      problems = all(generator, e.problems());
    } catch (IOException e) {
      problems =
          all(
              generator,
              fault(
                  Code.INTERNAL,
                  "a file cannot be read or written; look at permissions and space"));
    } catch (RuntimeException | StackOverflowError e) {
      problems =
          all(
              generator,
              fault(Code.INTERNAL, "a fault of the generator, " + e.getClass().getName()));
    } catch (OutOfMemoryError e) {
      problems =
          fault(
              Code.MEMORY,
              "there is too little memory; give Maven more, such as MAVEN_OPTS=-Xmx1g");
    }
    show(
        new Preview(
            last.number(), last.site(), last.base(), last.ahead(), faults(problems), false));
  }

  private void index(PreviewedSite made) throws IOException {
    try {
      made.index(site.indexes());
      site.indexes().ended();
    } finally {
      show(last.indexed()); // nobody waits for a search that cannot be made
    }
  }

  /** Tells of a fault that is none of the content; the words of an exception may quote it. */
  private List<Problem> fault(Code code, String text) {
    Problem fault = new Problem(code, Location.startOf("."), "", text, null);
    log.refused(List.of(fault.toString()));
    return List.of(fault);
  }

  private static String base(GenerationReport report) {
    String path = report.baseUrl().getPath();
    return path.isEmpty() ? "/" : path;
  }

  /** The problems of what is public, and those that only an author may see. */
  private static List<Problem> all(SiteGenerator generator, List<Problem> problems) {
    List<Problem> all = new ArrayList<>(problems);
    try {
      all.addAll(generator.validate());
    } catch (ContentRefusedException e) {
      all.addAll(e.problems());
    } catch (IOException | RuntimeException e) {
      // the build has told of it
    }
    return all;
  }

  /** What is to be mended, in order. */
  private static List<Problem> faults(List<Problem> problems) {
    return problems.stream().filter(p -> !p.code().isWarning()).distinct().sorted().toList();
  }

  private void show(Preview preview) {
    last = preview;
    shown.accept(preview);
  }

  void close() throws IOException {
    Trees.delete(folder);
  }
}
