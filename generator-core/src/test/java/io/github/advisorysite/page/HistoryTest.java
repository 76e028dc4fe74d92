package io.github.advisorysite.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader sees each revision as it stood, and what it changed. */
final class HistoryTest {

  private static final String HISTORY = "advisories/JVN00000001/history/";

  @TempDir Path folder;
  private Content content;

  @BeforeEach
  void write() throws Exception {
    content =
        Content.minimal(folder)
            .with(
                "cases/a/case.yaml",
                """
                id: JVN#00000001
                publishAt: 2026-01-10T12:00:00+09:00
                title: {ja: 甲の脆弱性, en: Vulnerability in Kou}
                notified: [maru, sankaku]
                files: [{path: old.txt, title: {ja: 古い資料, en: Old notes}}]
                """)
            .with("cases/a/files/old.txt", "old")
            .with("cases/a/files/new.txt", "new")
            .with("cases/a/ja.md", "## 概要\n甲 1.0 の概要です。\n## 対策方法\n更新する\n")
            .with(
                "cases/a/vendors/sankaku.yaml",
                "statements: [{at: 2026-01-20T12:00:00+09:00, status: not-affected}]\n")
            .with(
                "cases/a/updates/01/update.yaml",
                """
                at: 2026-01-15T12:00:00+09:00
                summary: {ja: 概要を改めました, en: Overview mended}
                files: [{path: new.txt, title: {ja: 新しい資料, en: New notes}}]
                """)
            .with("cases/a/updates/01/ja.md", "## 概要\n甲 1.1 の概要です。\n");
    content.at("2026-02-01T00:00:00Z");
  }

  @Test
  void theListNamesEveryRevisionAndLeadsToIt() throws Exception {
    Document list = page(HISTORY + "index.html");
    assertThat(list.select(".history > li").eachAttr("value")).containsExactly("3", "2", "1");
    assertThat(list.select(".history .history-date a").eachAttr("href"))
        .containsExactly(
            "/" + HISTORY + "3.html", "/" + HISTORY + "2.html", "/" + HISTORY + "1.html");
    assertThat(page("advisories/JVN00000001/index.html").select("#history a").eachAttr("href"))
        .contains("/" + HISTORY + "2.html");
  }

  @Test
  void anEditionIsWhatStoodThen() throws Exception {
    Document first = page(HISTORY + "1.html");
    assertThat(first.select("#overview .prose").text()).isEqualTo("甲 1.0 の概要です。");
    assertThat(first.select(".vendor-table .status").eachText()).containsExactly("不明", "該当製品あり");
    assertThat(first.select("#changes ins, #changes del")).isEmpty();
    assertThat(first.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page(HISTORY + "3.html").select(".vendor-table .status").eachText())
        .containsExactly("該当製品なし", "該当製品あり");
  }

  @Test
  void aRevisionShowsWhatItChangedBySectionAndWord() throws Exception {
    Document second = page(HISTORY + "2.html");
    assertThat(second.select("#changes .changes").text()).isEqualTo("概要を改めました");
    assertThat(second.select("#changes h3").eachText()).containsExactly("概要", "添付ファイル");
    Element overview = second.select(".difference").get(0);
    assertThat(overview.select("del").text()).isEqualTo("[削除:]0");
    assertThat(overview.select("ins").text()).isEqualTo("[追加:]1");
    assertThat(second.select("#solution")).hasSize(1); // an update leaves what it does not name
  }

  @Test
  void whatAVendorSaysIsApartFromItsProductsAndFromWhatIsAddedToIt() throws Exception {
    content.with(
        "cases/a/vendors/sankaku.yaml",
        """
        statements:
          - {at: 2026-01-20T12:00:00+09:00, status: affected, comment: {ja: 最新版が該当します。}}
          - at: 2026-01-25T12:00:00+09:00
            status: affected
            comment: {ja: 最新版と旧版が該当します。}
            products: [{name: 三角, versions: {ja: 1.0}}]
            addenda: [{at: 2026-01-25T12:00:00+09:00, text: {ja: 連絡を受けました。}}]
        """);
    content.at("2026-02-01T00:00:00Z");
    Document last = page(HISTORY + "4.html");
    assertThat(last.select("#changes h3").eachText())
        .containsExactly("三角システム | ベンダからのコメント", "三角システム | 製品", "三角システム | 見本CCからの補足情報");
    assertThat(last.select(".difference").eachText())
        .containsExactly("最新[追加:]版と旧版が該当します。", "[追加:]三角 / 1.0", "[追加:]連絡を受けました。");
  }

