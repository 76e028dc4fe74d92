package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.source.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents say is so. */
final class DocsTest {

  private static final Path ROOT = Path.of("..");

  @TempDir Path temp;

  @Test
  void theFieldGuideExplainsEveryCodeAndNoOther() throws IOException {
    List<String> explained =
        find("content/README.md", "(?m)^\\| `(ADV-[A-Z-]+)` \\| \\S.*\\| \\S.*\\|$");
    assertThat(explained)
        .containsExactlyElementsOf(Arrays.stream(Code.values()).map(Code::label).sorted().toList());
  }

  @Test
  void theSnippetsOfTheReadmeMakeASite() throws Exception {
    Content content = Content.empty(temp);
    Matcher snippet =
        Pattern.compile("`src/advisories/(\\S+)`:\n\n```[a-z]+\n(.*?)```", Pattern.DOTALL)
            .matcher(read("README.md"));
    int snippets = 0;
    while (snippet.find()) {
      content.with(snippet.group(1), snippet.group(2));
      snippets++;
    }
    assertThat(snippets).isEqualTo(5);
    assertThat(content.problems()).isEmpty();
    Built site = content.at("2026-11-20T12:00:00Z");
    assertThat(site.text("advisories/EX-2026-001/vendors/maru.html"))
        .contains("Vulnerable")
        .contains("Version 1.2 mends this.");
  }

  @Test
  void theFirstTwoCommandsOfTheReadmeAreTheOnesThatCiRuns() throws IOException {
    List<String> commands = find("README.md", "```sh\n(.+)\n");
    assertThat(commands).startsWith("mvn -q package -pl content -am -DskipTests", "mvn verify");
    assertThat(read(".ci/run")).contains("$(readme 1)\n").contains("$(readme 2) -B -ntp");
    assertThat(read("README.md").lines().limit(20)).contains(commands.get(0), commands.get(1));
  }

  @Test
  void everyPathThatADocumentLinksToIsThere() throws IOException {
    for (String document : List.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")) {
      for (String target : find(document, "\\]\\(((?!https?:)[^)#]+)\\)")) {
        assertThat(ROOT.resolve(target)).as(document).exists();
      }
    }
  }

  @Test
  void theFoldersAndPackagesThatContributingNamesAreThere() throws IOException {
    String contributing = read("CONTRIBUTING.md");
    try (Stream<Path> packages = Files.list(Path.of("src/main/java/io/github/advisorysite"))) {
      for (Path folder : packages.filter(Files::isDirectory).toList()) {
        assertThat(contributing).contains("`" + folder.getFileName() + "`");
      }
    }
  }

  private static List<String> find(String document, String pattern) throws IOException {
    return Pattern.compile(pattern).matcher(read(document)).results().map(r -> r.group(1)).toList();
  }

  private static String read(String document) throws IOException {
    return Files.readString(ROOT.resolve(document));
  }
}
