package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is public when, on every page that it belongs to. */
final class GateTest {

  private static final String ADVISORY = "advisories/JVN00000001/index.html";
  private static final String STATUS = "advisories/JVN00000001/vendors/maru.html";

  @TempDir Path temp;
  private Content content;

  @BeforeEach
  void writeContent() throws Exception {
    content = Content.minimal(temp);
  }

  @Test
  void aCaseIsPublicAtItsInstantAndNotOneNanosecondBefore() throws Exception {
    content.at("2026-01-10T02:59:59.999999999Z").nowhere("JVN00000001", "JVN#00000001", "まる", "甲");
    content
        .at("2026-01-10T03:00:00Z")
        .has(ADVISORY)
        .has(STATUS)
        .has("en/" + ADVISORY)
        .has("vendors/maru/index.html")
        .has("years/2026/index.html");
  }

  @Test
  void anUndecidedCaseIsNeverPublic() throws Exception {
    content.with("cases/a/case.yaml", "id: JVN#00000001\npublishAt: undecided\ntitle: {ja: 甲}\n");
    content.at("9999-12-31T23:59:59Z").nowhere("JVN00000001", "甲");
  }

  @Test
  void whatWaitsForAnInstantOfItsOwnMayBeMisspeltUntilThen() throws Exception {
    content.with(
        "cases/a/vendors/maru.yaml",
        """
        statements:
          - {status: affected}
          - {at: 2026-03-01T00:00:00Z, status: not-affected, commment: {ja: 該当しません。}}
        """);
    assertThat(content.refusalAt("2026-02-28T23:59:59Z")).isEmpty();
    assertThat(content.refusalAt("2026-03-01T00:00:00Z"))
        .containsExactly(
            "ADV-GATE (withheld): run the goal validate in private to see what and where");
    assertThat(content.problems())
        .singleElement()
        .asString()
        .startsWith("ADV-SCHEMA-UNKNOWN cases/a/vendors/maru.yaml:3:");
  }

  @Test
  void aVendorWithoutPublicStatementIsUnknown() throws Exception {
    Built site = content.at("2026-01-11T00:00:00Z");
    assertThat(site.page(ADVISORY).select(".vendor-table tbody tr").eachText())
        .containsExactly("三角システム 不明", "まる製作所 該当製品あり まるの見解です。");
    assertThat(site.text("advisories/JVN00000001/vendors/sankaku.html"))
        .contains("不明")
        .contains("公開されたコメントはありません");
  }

  @Test
  void aStatementThatWaitsShowsNoTraceAndThenANewStatusAndItsHistory() throws Exception {
    content.with(
        "cases/a/vendors/maru.yaml",
        """
        statements:
          - {status: affected-investigating, comment: {ja: 調べています。}}
          - {at: 2026-03-01T00:00:00+09:00, status: not-affected, comment: {ja: 該当しません。}}
        """);
    Built before = content.at("2026-02-28T14:59:59Z");
    before.nowhere("該当しません", "2026年03月01日");
    assertThat(before.text(STATUS)).contains("該当製品あり：調査中").contains("調べています。");

    Built after = content.at("2026-02-28T15:00:00Z");
    assertThat(after.text(STATUS)).doesNotContain("調べています。");
    assertThat(after.text(STATUS)).contains("該当しません。").contains("最終更新日 2026年03月01日 00:00 (+09:00)");
    assertThat(after.page(STATUS).select(".history li").eachText())
        .containsExactly("2026年03月01日 更新 該当製品なし", "2026年01月10日 掲載 該当製品あり：調査中");
    assertThat(after.page(ADVISORY).select(".history > li").eachText())
        .containsExactly(
            "2026年03月01日 まる製作所のベンダステータスが更新されました 該当製品あり：調査中 → 該当製品なし", "2026年01月10日 公開");
    assertThat(after.text("updates/index.html")).contains("まる製作所のベンダステータスが更新されました");
  }

  @Test
  void ofStatementsEffectiveAtPublicationOnlyTheLastIsEverPublic() throws Exception {
    content.with(
        "cases/a/vendors/maru.yaml",
        """
        statements:
          - {at: 2025-11-01T00:00:00Z, status: affected-investigating, comment: {ja: 初稿}}
          - {at: 2025-12-01T00:00:00Z, kind: correction, status: not-affected, comment: {ja: 決定稿}}
        """);
    Built site = content.at("2026-06-01T00:00:00Z").nowhere("初稿", "2025", "訂正");
    assertThat(site.page(STATUS).select(".history li").eachText())
        .containsExactly("2026年01月10日 掲載 該当製品なし");
  }

