package io.github.advisorysite.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The README names every goal and every parameter that the plugin's descriptor has, and no other.
 */
final class GoalDocsTest {

  private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");

  @Test
  void everyGoalIsInTheReadme() throws IOException {
    assertThat(new TreeSet<>(find("(?m)^\\| `([a-z-]+)` \\| [^|]+\\| [^|]+\\|$", readme())))
        .isEqualTo(new TreeSet<>(find("<goal>([^<]+)</goal>", Files.readString(DESCRIPTOR))));
  }

  @Test
  void everyParameterIsInTheReadme() throws IOException {
    Set<String> own =
        find("\\$\\{(advisorySite\\.[A-Za-z]+)}", Files.readString(DESCRIPTOR)).stream()
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(new TreeSet<>(find("(?m)^\\| `(advisorySite\\.[A-Za-z]+)` \\|", readme())))
        .isEqualTo(own);
  }

  @Test
  void theSnippetOfTheReadmeBindsGenerateAsTheTestsDo() throws IOException {
    String snippet = find("(?s)```xml\n(.*?)```", readme()).get(0).replaceAll("\\s+", "");
    String pom =
        Files.readString(Path.of("src/it/minimal/pom.xml"))
            .replace("@project.version@", "0.1.0-SNAPSHOT");
    assertThat(pom.replaceAll("\\s+", "")).contains(snippet);
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("../README.md"));
  }

  private static List<String> find(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(r -> r.group(1)).toList();
  }
}
