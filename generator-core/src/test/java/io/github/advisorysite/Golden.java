package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Expected texts in {@code src/test/resources/golden}; {@code -Dgolden.update=true} rewrites them.
 */
final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  static void check(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertThat(actual).as(name).isEqualTo(Files.readString(file));
  }

  /**
   * The words of a page's main part with their structure, one block a line, links with their
   * targets.
   */
  static String text(Document page) {
    StringBuilder text = new StringBuilder();
    for (Element block :
        page.select(
            "main h1, main h2, main h3, main p, main li, main dt, main dd, main th, main td, main pre")) {
      String own = words(block);
      if (!own.isBlank()) {
        text.append(block.tagName())
            .append(": ")
            .append(own.replaceAll("\\s+", " ").strip())
            .append('\n');
      }
    }
    return text.toString();
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    for (Node child : node.childNodes()) {
      if (child instanceof TextNode textNode) {
        words.append(textNode.text());
      } else if (child instanceof Element element && element.tagName().equals("a")) {
        words
            .append('[')
            .append(element.text())
            .append("](")
            .append(element.attr("href"))
            .append(')');
      } else if (child instanceof Element element && !element.isBlock()) {
        words.append(words(element));
      }
    }
    return words.toString();
  }
}