  @Test
  void aNoticeOfAStatementThatWasReplacedIsNoHistory() throws Exception {
    content.with(
        "cases/a/vendors/maru.yaml",
        """
        statements:
          - status: affected-investigating
            notices: [{title: 古い, url: "https://example.org/", publishAt: 2026-03-01T00:00:00Z}]
          - {at: 2026-02-01T00:00:00Z, status: not-affected}
        """);
    Built site = content.at("2026-06-01T00:00:00Z").nowhere("古い", "2026年03月01日");
    assertThat(site.page(ADVISORY).select(".history > li").eachText())
        .containsExactly(
            "2026年02月01日 まる製作所のベンダステータスが更新されました 該当製品あり：調査中 → 該当製品なし", "2026年01月10日 公開");
  }

  @Test
  void aCorrectionAndARemovalAreHistory() throws Exception {
    content.with(
        "cases/a/vendors/maru.yaml",
        """
        statements:
          - {status: affected, comment: {ja: 誤り}}
          - {at: 2026-02-01T00:00:00Z, kind: correction, status: not-affected, comment: {ja: 正しい}}
          - {at: 2026-03-01T00:00:00Z, kind: removal, reason: {ja: 別の会社でした。}}
        """);
    Built site = content.at("2026-06-01T00:00:00Z");
    assertThat(site.text(STATUS))
        .contains("このステータスは取り下げられました。 別の会社でした。")
        .contains("不明")
        .doesNotContain("正しい");
    assertThat(site.page(ADVISORY).select(".history > li").eachText())
        .containsExactly(
            "2026年03月01日 まる製作所のベンダステータスが取り下げられました 該当製品なし → 不明",
            "2026年02月01日 まる製作所のベンダステータスが訂正されました 該当製品あり → 該当製品なし",
            "2026年01月10日 公開");
  }

  @Test
  void anUpdateReplacesWhatItNamesAtItsInstant() throws Exception {
    content
        .with(
            "cases/a/updates/01/update.yaml",
            """
            at: 2026-02-01T00:00:00+09:00
            summary: {ja: 概要を改めました, en: Overview revised}
            cves: [CVE-1900-20001]
            """)
        .with("cases/a/updates/01/ja.md", "## 概要\n新しい概要です。\n");
    content.at("2026-01-31T14:59:59Z").nowhere("新しい概要", "CVE-1900-20001", "Overview revised");
    Built site =
        content
            .at("2026-01-31T15:00:00Z")
            .nowhereBut("advisories/JVN00000001/history/1.html", "甲の概要です");
    assertThat(site.text(ADVISORY))
        .contains("新しい概要です。")
        .contains("CVE-1900-20001")
        .contains("概要を改めました");
    assertThat(site.text("en/" + ADVISORY)).contains("This is Kou.").contains("Overview revised");
    assertThat(site.text("cves/index.html")).contains("CVE-1900-20001 JVN#00000001 甲の脆弱性");
  }

  @Test
  void updatesDueAtPublicationAreFoldedIntoTheFirstRevision() throws Exception {
    content
        .with("cases/a/updates/01/update.yaml", "at: 2025-12-24T00:00:00Z\nsummary: {ja: 内々の改訂}\n")
        .with("cases/a/updates/01/ja.md", "## 概要\n改めた概要です。\n");
    Built site = content.at("2026-06-01T00:00:00Z").nowhere("内々の改訂", "2025");
    assertThat(site.text(ADVISORY)).contains("改めた概要です。");
  }

