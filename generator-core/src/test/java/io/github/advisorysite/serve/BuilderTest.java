package io.github.advisorysite.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Content;
import io.github.advisorysite.GenerationReport;
import io.github.advisorysite.publish.Trees;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a build are shown first; nobody waits for a search that cannot be made. */
final class BuilderTest {

  private static final ServeLog SILENT =
      new ServeLog() {
        @Override
        public void built(GenerationReport report, Duration took) {}

        @Override
        public void refused(List<String> lines) {}
      };

  @TempDir Path folder;
  private final List<Preview> shown = new ArrayList<>();

  @Test
  void aSearchThatCannotBeMadeIsToldAndMadeTheNextTime() throws Exception {
    Content content = Content.minimal(folder);
    Builder builder =
        new Builder(() -> content.options("2026-02-01T00:00:00Z", 2), 1, SILENT, shown::add);
    builder.build();
    assertThat(shown).extracting(Preview::isIndexing).startsWith(true).endsWith(false);
    Path current = shown.get(0).site().orElseThrow().resolve("search/current.json");
    assertThat(current).isRegularFile();

    Files.delete(current);
    Files.createDirectories(current.resolve("in-the-way"));
    content.with("cases/a/ja.md", "## 概要\n書き直しました。\n");
    shown.clear();
    builder.build();
    assertThat(shown.get(0).problems()).isEmpty();
    assertThat(shown).extracting(Preview::isIndexing).startsWith(true).endsWith(false);
    assertThat(shown.get(shown.size() - 1).problems())
        .extracting(Problem::code)
        .containsExactly(Code.INTERNAL);

    Trees.delete(current);
    builder.build();
    assertThat(shown.get(shown.size() - 1).problems()).isEmpty();
    assertThat(current).isRegularFile();
    builder.close();
  }
}
