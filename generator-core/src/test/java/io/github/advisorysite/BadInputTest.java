package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each file of {@code bad-input} lays files over the minimal content and says, whole, what {@code
 * validate} and {@code generate} print. {@code -Dgolden.update=true} rewrites what they say.
 */
final class BadInputTest {

  private static final Path CASES = Path.of("src/test/resources/bad-input");
  private static final String AS_OF = "2026-06-01T00:00:00Z";

  @TempDir(factory = Scratch.class)
  Path temp;

  @TestFactory
  Stream<DynamicTest> isRefusedWithItsPlaceAndCure() throws IOException {
    List<Path> cases;
    try (Stream<Path> files = Files.list(CASES)) {
      cases = files.sorted().toList();
    }
    assertThat(cases).hasSizeGreaterThan(40);
    return cases.stream()
        .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
  }

  private void check(Path path) throws Exception {
    Txtar written = Txtar.read(path);
    Content content = Content.minimal(temp.resolve(path.getFileName().toString()));
    for (var file : written.files().entrySet()) {
      if (!file.getKey().startsWith("=")) {
        content.with(file.getKey(), text(file.getValue()));
      }
    }
    String validate = lines(content.problems());
    List<String> refusal = content.refusalAt(AS_OF);
    Txtar actual = written.with("=validate", validate).with("=generate", lines(refusal));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(path, actual.toString());
      return;
    }
    assertThat(actual.toString()).isEqualTo(written.toString());
    assertThat(Files.exists(content.output()))
        .as("a refused build writes nothing")
        .isEqualTo(refusal.isEmpty());
  }

  /** What a file holds: characters that cannot be seen stand in it as signs. */
  static String text(String signs) {
    return signs.replace("␀", "\0").replace("⇐", "\u202e").replace("␍", "\r");
  }

  private static String lines(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
