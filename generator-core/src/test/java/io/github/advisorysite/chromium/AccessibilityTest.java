package io.github.advisorysite.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
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

  @ParameterizedTest
  @CsvSource({"'',LIGHT,1280", "'',DARK,390", "en/,LIGHT,390", "en/,DARK,1280"})
  void axeFindsNothing(String root, ColorScheme colors, int width) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setColorScheme(colors).setViewportSize(width, 800);
    try (Visit visit = site.visit(options)) {
      for (String page :
          new String[] {
            "",
            "advisories/JVN90000111/",
            "advisories/JVNVU90000202/",
            "advisories/JVN90000111/history/",
            "advisories/JVN90000111/history/2.html",
            "advisories/JVN90000111/vendors/hanaikada.html",
            "vendors/",
            "vendors/kagerouoka/",
            "updates/",
            "cwes/",
            "severity/",
            "severity/high/",
            "search/",
            "years/",
            "statistics/",
            "feeds/",
            "api/",
            "404.html"
          }) {
        assertThat(visit.go(root + page).violations()).as(page).isEmpty();
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
}
