package io.github.advisorysite.chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import io.github.advisorysite.Content;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The search page shows what is found as text, and its address is the query. */
@ExtendWith(InBrowser.class)
final class SearchPageTest {

  private static final String RESULTS = "[data-search-results] > li";
  private static final String STATE = "[data-search-state]";
  private static final String MARKUP = "<img onerror=alert(1)> 甲の脆弱性";

  private final SampleSite site;

  SearchPageTest(SampleSite site) {
    this.site = site;
  }

  @Test
  void aResultLeadsToItsAdvisoryAndTellsOfIt() {
    try (Visit visit = site.visit()) {
      visit.ask("", "JVNVU#90000204");
      assertThat(visit.total()).isEqualTo(1);
      Locator card = visit.find(RESULTS);
      assertThat(card.locator("a").first())
          .hasAttribute("href", absolute(visit, "advisories/JVNVU90000204/"));
      assertThat(card).containsText("JVNVU#90000204");
      assertThat(card).containsText("2026年04月22日");
      assertThat(card.locator(".severity-high")).hasText("重要 8.7");
      assertThat(card.locator(".card-counts")).containsText("該当製品あり 2");
      assertThat(card.locator("time")).hasAttribute("datetime", "2026-04-22");
    }
  }

  private static String absolute(Visit visit, String path) {
    return visit.page().url().replaceFirst("search/.*", path);
  }

  @Test
  void whatIsTypedIsSearchedAndStandsInTheAddress() {
    try (Visit visit = site.visit()) {
      visit.go("en/search/").find("[role=combobox]").click();
      visit.type("Hayase");
      visit.find(RESULTS).first().waitFor();
      visit.page().waitForURL("**/en/search/?q=Hayase");
      assertThat(visit.find(RESULTS + " mark").first())
          .hasText(Pattern.compile("hayase", Pattern.CASE_INSENSITIVE));
      int total = visit.total();
      visit.page().reload();
      visit.find("[data-search-total]").waitFor();
      assertThat(visit.total()).isEqualTo(total);
    }
  }

  @Test
  void aFilterIsALinkThatChangesTheQueryAndTheWayBackLiftsIt() {
    try (Visit visit = site.visit()) {
      visit.ask("", "脆弱性");
      int all = visit.total();
      Locator year = visit.find("[data-filter='year:2025']");
      assertThat(visit.find("[data-filter='year:2025'] + .count-of")).not().hasText("0");
      year.click();
      assertThat(visit.find("[role=combobox]")).hasValue("脆弱性 year:2025");
      assertThat(year).hasAttribute("aria-current", "true");
      assertThat(visit.find(RESULTS + " time").first()).containsText("2025年");
      assertThat(visit.total()).isLessThan(all);
      visit.page().goBack();
      assertThat(visit.find("[role=combobox]")).hasValue("脆弱性");
      assertThat(visit.find("[data-search-total]")).hasText(String.valueOf(all));
    }
  }

  @Test
  void furtherResultsComeOnDemandAndStayInTheAddress() {
    try (Visit visit = site.visit()) {
      visit.ask("", "脆弱性");
      assertThat(visit.total()).isGreaterThan(10);
      assertThat(visit.find(RESULTS)).hasCount(10);
      visit.find("[data-search-more]").click();
      assertThat(visit.find(RESULTS)).hasCount(Math.min(20, visit.total()));
      assertThat(visit.path()).endsWith("&n=20");
      assertThat(visit.find(RESULTS + ":nth-child(11) a").first()).isFocused();
    }
  }

  @Test
  void theSameQueryCanBeAskedInTheOtherLanguage() {
    try (Visit visit = site.visit()) {
      visit.ask("", "JVN#90000111").find("[data-search-other]").click();
      visit.page().waitForURL("**/en/search/?q=JVN%2390000111");
      assertThat(visit.find(RESULTS + " a").first()).containsText("Hanaikada");
    }
  }

  @Test
  void markupInAQueryIsText() {
    try (Visit visit = site.visit()) {
      visit.ask("", MARKUP);
      assertThat(visit.find("[role=combobox]")).hasValue(MARKUP);
      assertThat(visit.find("main img, main [onerror]")).hasCount(0);
    }
  }

  @Test
  void markupInATitleIsText(@TempDir Path temp) throws Exception {
    Content content =
        Content.empty(temp)
            .with(
                "site.yaml",
                """
                title: {ja: 見本}
                baseUrl: https://advisories.example.org/
                languages: [ja]
                zone: Asia/Tokyo
                idPatterns: ['JVN#\\d{8}']
                publishers:
                  - name: {ja: 見本CC}
                    namespace: https://example.org
                """)
            .with(
                "cases/a/case.yaml",
                """
                id: JVN#00000001
                publishAt: 2026-01-10T12:00:00+09:00
                title: {ja: "%s"}
                """
                    .formatted(MARKUP))
            .with("cases/a/ja.md", "## 概要\n甲の概要です。\n");
    try (SiteServer server =
            new SiteServer(SampleSite.built(content.folder(), temp.resolve("site")));
        Visit visit = site.visit(server, new Browser.NewContextOptions())) {
      visit.ask("", "脆弱性");
      assertThat(visit.find(RESULTS + " a").first()).hasText(MARKUP);
      assertThat(visit.find("main img, main [onerror]")).hasCount(0);
    }
  }

  @Test
  void filesThatCannotBeHadAreASentenceAndTheListsStay() {
    for (String kind : List.of("missing", "broken", "offline")) {
      try (Visit visit = site.visit()) {
        visit.context().route("**/search/*.{json,bin}", route -> disturb(route, kind));
        visit.go("search/?q=JVN");
        assertThat(visit.find(STATE)).containsText(sentence(kind));
        assertThat(visit.find(".search-lists a")).hasCount(5);
        visit.forgive();
      }
    }
  }

  private static void disturb(Route route, String kind) {
    boolean pointer = route.request().url().endsWith(".json");
    if (kind.equals("offline")) {
      route.abort();
    } else if (pointer) {
      route.resume();
    } else if (kind.equals("missing")) {
      route.fulfill(new Route.FulfillOptions().setStatus(404));
    } else {
      route.fulfill(new Route.FulfillOptions().setBody("LXS1r"));
    }
  }

  private static String sentence(String kind) {
    return switch (kind) {
      case "missing" -> "サイトが更新されたため";
      case "broken" -> "正しく届かないため";
      default -> "接続できません";
    };
  }
}
