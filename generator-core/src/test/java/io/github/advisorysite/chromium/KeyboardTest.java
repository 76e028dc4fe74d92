package io.github.advisorysite.chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reader without a pointer gets from any page to a vendor's status. */
@ExtendWith(InBrowser.class)
final class KeyboardTest {

  private final SampleSite site;

  KeyboardTest(SampleSite site) {
    this.site = site;
  }

  @Test
  void fromAnyPageByASuggestionToTheStatusOfAVendor() {
    try (Visit visit = site.visit()) {
      visit.go("en/advisories/JVNTA90000302/").press("/").type("Kagerou");
      visit.find("[role=option]").first().waitFor();
      visit.press("ArrowDown", "Enter");
      assertThat(visit.find("[role=combobox]")).hasValue("vendor:kagerouoka");
      visit.press("Enter").page().waitForURL("**/en/search/?q=vendor%3Akagerouoka");
      visit.find(".card-vendors a").first().waitFor();
      visit.tabTo(".card-vendors a").press("Enter");
      visit.page().waitForURL("**/vendors/kagerouoka.html");
      assertThat(visit.find("h1")).containsText("Kagerouoka Labs");
    }
  }

  @Test
  void anIdLeadsFromItsSuggestionToItsAdvisory() {
    try (Visit visit = site.visit()) {
      visit.go("policy.html").press("/").type("JVN#90000111");
      assertThat(visit.find("[role=option]")).hasCount(1); // no longer those of the first digits
      visit.press("ArrowDown", "Enter").page().waitForURL("**/advisories/JVN90000111/");
    }
  }

  @Test
  void fromAnyPageByTheResultsToTheStatusOfTheVendorThatTheyName() {
    try (Visit visit = site.visit()) {
      visit.go("about.html").press("/").type("陽炎丘").press("Enter");
      visit.page().waitForURL("**/search/?q=*");
      visit.find("[data-search-results] > li").first().waitFor();
      visit.tabTo(".card-vendors a").press("Enter");
      visit.page().waitForURL("**/vendors/kagerouoka.html");
      assertThat(visit.find("h1")).containsText("陽炎丘ラボ");
    }
  }

  @Test
  void tabReachesTheBoxOfAnyPage() {
    try (Visit visit = site.visit()) {
      visit.go("en/policy.html").tabTo("[role=combobox]").type("JVNVU#90000204");
      visit.press("Enter").page().waitForURL("**/en/search/?q=JVNVU%2390000204");
      assertThat(visit.find("[data-search-results] > li a").first())
          .hasAttribute("href", Pattern.compile(".*/advisories/JVNVU90000204/"));
    }
  }

  @Test
  void theListOfSuggestionsIsAComboboxOfTheAuthoringPractices() {
    try (Visit visit = site.visit()) {
      Locator box = visit.go("").press("/").find("[role=combobox]");
      assertThat(box).isFocused();
      assertThat(box).hasAttribute("aria-expanded", "false");
      visit.type("JVN");
      Locator options = visit.find("[role=option]");
      options.first().waitFor();
      assertThat(box).hasAttribute("aria-expanded", "true");
      assertThat(box).hasAttribute("aria-controls", "search-suggestions");
      assertThat(visit.find("[data-search-announcer]")).hasText("候補 " + options.count() + " 件");
      visit.press("ArrowDown");
      assertActive(visit, options.first());
      visit.press("ArrowUp");
      assertActive(visit, options.last());
      visit.press("ArrowDown", "Home");
      assertThat(box).not().hasAttribute("aria-activedescendant", Pattern.compile(".*"));
      assertThat(visit.find("[aria-selected=true]")).hasCount(0);
      visit.press("Escape");
      assertThat(box).hasAttribute("aria-expanded", "false");
      assertThat(box).hasValue("JVN");
      visit.press("Escape");
      assertThat(box).hasValue("");
    }
  }

  private static void assertActive(Visit visit, Locator option) {
    assertThat(option).hasAttribute("aria-selected", "true");
    assertThat(visit.find("[role=combobox]"))
        .hasAttribute("aria-activedescendant", option.getAttribute("id"));
  }

  @Test
  void aSlashIsALetterWhereSomebodyTypesOrHoldsAKey() {
    try (Visit visit = site.visit()) {
      visit.go("").press("Control+/", "Alt+/");
      assertThat(visit.find("[role=combobox]")).not().isFocused();
      visit.press("/").type("a/b");
      assertThat(visit.find("[role=combobox]")).hasValue("a/b");
    }
  }

  @Test
  void allOfAnAdvisoryIsReachedByTabInTheOrderOfThePageAndSeen() {
    try (Visit visit = site.visit()) {
      visit.go("advisories/JVNVU90000202/");
      int all =
          (int)
              visit
                  .page()
                  .evaluate(
                      """
                      () => {
                        window.stops = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
                          .filter((e) => e.checkVisibility());
                        return window.stops.length;
                      }
                      """);
      assertThat(all).isGreaterThan(90); // of 30 vendors a name and a status, and all around them
      for (int stop = 0; stop < all; stop++) {
        visit.press("Tab");
        assertThat(visit.page().evaluate("() => window.stops.indexOf(document.activeElement)"))
            .as("stop")
            .isEqualTo(stop);
        assertThat(
                visit
                    .page()
                    .evaluate(
                        """
                        () => {
                          const style = getComputedStyle(document.activeElement);
                          return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 1;
                        }
                        """))
            .as("the focus can be seen at stop " + stop)
            .isEqualTo(true);
      }
    }
  }
}
