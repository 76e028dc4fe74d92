package io.github.advisorysite;

import io.github.advisorysite.embargo.CaseFiles;
import io.github.advisorysite.embargo.ContentReader;
import io.github.advisorysite.model.Attachment;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.page.Page;
import io.github.advisorysite.page.Pages;
import io.github.advisorysite.publish.OutputRefusedException;
import io.github.advisorysite.publish.StagedSite;
import io.github.advisorysite.render.PageRenderer;
import io.github.advisorysite.render.Theme;
import io.github.advisorysite.render.ThemeException;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes the site of one instant from a content folder. Immutable; a run holds a lock on its output.
 */
public final class SiteGenerator {

  private static final int PROGRESS_STEP = 5_000;

  private final GeneratorOptions options;

  public SiteGenerator(GeneratorOptions options) {
    this.options = options;
  }

  /**
   * Builds the site and puts it in the place of the one that stands; whatever fails, that one stays
   * as it was.
   *
   * @throws ContentRefusedException if something public is wrong, or a gate cannot be read
   * @throws OutputRefusedException if the output folder cannot be used
   * @throws IOException if a file cannot be read or written
   */
  public GenerationReport generate(Progress progress)
      throws ContentRefusedException, OutputRefusedException, IOException {
    Folders folders = Folders.check(options);
    try (Workers workers = new Workers(options.threads())) {
      SourceFolder content = folders.content();
      CaseFiles files = ContentReader.read(content, workers);
      folders.report(files.problems());
      Publication publication = files.publishedAsOf(options.asOf());
      Theme theme = Theme.load(folders.theme(), publication.site().languages());
      try (StagedSite staged = StagedSite.beside(options.output())) {
        int pages = write(publication, theme, content, staged, workers, progress);
        staged.promote(publication.modified());
        return new GenerationReport(advisories(publication), statuses(publication), pages);
      }
    } catch (ThemeException e) {
      throw new ContentRefusedException(List.of(e.problem()), Set.of());
    } catch (UncheckedIOException e) {
      throw e.getCause();
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
      CaseFiles files = ContentReader.read(folders.content(), workers);
      List<Problem> problems = new ArrayList<>(files.problems());
      try {
        Theme.load(folders.theme(), files.site().languages());
      } catch (ContentRefusedException e) {
        problems.addAll(e.problems());
      }
      folders.report(problems);
      return problems;
    }
  }

  private static int write(
      Publication publication,
      Theme theme,
      SourceFolder content,
      StagedSite staged,
      Workers workers,
      Progress progress)
      throws IOException {
    for (Map.Entry<String, byte[]> asset : theme.assets().entrySet()) {
      staged.write(new OutputPath(asset.getKey()), asset.getValue());
    }
    Pages pages = new Pages(publication);
    for (Map.Entry<OutputPath, Attachment> file : pages.attachments().entrySet()) {
      staged.write(file.getKey(), content.bytes(file.getValue().source()));
    }
    PageRenderer renderer = new PageRenderer(theme);
    AtomicInteger written = new AtomicInteger();
    List<Supplier<Integer>> work = new ArrayList<>();
    for (Supplier<Stream<Page>> piece : pages.work()) {
      work.add(
          () -> {
            piece.get().forEach(page -> write(page, renderer, staged, written, progress));
            return 0;
          });
    }
    workers.inOrder(work);
    return written.get();
  }

  private static void write(
      Page page,
      PageRenderer renderer,
      StagedSite staged,
      AtomicInteger written,
      Progress progress) {
    try {
      staged.write(page.path(), renderer.render(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int count = written.incrementAndGet();
    if (count % PROGRESS_STEP == 0) {
      progress.written(count);
    }
  }

  private static int advisories(Publication publication) {
    return (int)
        publication.cases().stream().filter(PublishedCase.Current.class::isInstance).count();
  }

  private static int statuses(Publication publication) {
    return publication.cases().stream()
        .filter(PublishedCase.Current.class::isInstance)
        .mapToInt(c -> ((PublishedCase.Current) c).advisories().get(0).vendors().size())
        .sum();
  }
}
