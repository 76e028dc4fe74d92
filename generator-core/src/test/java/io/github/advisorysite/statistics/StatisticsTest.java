package io.github.advisorysite.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures are of what is public, and the same in chart, table and CSV. */
final class StatisticsTest {

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
                publishAt: 2025-12-31T23:59:59+09:00
                title: {ja: 乙の脆弱性}
                cvss: [{vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'}]
                cwes: [CWE-79, CWE-20]
                notified: [maru, sankaku]
                """)
            .with("cases/b/ja.md", "## 概要\n乙の概要です。\n")
            .with(
                "cases/b/vendors/maru.yaml",
                """
                statements:
                  - {at: 2026-01-02T23:59:59+09:00, status: not-affected}
                  - {at: 2026-01-09T00:00:00+09:00, status: affected}
                """)
            .with(
                "cases/c/case.yaml",
                """
                id: JVN#00000003
                publishAt: 2026-01-31T12:00:00+09:00
                title: {ja: 丙の脆弱性}
                cwes: [CWE-79]
                withdrawn: {at: 2026-01-31T13:00:00+09:00, reason: {ja: 誤りでした}}
                """)
            .with("cases/c/ja.md", "## 概要\n丙の概要です。\n")
            .with(
                "cases/d/case.yaml",
                """
                id: JVN#00000004
                publishAt: 2026-03-01T12:00:00+09:00
                title: {ja: 丁の脆弱性}
                cwes: [CWE-79]
                notified: [maru]
                """)
            .with("cases/d/ja.md", "## 概要\n丁の概要です。\n");
    content.at("2026-02-01T00:00:00Z");
  }

  @Test
  void advisoriesAreCountedByTheYearOfTheSitesZoneAndBySeverity() throws Exception {
    assertThat(csv("severities"))
        .isEqualTo(
            """
            severities,critical,high,medium,low,none,unscored
            2026,0,0,0,0,0,1
            2025,1,0,0,0,0,0
            """);
  }

  @Test
  void statesAreThoseThatHold() throws Exception {
    assertThat(csv("states"))
        .isEqualTo(
            """
            states,affected,affected-investigating,not-affected,not-affected-investigating,unknown
            2026,1,0,0,0,1
            2025,1,0,0,0,1
            """);
  }

  @Test
  void theWaitIsFromTheListingOfTheVendorToItsFirstStatement() throws Exception {
    assertThat(csv("delays"))
        .isEqualTo(
            """
            delays,statuses
            at-once,1
            day,0
            week,1
            month,0
            quarter,0
            longer,0
            none,2
            """);
  }

  @Test
  void weaknessesOfWhatIsWithdrawnOrStillToComeAreNotCounted() throws Exception {
    assertThat(csv("cwes")).isEqualTo("cwes,advisories\nCWE-20,1\nCWE-79,1\n");
  }

  @Test
  void theTableSaysWhatTheFileSays() throws Exception {
    Document page =
        Jsoup.parse(Files.readString(content.output().resolve("statistics/index.html")));
    assertThat(page.select("#states tbody tr").eachText())
        .containsExactly("2026 1 0 0 0 1 2", "2025 1 0 0 0 1 2");
    assertThat(page.select("#states .chart li").get(0).select("rect").eachAttr("width"))
        .containsExactly("500", "500");
    assertThat(page.select("#delays tbody th").eachText()).contains("7 日以内", "情報なし");
  }

  @Test
  void anEmptySiteHasAPageThatSaysSo() throws Exception {
    Content empty = Content.minimal(folder.resolve("empty"));
    empty.at("2026-01-01T00:00:00Z");
    Document page = Jsoup.parse(Files.readString(empty.output().resolve("statistics/index.html")));
    assertThat(page.select("#severities p").text()).isEqualTo("まだ数えるものがありません。");
  }

  private String csv(String key) throws Exception {
    return Files.readString(content.output().resolve("statistics/" + key + ".csv"))
        .replace("\r\n", "\n");
  }
}
