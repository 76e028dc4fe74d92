package io.github.advisorysite.chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without JavaScript the box leads to lists, in each of which every advisory stands. */
@ExtendWith(InBrowser.class)
final class WithoutScriptTest {

  private final SampleSite site;

  WithoutScriptTest(SampleSite site) {
    this.site = site;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "en/"})
  void theBoxLeadsToTheLists(String root) {
    try (Visit visit = site.visit(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      visit.go(root).find("input[name=q]").fill("JVN");
      visit.press("Enter").page().waitForURL("**/" + root + "search/?q=JVN");
      assertThat(visit.find("noscript p")).containsText("JavaScript");
      assertThat(visit.find("[data-search-page]")).isHidden();
      List<String> lists =
          visit.find(".search-lists a").all().stream().map(a -> a.getAttribute("href")).toList();
      assertThat(lists)
          .containsExactly(
              "/" + root + "years/",
              "/" + root + "severity/",
              "/" + root + "vendors/",
              "/" + root + "cves/",
              "/" + root + "cwes/");
      for (Locator list : visit.find(".search-lists a").all()) {
        assertThat(list).isVisible();
      }
      visit.find(".search-lists a").last().click();
      assertThat(visit.find("h1")).containsText("CWE");
    }
  }
}
