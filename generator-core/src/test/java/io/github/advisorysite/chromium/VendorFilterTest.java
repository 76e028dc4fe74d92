package io.github.advisorysite.chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A long table of vendors is narrowed by name, reading and status; without script it is whole. */
@ExtendWith(InBrowser.class)
final class VendorFilterTest {

  private static final String LONG = "advisories/JVNVU90000202/";

  private final SampleSite site;

  VendorFilterTest(SampleSite site) {
    this.site = site;
  }

  @Test
  void itNarrowsByNameReadingAndStatusAndSaysHowMany() {
    try (Visit visit = site.visit(new Browser.NewContextOptions().setViewportSize(390, 800))) {
      visit.go(LONG);
      Locator all = visit.find(".vendor-table tbody tr");
      Locator shown = visit.find(".vendor-table tbody tr:visible");
      Locator said = visit.find(".filter-shown");
      int whole = all.count();
      assertThat(shown).hasCount(whole);
      assertThat(said).isEmpty();

      String words = all.first().getAttribute("data-words");
      List<String> known = Arrays.asList(words.split(" ", -1));
      String reading = known.get(known.size() - 2);
      visit.find("#filter-name").fill(reading);
      assertThat(shown.first()).hasAttribute("data-words", words);
      assertThat(said).hasText(whole + "件中" + shown.count() + "件のベンダを表示");
      assertThat(shown.count()).isLessThan(whole);

      visit.find("#filter-name").fill("ＱＱ ｚｚ");
      assertThat(shown).hasCount(0);
      assertThat(said).hasText(whole + "件中0件のベンダを表示");

      visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(shown).hasCount(whole);
      visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

      visit.find("#filter-name").fill("");
      visit.find("#filter-status").selectOption("unknown");
      assertThat(shown.count()).isPositive().isLessThan(whole);
      assertThat(visit.find(".vendor-table tbody tr:visible .status-unknown"))
          .hasCount(shown.count());
      visit.find("#filter-status").selectOption("");
      visit.find(".facts [data-filter=affected]").click();
      assertThat(visit.find(".vendor-table tbody tr:visible .status-affected"))
          .hasCount(shown.count());
      visit.find("#filter-name").focus();
      visit.press("Enter");
      assertThat(visit.path()).startsWith(LONG);
    }
  }

  @Test
  void withoutScriptTheTableIsWholeAndNothingPromisesMore() {
    try (Visit visit = site.visit(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      visit.go(LONG);
      assertThat(visit.find("[data-vendor-filter]")).isHidden();
      assertThat(visit.find("[data-copy]").first()).isHidden();
      assertThat(visit.find(".vendor-table tbody tr:visible"))
          .hasCount(visit.find(".vendor-table tbody tr").count());
    }
  }

  @Test
  void theCitationAndTheAddressAreCopied() {
    try (Visit visit = site.visit(new Browser.NewContextOptions())) {
      visit.go(LONG);
      visit.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      visit.find("[data-copy=address]").click();
      assertThat(visit.find("[data-copy=address]")).hasText("コピーしました");
      assertThat(visit.page().evaluate("() => navigator.clipboard.readText()"))
          .isEqualTo(visit.find("link[rel=canonical]").getAttribute("href"));

      visit.page().evaluate("() => (navigator.clipboard.writeText = () => Promise.reject())");
      visit.find("[data-copy=citation]").click();
      assertThat(visit.page().evaluate("() => String(getSelection())"))
          .isEqualTo(visit.find("#citation").textContent());
    }
  }
}