  @Test
  void aVariantThatComesLaterBeginsItsHistoryThen() throws Exception {
    content
        .with(
            "cases/a/case.yaml",
            """
            id: JVN#00000001
            publishAt: 2026-01-10T12:00:00+09:00
            title: {ja: 甲の脆弱性, en: Vulnerability in Kou}
            languages: {en: {publishAt: 2026-04-01T00:00:00+09:00}}
            notified: [maru, sankaku]
            """)
        .with(
            "cases/a/updates/01/update.yaml",
            "at: 2026-02-01T00:00:00Z\nsummary: {ja: 追記, en: Added}\n");
    Built before =
        content
            .at("2026-03-01T00:00:00Z")
            .hasNo("en/" + ADVISORY)
            .nowhere("Kou", "Words of Maru", "Added");
    assertThat(before.page("en/index.html").select(".cards a[lang=ja]").eachText())
        .contains("甲の脆弱性");
    assertThat(before.page(ADVISORY).select("link[hreflang=en]")).isEmpty();

    Built after = content.at("2026-03-31T15:00:00Z").has("en/" + ADVISORY);
    assertThat(after.page("en/" + ADVISORY).select(".history > li").eachText())
        .containsExactly("2026-04-01 Published");
    assertThat(after.page(ADVISORY).select(".history > li")).hasSize(2);
    assertThat(after.page(ADVISORY).select("link[hreflang=en]")).hasSize(1);
  }

  @Test
  void aReferenceANoticeAnAddendumAndAnAttachmentHaveInstantsOfTheirOwn() throws Exception {
    content
        .with(
            "cases/a/case.yaml",
            """
            id: JVN#00000001
            publishAt: 2026-01-10T12:00:00+09:00
            title: {ja: 甲の脆弱性}
            notified: [maru]
            references: [{title: 後の文書, url: 'https://later.example.org/', publishAt: 2026-02-01T00:00:00Z}]
            files: [{path: later.txt, title: 後の資料, publishAt: 2026-03-01T00:00:00Z}]
            """)
        .with("cases/a/files/later.txt", "資料の中身")
        .with("cases/a/files/never.txt", "載せない資料")
        .with(
            "cases/a/vendors/maru.yaml",
            """
            statements:
              - status: affected
                notices: [{title: 後の告知, url: 'https://maru.example/n', publishAt: 2026-04-01T00:00:00Z}]
                addenda: [{at: 2026-05-01T00:00:00Z, text: {ja: 後の補足}}]
            """)
        .without("cases/a/en.md");
    content.at("2026-01-31T00:00:00Z").nowhere("後の", "later", "資料");
    assertThat(content.at("2026-02-01T00:00:00Z").nowhere("資料", "告知ページ後").text(ADVISORY))
        .contains("後の文書");
    Built site =
        content
            .at("2026-06-01T00:00:00Z")
            .has("advisories/JVN00000001/files/later.txt")
            .nowhere("載せない資料");
    assertThat(site.text(STATUS)).contains("後の告知").contains("後の補足");
    assertThat(site.page(ADVISORY).select(".history > li").eachText())
        .containsExactly(
            "2026年05月01日 まる製作所のベンダ情報に追記されました",
            "2026年04月01日 まる製作所のベンダ情報に追記されました",
            "2026年03月01日 参考情報が追加されました",
            "2026年02月01日 参考情報が追加されました",
            "2026年01月10日 公開");
  }

  @Test
  void aVendorNotifiedLaterIsListedThen() throws Exception {
    content.with(
        "cases/a/case.yaml",
        """
        id: JVN#00000001
        publishAt: 2026-01-10T12:00:00+09:00
        title: {ja: 甲の脆弱性, en: Kou}
        notified: [sankaku, {vendor: maru, at: 2026-02-01T00:00:00+09:00}]
        """);
    content.at("2026-01-31T14:59:59Z").nowhere("maru", "まる", "Maru");
    Built site = content.at("2026-02-01T00:00:00Z").has(STATUS).has("vendors/maru/index.html");
    assertThat(site.page(ADVISORY).select(".history > li").eachText())
        .containsExactly("2026年02月01日 まる製作所がベンダ情報に追加されました", "2026年01月10日 公開");
  }

  @Test
  void aVendorsFileAloneListsNobody() throws Exception {
    content
        .with("vendors/shikaku.yaml", "name: {ja: 四角工業}\n")
        .with("cases/a/vendors/shikaku.yaml", "statements: [{status: affected}]\n");
    content.at("2026-06-01T00:00:00Z").nowhere("shikaku", "四角工業");
  }