  @Test
  void ofManyChangesAtOnceTheAdvisoryShowsTheFirst() throws Exception {
    List<String> vendors = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      vendors.add("v" + i);
      content.with("vendors/v" + i + ".yaml", "name: {ja: 社" + i + "}\nreading: しゃ\n");
      content.with(
          "cases/a/vendors/v" + i + ".yaml",
          "statements: [{at: 2026-01-20T12:00:00+09:00, status: affected}]\n");
    }
    Path file = content.folder().resolve("cases/a/case.yaml");
    content.with(
        "cases/a/case.yaml",
        Files.readString(file).replace("sankaku]", "sankaku, " + String.join(", ", vendors) + "]"));
    content.at("2026-02-01T00:00:00Z");
    Document now = page("advisories/JVN00000001/index.html");
    assertThat(now.select(".latest .changes li")).hasSize(7);
    assertThat(now.select(".latest .changes li:last-child").text()).isEqualTo("ほか4件の変更");
    assertThat(now.select(".latest .changes li:last-child a").attr("href"))
        .isEqualTo("/" + HISTORY + "3.html");
    assertThat(page(HISTORY + "3.html").select("#changes .changes li")).hasSize(10);
  }

  @Test
  void aStatusThatChangedStandsAsFromAndTo() throws Exception {
    assertThat(page(HISTORY + "3.html").select(".from-to").text()).isEqualTo("不明 → 該当製品なし");
  }

  @Test
  void anAttachmentThatIsGoneIsNamedAndNotLinked() throws Exception {
    Document first = page(HISTORY + "1.html");
    assertThat(first.select("#references").text()).contains("古い資料", "old.txt");
    assertThat(first.select("#references a")).isEmpty();
    assertThat(page(HISTORY + "2.html").select("#references a").eachText())
        .containsExactly("新しい資料");
  }

  @Test
  void neighboursAreLinked() throws Exception {
    assertThat(neighbours(1)).containsExactly("/" + HISTORY + "2.html");
    assertThat(neighbours(2)).containsExactly("/" + HISTORY + "1.html", "/" + HISTORY + "3.html");
    assertThat(neighbours(3)).containsExactly("/" + HISTORY + "2.html");
  }

  @Test
  void aLanguageHasTheHistoryOfItsOwnReaders() throws Exception {
    assertThat(page("en/" + HISTORY + "1.html").select("h1").text())
        .isEqualTo("JVN#00000001, revision 1");
    assertThat(page("en/" + HISTORY + "2.html").select("#changes .changes").text())
        .isEqualTo("Overview mended");
  }

  @Test
  void whatIsWithdrawnKeepsItsAddressesAndTellsNothingOfItself() throws Exception {
    String file = Files.readString(content.folder().resolve("cases/a/case.yaml"));
    content.with(
        "cases/a/case.yaml",
        file + "withdrawn: {at: 2026-02-02T12:00:00+09:00, reason: {ja: 誤りでした}}\n");
    content.at("2026-03-01T00:00:00Z");
    for (String name : List.of("index", "1", "2", "3")) {
      assertThat(page(HISTORY + name + ".html").text()).contains("誤りでした").doesNotContain("の概要です");
    }
  }

  @Test
  void whatIsWithdrawnAfterALanguageCameLateLeadsOnlyToWhatEachHad() throws Exception {
    String file = Files.readString(content.folder().resolve("cases/a/case.yaml"));
    content.with(
        "cases/a/case.yaml",
        file
            + """
            languages: {en: {publishAt: 2026-01-18T12:00:00+09:00}}
            withdrawn: {at: 2026-02-02T12:00:00+09:00, reason: {ja: 誤りでした, en: An error}}
            """);
    content.at("2026-03-01T00:00:00Z");
    assertThat(content.output().resolve("en/" + HISTORY + "2.html")).exists();
    assertThat(content.output().resolve("en/" + HISTORY + "3.html")).doesNotExist();
    assertThat(languages("index.html")).containsExactly("ja", "en");
    assertThat(languages("2.html")).isEmpty();
    assertThat(languages("3.html")).isEmpty();
  }

  private List<String> languages(String name) throws Exception {
    return page(HISTORY + name).select("head link[hreflang]").eachAttr("hreflang");
  }

  private List<String> neighbours(int revision) throws Exception {
    return page(HISTORY + revision + ".html").select("#changes .pager a").eachAttr("href");
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(Files.readString(content.output().resolve(path)));
  }
}
