package io.github.advisorysite.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.page.Page;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The default theme is whole: no file unknown or unused, no language short of a word. */
final class ThemeTest {

  private static final Path THEME =
      Path.of("../site-theme/src/main/resources/io/github/advisorysite/theme");

  @Test
  void theListOfFilesIsTheFolder() throws IOException {
    try (Stream<Path> files = Files.walk(THEME)) {
      List<String> found =
          files
              .filter(Files::isRegularFile)
              .map(file -> THEME.relativize(file).toString())
              .filter(name -> !name.equals("files.txt"))
              .sorted()
              .toList();
      assertThat(Theme.defaultFiles()).containsExactlyElementsOf(found);
    }
  }

  @Test
  void everyKindOfPageHasATemplateAndEveryTemplateAUse() throws IOException {
    TreeSet<String> used = new TreeSet<>();
    for (Class<?> kind : Page.class.getPermittedSubclasses()) {
      used.add(PageRenderer.templateOf(kind));
    }
    Pattern others = Pattern.compile("<(?:#import|@shared part=) ?\"([a-z-]+)(?:\\.ftlh)?\"");
    for (String text : templates().values()) {
      Matcher m = others.matcher(text);
      while (m.find()) {
        used.add(m.group(1) + ".ftlh");
      }
    }
    assertThat(templates().keySet()).containsExactlyElementsOf(used);
  }

  @Test
  void everyAssetIsUsed() throws IOException {
    String all = String.join("", templates().values());
    for (String name : Theme.defaultFiles()) {
      if (name.endsWith(".js")) {
        all += Files.readString(THEME.resolve(name));
      }
    }
    for (String path : Theme.defaultFiles()) {
      if (path.startsWith("assets/")) {
        String name = path.substring("assets/".length());
        assertThat(all).containsAnyOf("asset(\"" + name + "\")", "\"./" + name + "\"");
      }
    }
  }

  @Test
  void everyMessageOfTheScriptsIsOnThePage() throws IOException {
    Pattern asked = Pattern.compile("\\b(?:text|message)\\(\"([a-z.-]+)\"");
    String pages = templates().get("search.ftlh") + templates().get("search-box.ftlh");
    for (String name : Theme.defaultFiles()) {
      if (name.endsWith(".js")) {
        Matcher m = asked.matcher(Files.readString(THEME.resolve(name)));
        while (m.find()) {
          assertThat(pages)
              .as(name)
              .containsAnyOf("\"" + m.group(1) + "\"", "data-key=" + "\"" + m.group(1) + "\"");
        }
      }
    }
  }

  @Test
  void languagesHaveTheSameMessagesWithTheSamePlaces() throws IOException {
    Properties ja = messages("ja");
    Properties en = messages("en");
    assertThat(ja.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
    for (String key : ja.stringPropertyNames()) {
      assertThat(places(en.getProperty(key))).as(key).isEqualTo(places(ja.getProperty(key)));
      assertThat(ja.getProperty(key)).as(key).isNotBlank();
    }
  }

  @Test
  void everyMessageIsUsed() throws IOException {
    String all = String.join("", templates().values());
    TreeSet<String> literal = new TreeSet<>();
    TreeSet<String> prefixes = new TreeSet<>();
    Matcher m = Pattern.compile("msg\\(\"([a-z.-]+)\"( \\+)?").matcher(all);
    while (m.find()) {
      (m.group(2) == null ? literal : prefixes).add(m.group(1));
    }
    for (String key : messages("ja").stringPropertyNames()) {
      assertThat(literal.contains(key) || prefixes.stream().anyMatch(key::startsWith))
          .as(key)
          .isTrue();
    }
    assertThat(messages("ja").stringPropertyNames()).containsAll(literal);
  }

  @Test
  void noTemplateStepsAroundEscaping() throws IOException {
    templates()
        .forEach(
            (name, text) ->
                assertThat(text)
                    .as(name)
                    .doesNotContain(
                        "no_esc", "noautoesc", "?eval", "?interpret", "?new", "?api", "<#include")
                    .doesNotContainPattern("\\s(style|on[a-z]+)=")
                    .doesNotContainPattern("(href|src)=\\$\\{"));
  }

  private static Map<String, String> templates() throws IOException {
    Map<String, String> templates = new TreeMap<>();
    for (String name : Theme.defaultFiles()) {
      if (name.startsWith("templates/")) {
        templates.put(name.substring("templates/".length()), Files.readString(THEME.resolve(name)));
      }
    }
    return templates;
  }

  private static Properties messages(String language) throws IOException {
    Properties messages = new Properties();
    messages.load(
        new StringReader(Files.readString(THEME.resolve("messages/" + language + ".properties"))));
    return messages;
  }

  private static List<String> places(String message) {
    return Arrays.stream(message.split("(?=\\{)", -1))
        .filter(p -> p.matches("\\{\\d}.*"))
        .map(p -> p.substring(0, 3))
        .sorted()
        .toList();
  }
}
