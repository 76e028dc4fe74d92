package io.github.advisorysite.chromium;

import com.microsoft.playwright.Browser;
import io.github.advisorysite.GeneratorOptions;
import io.github.advisorysite.SiteGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The sample site behind a server, and a browser to visit it. */
final class SampleSite implements AutoCloseable {

  private static final Path CONTENT = Path.of("../content/src/advisories");

  private final Path folder = Files.createTempDirectory("advisory-site-browser");
  private final Chromium chromium;
  private final SiteServer server;

  SampleSite() throws Exception {
    chromium = new Chromium();
    server = new SiteServer(built(CONTENT, folder.resolve("site")));
  }

  /** The site of a content, as of the day of the goldens. */
  static Path built(Path content, Path output) throws Exception {
    new SiteGenerator(
            new GeneratorOptions(
                content,
                output,
                output.resolveSibling("state"),
                Instant.parse("2026-11-20T03:00:00Z"),
                Optional.empty(),
                2))
        .generate(pages -> {});
    return output;
  }

  Visit visit() {
    return visit(new Browser.NewContextOptions());
  }

  Visit visit(Browser.NewContextOptions options) {
    return visit(server, options);
  }

  /** A visit to another site with the same browser. */
  Visit visit(SiteServer other, Browser.NewContextOptions options) {
    return visit(other.address(), options);
  }

  Visit visit(String address, Browser.NewContextOptions options) {
    return new Visit(chromium.browser(), address, options);
  }

  @Override
  public void close() throws IOException {
    server.close();
    chromium.close();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