  @Test
  void aWithdrawnCaseLeavesTombstonesAtItsAddresses() throws Exception {
    content.with(
        "cases/a/case.yaml",
        """
        id: JVN#00000001
        publishAt: 2026-01-10T12:00:00+09:00
        title: {ja: 甲の脆弱性, en: Vulnerability in Kou}
        notified: [maru, sankaku]
        withdrawn: {at: 2026-02-01T00:00:00+09:00, reason: {ja: 脆弱性ではありませんでした。, en: It was none.}}
        """);
    content.at("2026-01-31T14:59:59Z").nowhere("取り下げ：", "ありませんでした");
    Built site = content.at("2026-01-31T15:00:00Z").nowhere("甲の概要", "まるの見解", "This is Kou");
    for (String path :
        new String[] {ADVISORY, STATUS, "advisories/JVN00000001/vendors/sankaku.html"}) {
      assertThat(site.text(path)).contains("甲の脆弱性").contains("脆弱性ではありませんでした。");
      assertThat(site.text("en/" + path)).contains("Vulnerability in Kou").contains("It was none.");
    }
    assertThat(site.report().advisories()).isZero();
    assertThat(site.text("index.html")).contains("取り下げ：脆弱性ではありませんでした。");
    assertThat(site.text("years/2026/index.html")).contains("取り下げ 甲の脆弱性");
    site.has("vendors/maru/index.html");
  }

  @Test
  void aVendorKeepsItsOldAddressesAndTakesItsNewNameAtItsInstant() throws Exception {
    content.with(
        "vendors/maru.yaml",
        """
        name: {ja: 丸ホールディングス, en: Maru Holdings}
        reading: まるほーるでぃんぐす
        aliases: [maru-works]
        formerNames: [{until: 2026-03-01T00:00:00Z, name: {ja: まる製作所, en: Maru Works}}]
        """);
    assertThat(content.at("2026-02-28T23:59:59Z").nowhere("ホールディングス", "Holdings").text(STATUS))
        .contains("まる製作所");
    Built site = content.at("2026-03-01T00:00:00Z");
    assertThat(site.text(STATUS)).contains("丸ホールディングス");
    assertThat(site.page("vendors/maru-works/index.html").select("main a").attr("href"))
        .isEqualTo("/vendors/maru/");
    assertThat(
            site.page("advisories/JVN00000001/vendors/maru-works.html")
                .select("main a")
                .attr("href"))
        .isEqualTo("/advisories/JVN00000001/vendors/maru.html");
  }

  @Test
  void aWithdrawnCaseKeepsTheOldAddressesOfItsVendors() throws Exception {
    content
        .with("vendors/sankaku.yaml", "name: {ja: 三角システム}\naliases: [sankaku-works]\n")
        .with(
            "cases/a/case.yaml",
            """
            id: JVN#00000001
            publishAt: 2026-01-10T12:00:00+09:00
            title: {ja: 甲の脆弱性, en: Kou}
            notified: [maru, sankaku]
            withdrawn: {at: 2026-03-01T00:00:00Z, reason: {ja: 誤報でした。}}
            """);
    assertThat(
            content
                .at("2026-06-01T00:00:00Z")
                .text("advisories/JVN00000001/vendors/sankaku-works.html"))
        .contains("誤報でした。");
  }

  @Test
  void aCaseAsOneDocumentOrALineIsTheSameCase() throws Exception {
    Built folders = content.at("2026-06-01T00:00:00Z");
    var expected = folders.fingerprint();
    String document =
        """
        {"id": "JVN#00000001", "publishAt": "2026-01-10T12:00:00+09:00",\
         "title": {"ja": "甲の脆弱性", "en": "Vulnerability in Kou"}, "notified": ["maru", "sankaku"],\
         "sections": {"ja": {"overview": "甲の概要です。"}, "en": {"Overview": "This is Kou."}},\
         "vendors": {"maru": {"statements": [{"status": "affected",\
         "comment": {"ja": "まるの見解です。", "en": "Words of Maru."}}]}}}
        """;
    for (String path : new String[] {"ja.md", "en.md", "case.yaml", "vendors/maru.yaml"}) {
      content.without("cases/a/" + path);
    }
    content.with("cases/2026/a.json", document);
    assertThat(content.at("2026-06-01T00:00:00Z").fingerprint()).isEqualTo(expected);
    content.without("cases/2026/a.json").with("cases/all.jsonl", "\n" + document);
    assertThat(content.at("2026-06-01T00:00:00Z").fingerprint()).isEqualTo(expected);
  }

