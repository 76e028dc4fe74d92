package io.github.advisorysite.chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.Media;
import io.github.advisorysite.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statuses that stand on the pages of their advisories are read there, and found from anywhere. */
@ExtendWith(InBrowser.class)
final class FoldedStatusesTest {

  private static final Path CONTENT = Path.of("../content/src/advisories");
  private static final String ADVISORY = "advisories/JVNVU90000204/";

  @TempDir private static Path temp;
  private static SiteServer server;

  private final SampleSite browser;

  FoldedStatusesTest(SampleSite browser) {
    this.browser = browser;
  }

  @BeforeAll
  static void build() throws Exception {
    Content content = Content.empty(temp);
    try (Stream<Path> files = Files.walk(CONTENT)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.with(CONTENT.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    String settings = Files.readString(CONTENT.resolve("site.yaml"));
    content.with("site.yaml", settings + "statusPages: {foldAbove: 10}\n");
    server = new SiteServer(SampleSite.built(content.folder(), content.output()));
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"'',1280", "en/,390"})
  void axeFindsNothingAndNothingRunsOut(String root, int width) {
    Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(width, 800);
    try (Visit visit = browser.visit(server, options)) {
      for (String page : new String[] {ADVISORY, "advisories/JVNVU90000202/"}) {
        visit.go(root + page).media(Media.SCREEN);
        assertThat(visit.violations()).as(page).isEmpty();
        assertThat(visit.runsOut()).as(page).isEmpty();
        visit.find(".folded-status details").first().evaluate("d => { d.open = true; }");
        assertThat(visit.runsOut()).as(page).isEmpty();
      }
      visit.media(Media.PRINT).page().setViewportSize(Visit.PAPER, 1_000);
      assertThat(visit.runsOut()).as("on paper").isEmpty();
    }
  }

  @Test
  void theFormerAddressLeadsToThePlaceWhereTheHostKnowsNoRules() {
    try (Visit visit = browser.visit(server, new Browser.NewContextOptions())) {
      visit.go("en/" + ADVISORY + "vendors/kagerouoka.html");
      visit.page().waitForURL("**/en/" + ADVISORY + "#vendor-kagerouoka");
      assertThat(visit.find(".folded-status:target h3")).hasText("Kagerouoka Labs");
      visit.go("en/" + ADVISORY + "vendors/kagerouoka.json.html");
      assertThat(visit.path()).isEqualTo("en/" + ADVISORY + "vendors/kagerouoka.json.html");
      visit.forgive(); // the browser says that the pages are missing
    }
  }

  @Test
  void withoutScriptThePageForWhatIsMissingHasItsLinks() {
    Browser.NewContextOptions options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (Visit visit = browser.visit(server, options)) {
      visit.go(ADVISORY + "vendors/kagerouoka.html");
      assertThat(visit.find("main .other-lists a").first()).isVisible();
      visit.forgive();
    }
  }

  @Test
  void aResultLeadsToThePlaceOfTheVendorThatItNames() {
    try (Visit visit = browser.visit(server, new Browser.NewContextOptions())) {
      visit.ask("en/", "vendor:kagerouoka").find(".card-vendors a").first().click();
      visit.page().waitForURL("**/#vendor-kagerouoka");
      assertThat(visit.find(".folded-status:target h3")).hasText("Kagerouoka Labs");
    }
  }
}
