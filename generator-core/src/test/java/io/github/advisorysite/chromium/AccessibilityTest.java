package io.github.advisorysite.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** axe finds nothing, in either language, by day and by night, on a desk and on a phone. */
@ExtendWith(InBrowser.class)
final class AccessibilityTest {

  private final SampleSite site;

  AccessibilityTest(SampleSite site) {
    this.site = site;
  }

  /** Whether to look at every page in every way, which takes minutes. */
  private static final boolean IS_ALL = Boolean.getBoolean("browser.all");

  /** Each kind of page. */
  private static final List<String> PAGES =
      List.of(
          "",
          "advisories/JVN90000111/",
          "advisories/JVNVU90000202/",
          "advisories/JVN90000106/",
          "advisories/JVN90000111/history/",
          "advisories/JVN90000111/history/2.html",
          "advisories/JVN90000111/vendors/hanaikada.html",
          "advisories/JVNVU90000204/vendors/paper-comet.html",
          "vendors/",
          "vendors/kagerouoka/",
          "vendors/kumonoue-dc/",
          "updates/",
          "cves/",
          "cwes/",
          "severity/",
          "severity/high/",
          "search/",
          "years/",
          "years/2026/",
          "statistics/",
          "feeds/",
          "api/",
          "about.html",
          "404.html");

  /** Those that are looked at on paper and without script, too, unless all are asked for. */
  private static final List<String> MAIN_PAGES = IS_ALL ? PAGES : PAGES.subList(1, 3);

  private static final Route.FulfillOptions NOTHING =
      new Route.FulfillOptions().setContentType("text/javascript").setBody("");

  /** Each page in both languages, by day and by night, on a desk and on a phone. */
  @ParameterizedTest
  @CsvSource({"'',LIGHT,1280,0", "en/,DARK,390,0", "'',DARK,390,1", "en/,LIGHT,1280,1"})
  void axeFindsNothingAndNothingRunsOut(String root, ColorScheme colors, int width, int which) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setColorScheme(colors).setViewportSize(width, 800);
    try (Visit visit = site.visit(options)) {
      for (int i = IS_ALL ? 0 : which; i < PAGES.size(); i += IS_ALL ? 1 : 2) {
        String page = PAGES.get(i);
        assertThat(visit.go(root + page).violations()).as(page).isEmpty();
        assertThat(visit.runsOut()).as(page).isEmpty();
      }
      visit.go(root).press("/").type("JVN").find("[role=option]").first().waitFor();
      assertThat(visit.press("ArrowDown").violations()).as("combobox open").isEmpty();
      visit.ask(root, "脆弱性 status:affected");
      for (String closed : new String[] {".search-help", ".facets", "[data-search-vendors]"}) {
        visit.find(closed).evaluate("details => { details.open = true; }");
      }
      visit.find("[data-filter^='vendor:']").first().waitFor();
      assertThat(visit.find("[data-search-results] > li").count()).isPositive();
      assertThat(visit.violations()).as("results").isEmpty();
      assertThat(visit.ask(root, "qqqqzzzz").violations()).as("nothing found").isEmpty();
      assertThat(visit.total()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"'',718,true", "en/,718,true", "'',390,false", "en/,1280,false"})
  void onPaperAndWithoutScriptItFindsNothingEither(String root, int width, boolean scripts) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setColorScheme(ColorScheme.DARK)
            .setViewportSize(width, 800);
    try (Visit visit = site.visit(options)) {
      if (!scripts) {
        // axe is a script itself, so those of the site are emptied, and not all switched off
        visit.context().route("**/*.js", script -> script.fulfill(NOTHING));
      }
      for (String page : MAIN_PAGES) {
        visit.go(root + page).media(scripts ? Media.PRINT : Media.SCREEN);
        assertThat(visit.violations()).as(page).isEmpty();
        assertThat(visit.runsOut()).as(page).isEmpty();
      }
    }
  }
}
