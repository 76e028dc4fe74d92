package io.github.advisorysite;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The Nu checker of the W3C. */
final class HtmlChecker {

  private HtmlChecker() {}

  /** The errors that it finds in pages, a line each. */
  static List<String> problems(Path folder, List<Path> pages) {
    return pages.parallelStream()
        .flatMap(page -> said(folder.resolve(page)).map(line -> page + " " + line))
        .toList();
  }

  private static Stream<String> said(Path page) {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    try {
      return validator
          .validate(new ByteArrayInputStream(Files.readAllBytes(page)))
          .lines()
          .filter(line -> line.contains("error"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
