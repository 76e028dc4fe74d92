package io.github.advisorysite.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vendor is found under its reading, and its page tells all its states and when they came. */
final class VendorPagesTest {

  @TempDir Path folder;
  private Content content;

  @BeforeEach
  void write() throws Exception {
    content =
        Content.minimal(folder)
            .with(
                "cases/b/case.yaml",
                """
                id: JVN#00000002
                publishAt: 2026-01-11T12:00:00+09:00
                title: {ja: 乙の脆弱性}
                notified: [maru, sankaku]
                """)
            .with("cases/b/ja.md", "## 概要\n乙の概要です。\n")
            .with(
                "cases/b/vendors/maru.yaml",
                """
                statements:
                  - {at: 2026-01-14T12:00:00+09:00, status: affected-investigating}
                  - {at: 2026-01-21T12:00:00+09:00, status: affected}
                """)
            .with(
                "cases/b/vendors/sankaku.yaml",
                "statements: [{at: 2026-01-11T13:30:00+09:00, status: not-affected}]\n");
    content.at("2026-02-01T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "あけび, あ",
    "がんぎ, か",
    "ゔぃーなす, あ",
    "ぱぴるす, は",
    "ゃまと, や",
    "ん, わ",
    "acme, A",
    "élan, E",
    "ｚ, Z",
    "3com, 0–9",
    "三角, #",
    "'', #",
    "$x, #"
  })
  void anInitialIsTheRowOfTheReadingOrTheLetter(String order, String label) {
    assertThat(Initial.of(order).label()).isEqualTo(label);
  }

  @Test
  void aNameInKanjiHasItsReadingAboveIt() throws Exception {
    content.with("vendors/sankaku.yaml", "name: {ja: サンカク, en: Sankaku}\nreading: さんかく\n");
    content.at("2026-02-01T00:00:00Z");
    assertThat(page("vendors/maru/index.html").select("h1 ruby").text())
        .isEqualTo("まる製作所 (まるせいさくしょ)");
    assertThat(page("vendors/index.html").select("a ruby rt").eachText())
        .containsExactly("まるせいさくしょ");
    assertThat(page("en/vendors/maru/index.html").select("ruby")).isEmpty();
  }

  @Test
  void aReadingIsNotAboveTheLegalForm() throws Exception {
    content.with("vendors/maru.yaml", "name: {ja: 株式会社丸, en: Maru}\nreading: まる\n");
    content.with("vendors/sankaku.yaml", "name: {ja: 三角有限会社, en: Sankaku}\nreading: さんかく\n");
    content.at("2026-02-01T00:00:00Z");
    assertThat(page("vendors/maru/index.html").select("h1").text()).isEqualTo("株式会社丸 (まる)");
    assertThat(page("vendors/sankaku/index.html").select("h1").text()).isEqualTo("三角 (さんかく)有限会社");
  }

  @Test
  void aLongNameHasNoReadingAboveItAsThatWouldNotBreak() throws Exception {
    content.with("vendors/maru.yaml", "name: {ja: 丸丸丸丸丸丸丸丸丸丸丸丸丸, en: Maru}\nreading: まる\n");
    content.with(
        "vendors/sankaku.yaml", "name: {ja: 三角, en: S}\nreading: " + "さ".repeat(25) + "\n");
    content.at("2026-02-01T00:00:00Z");
    assertThat(page("vendors/index.html").select("ruby")).isEmpty();
  }

  @Test
  void theIndexGoesByReadingInJapaneseAndByNameInEnglish() throws Exception {
    Document japanese = page("vendors/index.html");
    assertThat(japanese.select("section h2").eachText()).containsExactly("さ", "ま");
    assertThat(japanese.select(".initials a").eachAttr("href"))
        .containsExactly("/vendors/#initial-3055", "/vendors/#initial-307e");
    assertThat(japanese.select("section").eachAttr("id"))
        .containsExactly("initial-3055", "initial-307e");
    assertThat(page("en/vendors/index.html").select("section h2").eachText())
        .containsExactly("M", "S");
  }

  @Test
  void anInitialLeadsToTheNumberedPageOnWhichItBegins() throws Exception {
    Path site = folder.resolve("content/site.yaml");
    Files.writeString(site, "pageSize: 1\n", StandardOpenOption.APPEND);
    content.at("2026-02-01T00:00:00Z");
    assertThat(page("vendors/index.html").select(".initials a").eachAttr("href"))
        .containsExactly("/vendors/#initial-3055", "/vendors/2.html#initial-307e");
    assertThat(page("vendors/2.html").select("section").eachAttr("id"))
        .containsExactly("initial-307e");
  }

  @Test
  void eachStatementTellsHowLongReadersWaited() throws Exception {
    assertThat(page("vendors/maru/index.html").select("[data-label]").eachText())
        .containsExactly("3日", "掲載と同時");
    assertThat(page("vendors/sankaku/index.html").select("[data-label]").eachText())
        .containsExactly("1時間", "未掲載");
  }

  @Test
  void theTimelineDrawsWhatItsTableSays() throws Exception {
    Document page = page("vendors/maru/index.html");
    assertThat(page.select(".timeline li").get(0).select("rect").eachAttr("class"))
        .containsExactly("bar-unknown", "bar-affected-investigating", "bar-affected");
    int end = 0;
    for (var bar : page.select(".timeline li").get(0).select("rect")) {
      int x = Integer.parseInt(bar.attr("x"));
      assertThat(end == 0 || x == end).isTrue();
      end = x + Integer.parseInt(bar.attr("width"));
    }
    assertThat(end).isEqualTo(1000);
    assertThat(page.select(".timeline-table tbody tr").eachText())
        .containsExactly(
            "JVN#00000002 2026年01月11日 不明",
            "JVN#00000002 2026年01月14日 該当製品あり：調査中",
            "JVN#00000002 2026年01月21日 該当製品あり",
            "JVN#00000001 2026年01月10日 該当製品あり");
  }

  @Test
  void updatesStandUnderTheDayOnWhichReadersSawThem() throws Exception {
    Document updates = page("updates/index.html");
    assertThat(updates.select(".day h2").eachText())
        .containsExactly("2026年01月21日", "2026年01月14日", "2026年01月11日", "2026年01月10日");
    assertThat(updates.select(".day").get(2).select(".card-line time").eachText())
        .containsExactly("13:30", "12:00");
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(Files.readString(content.output().resolve(path)));
  }
}
