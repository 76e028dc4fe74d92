package io.github.advisorysite.logcontract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Built;
import io.github.advisorysite.GeneratorOptions;
import io.github.advisorysite.SiteGenerator;
import io.github.advisorysite.publish.OutputRefusedException;
import io.github.advisorysite.source.ContentRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The goals as seen by who reads their log, in this process. */
final class Goal {

  /** What the goals say of a fault of the machine; the fault itself is dropped. */
  static final String IO = "ADV-IO";

  /** What the goals say of content whose gate cannot be read. */
  static final String GATE =
      "ADV-GATE (withheld): run the goal validate in private to see what and where";

  private Goal() {}

  /** The lines that {@code generate} prints, or none if it made the site. */
  static List<String> generate(Path content, Path output, Instant asOf) {
    try (Console console = new Console()) {
      List<String> lines = lines(generator(content, output, asOf));
      assertThat(console.text()).as("libraries print nothing").isEmpty();
      return lines;
    }
  }

  private static List<String> lines(SiteGenerator generator) {
    try {
      generator.generate(pages -> {});
      return List.of();
    } catch (ContentRefusedException e) {
      assertBare(e);
      return e.lines();
    } catch (OutputRefusedException e) {
      assertBare(e);
      return List.of(e.getMessage());
    } catch (IOException e) {
      return List.of(IO);
    }
  }

  /** All that can be seen of a tree, if it is there. */
  static Map<String, String> tree(Path output) throws IOException {
    return Files.exists(output) ? Built.standing(output).fingerprint() : Map.of();
  }

  /** Maven prints causes, too. */
  private static void assertBare(Exception e) {
    assertThat(e.getCause()).isNull();
    assertThat(e.getSuppressed()).isEmpty();
    for (String word : Secrets.WITHHELD) {
      assertThat(e.toString()).doesNotContain(word);
    }
  }

  private static SiteGenerator generator(Path content, Path output, Instant asOf) {
    return new SiteGenerator(
        new GeneratorOptions(
            content, output, output.resolveSibling("state"), asOf, Optional.empty(), 1));
  }
}
