package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each row of the catalogue in CONTRIBUTING names what holds it, and all that is named is there.
 */
final class SecurityCatalogueTest {

  private static final Path BAD_INPUT = Path.of("src/test/resources/bad-input");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([A-Z]\\.\\d+) \\| [^|]+ \\| ([^|]+) \\|$");
  private static final Pattern FILE = Pattern.compile("`([a-z0-9-]+\\.txtar)`");
  private static final Pattern FACT = Pattern.compile("`([A-Za-z]+Test)\\.([A-Za-z0-9_]+)`");

  /** The rows that say why nothing holds them yet. */
  private static final Set<String> WAITING = Set.of("B.18", "B.19");

  @Test
  void everyRowOfTimeAndOfSyntaxIsThere() throws IOException {
    assertThat(rows().map(row -> row.group(1)))
        .containsExactlyElementsOf(
            Stream.concat(
                    IntStream.rangeClosed(1, 25).mapToObj(i -> "B." + i),
                    IntStream.rangeClosed(1, 24).mapToObj(i -> "C." + i))
                .toList());
  }

  @Test
  void everyRowIsHeldOrSaysWhyNot() throws IOException {
    for (MatchResult row : rows().toList()) {
      String held = row.group(2);
      assertThat(FILE.matcher(held).find() || FACT.matcher(held).find())
          .as(row.group(1))
          .isNotEqualTo(WAITING.contains(row.group(1)));
    }
  }

  @Test
  void everyFileAndTestThatIsNamedIsThere() throws IOException {
    for (MatchResult row : rows().toList()) {
      for (MatchResult file : FILE.matcher(row.group(2)).results().toList()) {
        assertThat(BAD_INPUT.resolve(file.group(1))).as(row.group(1)).isRegularFile();
      }
      for (MatchResult fact : FACT.matcher(row.group(2)).results().toList()) {
        assertThat(source(fact.group(1)))
            .as(row.group(1))
            .containsPattern("(void|ArchRule) " + fact.group(2) + "\\b");
      }
    }
  }

  private static Stream<MatchResult> rows() throws IOException {
    return ROW.matcher(Files.readString(Path.of("../CONTRIBUTING.md"))).results();
  }

  private static String source(String test) throws IOException {
    for (String root : List.of("src/test/java", "../maven-plugin/src/test/java")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(f -> f.endsWith(test + ".java")).toList()) {
          return Files.readString(file);
        }
      }
    }
    return "";
  }
}