  @Test
  void aBodyWaitsForTheInstantOfItsOwnFolder() throws Exception {
    content
        .with("cases/a/updates/01/update.yaml", "at: 2099-01-01T00:00:00Z\n")
        .with("cases/a/updates/01/ja.md", "## 概要\n秘密の概要です。\n")
        .with("cases/a/updates/1/update.yaml", "at: 2026-02-01T00:00:00Z\nsummary: {ja: 追記}\n");
    assertThat(content.at("2026-06-01T00:00:00Z").nowhere("秘密の概要").text(ADVISORY))
        .contains("甲の概要です。")
        .contains("追記");
  }

  @Test
  void aNameThatDoesNotHoldYetDoesNotOrderLists() throws Exception {
    content.with(
        "vendors/maru.yaml",
        """
        name: {ja: あ社}
        reading: ああ
        formerNames: [{until: 2099-01-01T00:00:00Z, reading: わわ, name: {ja: わ社}}]
        """);
    assertThat(
            content
                .at("2026-06-01T00:00:00Z")
                .page("vendors/index.html")
                .select(".vendor-list a")
                .eachText())
        .containsExactly("三角システム (さんかくしすてむ)", "わ社 (わわ)");
    assertThat(
            content
                .at("2099-06-01T00:00:00Z")
                .page("vendors/index.html")
                .select(".vendor-list a")
                .eachText())
        .containsExactly("あ社 (ああ)", "三角システム (さんかくしすてむ)");
  }

  @Test
  void aVendorAddedAfterAWithdrawalIsNotShown() throws Exception {
    content.with(
        "cases/a/case.yaml",
        """
        id: JVN#00000001
        publishAt: 2026-01-10T12:00:00+09:00
        title: {ja: 甲の脆弱性, en: Kou}
        notified: [sankaku, {vendor: maru, at: 2026-04-01T00:00:00Z}]
        withdrawn: {at: 2026-03-01T00:00:00Z, reason: {ja: 誤報でした。}}
        """);
    content.at("2026-06-01T00:00:00Z").nowhere("maru", "まる");
  }

  @Test
  void aCommentThatTheRendererRefusesIsShownAsItsWordsAndStopsNobody() throws Exception {
    String table = "|".repeat(30_000) + "\n" + "|-".repeat(15_000) + "|\n語|\n";
    content.with("cases/a/ja.md", "## 概要\n" + table);
    assertThat(content.at("2026-06-01T00:00:00Z").text(ADVISORY)).contains("語|");
  }

  @Test
  void anAttachmentOfADocumentMayBeJsonItself() throws Exception {
    content
        .with(
            "cases/2026/b.json",
            """
            {"id": "JVN#00000002", "publishAt": "2026-01-10T12:00:00Z", "title": {"ja": "乙"},\
             "files": [{"path": "facts.json", "title": "資料"}]}
            """)
        .with("cases/2026/files/facts.json", "{}");
    assertThat(content.problems()).isEmpty();
    content.at("2026-06-01T00:00:00Z").has("advisories/JVN00000002/files/facts.json");
  }

  @Test
  void whatIsWordedInAWithheldLanguageAloneIsNoHistory() throws Exception {
    String open =
        """
        id: JVN#00000001
        publishAt: 2026-01-10T12:00:00+09:00
        title: {ja: 甲の脆弱性, en: Kou}
        languages: {en: {publishAt: 2099-01-01T00:00:00Z}}
        notified: [maru, sankaku]
        """;
    content.with("cases/a/case.yaml", open);
    var expected = content.at("2026-06-01T00:00:00Z").fingerprint();
    content = Content.minimal(temp.resolve("more"));
    content
        .with(
            "cases/a/case.yaml",
            open
                + """
                files: [{path: a.txt, title: {en: X}, publishAt: 2026-02-01T00:00:00Z}]
                references: [{title: {en: X}, url: 'https://example.org/', publishAt: 2026-02-01T00:00:00Z}]
                """)
        .with("cases/a/files/a.txt", "x")
        .with(
            "cases/a/vendors/maru.yaml",
            """
            statements:
              - status: affected
                comment: {ja: まるの見解です。, en: Words of Maru.}
                notices: [{title: {en: X}, url: 'https://maru.example/', publishAt: 2026-02-01T00:00:00Z}]
                addenda: [{at: 2026-02-01T00:00:00Z, text: {en: X}}]
            """);
    assertThat(content.at("2026-06-01T00:00:00Z").fingerprint()).isEqualTo(expected);
  }
}
