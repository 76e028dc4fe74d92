package io.github.advisorysite.chromium;

import com.microsoft.playwright.Browser;
import io.github.advisorysite.GenerationReport;
import io.github.advisorysite.GeneratorOptions;
import io.github.advisorysite.serve.LiveServer;
import io.github.advisorysite.serve.ServeLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Times how long a change of a text takes to be in the browser; {@code serve.sh} calls it with the
 * content, one of its texts, and the address of its page. It judges nothing.
 */
@ExtendWith(InBrowser.class)
final class ServeBench {

  private static final int RUNS = 9;

  /** An author looks at what was shown, in milliseconds. */
  private static final long PAUSE = 2_000;

  private final SampleSite browser;

  ServeBench(SampleSite browser) {
    this.browser = browser;
  }

  @Test
  void fromSavedToShown() throws Exception {
    Path content = Path.of(System.getProperty("bench.content"));
    Path text = content.resolve(System.getProperty("bench.text"));
    Path state = Files.createTempDirectory("advisory-site-serve");
    GeneratorOptions options =
        new GeneratorOptions(
            content,
            state.resolve("site"),
            state.resolve("state"),
            Instant.parse(System.getProperty("bench.asOf")),
            Optional.empty(),
            2);
    List<Long> times = new ArrayList<>();
    try (LiveServer server = LiveServer.start(() -> options, 0, new Quiet());
        Visit visit = browser.visit(server.address().toString(), new Browser.NewContextOptions())) {
      visit.go(System.getProperty("bench.page"));
      for (int run = 0; run < RUNS; run++) {
        Thread.sleep(PAUSE);
        String mark = "zzbench" + run;
        long start = System.nanoTime();
        Files.writeString(text, "\n" + mark + "\n", StandardOpenOption.APPEND);
        visit.find("text=" + mark).first().waitFor();
        times.add((System.nanoTime() - start) / 1_000_000);
      }
    }
    Collections.sort(times);
    System.out.printf(
        Locale.ROOT,
        "| saved to shown | median %d ms | %d to %d ms, %d runs |%n",
        times.get(RUNS / 2),
        times.get(0),
        times.get(RUNS - 1),
        RUNS);
  }

  private static final class Quiet implements ServeLog {
    @Override
    public void built(GenerationReport report, Duration took) {}

    @Override
    public void refused(List<String> lines) {}
  }
}
