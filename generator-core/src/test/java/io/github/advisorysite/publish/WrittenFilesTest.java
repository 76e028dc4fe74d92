package io.github.advisorysite.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.WrittenFile;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands is looked into again if a file is gone that may be linked to. */
final class WrittenFilesTest {

  private static final WrittenFile FILE = new WrittenFile("", 0);

  private static boolean isStandingWithin(String... paths) {
    WrittenFiles files = new WrittenFiles();
    files.over(
        new StandingFiles(
            Map.of(
                new OutputPath("a.html"), FILE,
                new OutputPath("en/search/0a.bin"), FILE,
                new OutputPath("research/0a.bin"), FILE),
            FileTime.fromMillis(0)));
    return files.isStandingWithin(Set.of(paths));
  }

  @Test
  void aBlockOfAnIndexIsNotMissed() {
    assertThat(isStandingWithin("a.html", "research/0a.bin", "b.html")).isTrue();
  }

  @Test
  void anyOtherFileIs() {
    assertThat(isStandingWithin("a.html", "en/search/0a.bin")).isFalse();
    assertThat(isStandingWithin("research/0a.bin", "en/search/0a.bin")).isFalse();
  }

  @Test
  void whereNothingStandsThereIsNothingToKeep() {
    assertThat(new WrittenFiles().isStandingWithin(Set.of())).isFalse();
  }
}
