package io.github.advisorysite.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The tables that browsers analyse by are those of Lucene and of ICU; with {@code
 * -Dgolden.update=true} they are written anew.
 */
final class AnalyzerDataTest {

  private static final Path RESOURCES =
      Path.of("src/main/resources/io/github/advisorysite/search/analysis");

  @Test
  void theAutomatonIsThatOfLucene() throws Exception {
    assertThat(kept("automaton.bin", LuceneTables.block())).isTrue();
  }

  @Test
  void theFoldingIsThatOfUnicode() throws Exception {
    assertThat(kept("folding.bin", FoldingTable.block())).isTrue();
  }

  private static boolean kept(String name, byte[] made) throws Exception {
    Path file = RESOURCES.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(RESOURCES);
      Files.write(file, made);
    }
    return java.util.Arrays.equals(made, Files.readAllBytes(file));
  }
}
