package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.schedule.ScheduleFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes public when, and what is to be seen to before; for private eyes. */
final class ScheduleTest {

  private static final String T = "2026-02-01T00:00:00Z";

  @TempDir Path temp;
  private Content content;

  @BeforeEach
  void writeContent() throws Exception {
    content = Content.minimal(temp);
  }

  @Test
  void whereNothingComesItSaysSo() throws Exception {
    assertThat(table(T))
        .isEqualTo(
            """
            What becomes public after 2026-02-01T09:00:00+09:00, Asia/Tokyo
              nothing
            """);
  }

  @Test
  void aCaseComesAtItsInstantAndNotAfterIt() throws Exception {
    assertThat(table("2026-01-10T02:59:59.999999999Z"))
        .isEqualTo(
            """
            What becomes public after 2026-01-10T11:59:59.999999999+09:00, Asia/Tokyo
              2026-01-10T12:00:00+09:00  2026-01-10T03:00:00Z  case  JVN#00000001  甲の脆弱性
            Cases that are not public yet
              JVN#00000001 甲の脆弱性, 2026-01-10T12:00:00+09:00
                private.receivedAt is not written
                without an answer: sankaku
            """);
    assertThat(table("2026-01-10T03:00:00Z")).contains("  nothing\n");
  }

  @Test
  void everyPartThatComesLaterThanItsContainerHasALine() throws Exception {
    writeEveryPart();
    assertThat(table(T))
        .isEqualTo(
            """
            What becomes public after 2026-02-01T09:00:00+09:00, Asia/Tokyo
              2026-02-02T12:00:00+09:00  2026-02-02T03:00:00Z  language     JVN#00000001  en       甲の脆弱性
              2026-02-03T12:00:00+09:00  2026-02-03T03:00:00Z  reference    JVN#00000001           甲の脆弱性
              2026-02-04T12:00:00+09:00  2026-02-04T03:00:00Z  attachment   JVN#00000001           甲の脆弱性
              2026-02-05T12:00:00+09:00  2026-02-05T03:00:00Z  notified     JVN#00000001  shikaku  甲の脆弱性
              2026-02-06T12:00:00+09:00  2026-02-06T03:00:00Z  statement    JVN#00000001  maru     甲の脆弱性
              2026-02-07T12:00:00+09:00  2026-02-07T03:00:00Z  notice       JVN#00000001  maru     甲の脆弱性
              2026-02-08T12:00:00+09:00  2026-02-08T03:00:00Z  addendum     JVN#00000001  maru     甲の脆弱性
              2026-02-09T12:00:00+09:00  2026-02-09T03:00:00Z  update       JVN#00000001           改めた題
              2026-02-10T12:00:00+09:00  2026-02-10T03:00:00Z  vendor-name                maru     新まる製作所
              2026-02-11T12:00:00+09:00  2026-02-11T03:00:00Z  withdrawal   JVN#00000001           改めた題
            """);
  }

  private void writeEveryPart() throws Exception {
    content
        .with("vendors/shikaku.yaml", "name: {ja: 四角}\n")
        .with(
            "vendors/maru.yaml",
            """
            name: {ja: 新まる製作所}
            formerNames: [{until: 2026-02-10T12:00:00+09:00, name: {ja: まる製作所}}]
            """)
        .with("cases/a/files/a.png", "")
        .with(
            "cases/a/case.yaml",
            """
            id: JVN#00000001
            publishAt: 2026-01-10T12:00:00+09:00
            title: {ja: 甲の脆弱性, en: Vulnerability in Kou}
            languages: {en: {publishAt: 2026-02-02T12:00:00+09:00}}
            references: [{title: 秘, url: "https://example.org/", publishAt: 2026-02-03T12:00:00+09:00}]
            files: [{path: a.png, title: 図, publishAt: 2026-02-04T12:00:00+09:00}]
            notified: [maru, sankaku, {vendor: shikaku, at: 2026-02-05T12:00:00+09:00}]
            withdrawn: {at: 2026-02-11T12:00:00+09:00, reason: {ja: 誤り}}
            """)
        .with(
            "cases/a/vendors/maru.yaml",
            """
            statements:
              - status: affected-investigating
              - at: 2026-02-06T12:00:00+09:00
                status: affected
                notices: [{title: 告知, url: "https://example.org/", publishAt: 2026-02-07T12:00:00+09:00}]
                addenda: [{at: 2026-02-08T12:00:00+09:00, text: {ja: 補足}}]
            """)
        .with("cases/a/vendors/shikaku.yaml", "statements: [{status: not-affected}]\n")
        .with(
            "cases/a/updates/01/update.yaml", "at: 2026-02-09T12:00:00+09:00\ntitle: {ja: 改めた題}\n");
  }

  @Test
  void whatIsReplacedOrWithdrawnBeforeItsInstantHasNoLine() throws Exception {
    content
        .with(
            "cases/a/case.yaml",
            """
            id: JVN#00000001
            publishAt: 2026-01-10T12:00:00+09:00
            title: {ja: 甲の脆弱性}
            languages: {en: {publishAt: 2026-04-01T00:00:00Z}}
            references: [{title: 古い, url: "https://example.org/", publishAt: 2026-02-20T00:00:00Z}]
            notified: [maru]
            withdrawn: {at: 2026-03-01T00:00:00Z, reason: {ja: 誤り}}
            """)
        .with(
            "cases/a/vendors/maru.yaml",
            """
            statements:
              - status: affected
                notices: [{title: 古い, url: "https://example.org/", publishAt: 2026-02-20T00:00:00Z}]
              - {at: 2026-02-10T00:00:00Z, status: not-affected}
              - {at: 2026-05-01T00:00:00Z, status: affected}
            """)
        .with(
            "cases/a/updates/01/update.yaml",
            "at: 2026-02-11T00:00:00Z\nreferences: [{title: 新しい, url: \"https://example.org/\"}]\n");
    assertThat(table(T))
        .isEqualTo(
            """
            What becomes public after 2026-02-01T09:00:00+09:00, Asia/Tokyo
              2026-02-10T09:00:00+09:00  2026-02-10T00:00:00Z  statement   JVN#00000001  maru  甲の脆弱性
              2026-02-11T09:00:00+09:00  2026-02-11T00:00:00Z  update      JVN#00000001        甲の脆弱性
              2026-03-01T09:00:00+09:00  2026-03-01T00:00:00Z  withdrawal  JVN#00000001        甲の脆弱性
            """);
  }

  @Test
  void casesToComeAreHeldAgainstTheGuideAndTheirVendorsAnswers() throws Exception {
    writeCasesToCome();
    assertThat(table(T))
        .isEqualTo(
            """
            What becomes public after 2026-02-01T09:00:00+09:00, Asia/Tokyo
              2026-02-15T00:00:00+09:00  2026-02-14T15:00:00Z  case       JVN#00000002        乙の脆弱性
              2026-02-21T12:00:00+09:00  2026-02-21T03:00:00Z  case       JVN#00000003        丙の脆弱性
              2026-03-01T09:00:00+09:00  2026-03-01T00:00:00Z  statement  JVN#00000002  maru  乙の脆弱性
              undecided                                        case       JVN#00000004        丁の脆弱性
            Cases that are not public yet
              JVN#00000002 乙の脆弱性, 2026-02-15T00:00:00+09:00
                received 2026-01-01T08:00:00+09:00: 31 days, 45 at publication
                without an answer: sankaku
                reported, and unknown at publication (ADV-STATUS-HELD): maru
              JVN#00000003 丙の脆弱性, 2026-02-21T12:00:00+09:00
                received 2026-01-06T23:59:59+09:00: 26 days, 46 at publication (over 45)
              JVN#00000004 丁の脆弱性, undecided
                received 2025-12-17T00:00:00+09:00: 46 days (over 45)
                without an answer: maru, sankaku
            Cases that share a vendor and become public within 7 days
              JVN#00000002, 2026-02-15T00:00:00+09:00
              JVN#00000003, 2026-02-21T12:00:00+09:00
                maru
            """);
  }

  private void writeCasesToCome() throws Exception {
    content
        .with(
            "cases/b/case.yaml",
            """
            id: JVN#00000002
            publishAt: 2026-02-15T00:00:00+09:00
            title: {ja: 乙の脆弱性}
            notified: [maru, sankaku]
            private: {receivedAt: 2025-12-31T23:00:00Z}
            """)
        .with(
            "cases/b/vendors/maru.yaml",
            "statements: [{at: 2026-03-01T00:00:00Z, status: affected}]\n")
        .with(
            "cases/c/case.yaml",
            """
            id: JVN#00000003
            publishAt: 2026-02-21T12:00:00+09:00
            title: {ja: 丙の脆弱性}
            notified: [maru]
            private: {receivedAt: 2026-01-06T23:59:59+09:00}
            """)
        .with("cases/c/vendors/maru.yaml", "statements: [{status: affected}]\n")
        .with(
            "cases/d/case.yaml",
            """
            id: JVN#00000004
            publishAt: undecided
            title: {ja: 丁の脆弱性}
            notified: [sankaku, maru]
            private: {receivedAt: 2025-12-17T00:00:00+09:00}
            """)
        .with("cases/d/vendors/maru.yaml", "statements: [{status: unknown}]\n");
  }

  @Test
  void casesAreCloseForSevenDaysAndNotOneNanosecondMoreAndOneOfThemIsToCome() throws Exception {
    content.with(
        "cases/b/case.yaml",
        "id: JVN#00000002\npublishAt: 2026-01-17T12:00:00+09:00\ntitle: {ja: 乙}\nnotified: [sankaku]\n");
    assertThat(table("2026-01-12T00:00:00Z"))
        .endsWith(
            """
            Cases that share a vendor and become public within 7 days
              JVN#00000001, 2026-01-10T12:00:00+09:00
              JVN#00000002, 2026-01-17T12:00:00+09:00
                sankaku
            """);
    assertThat(table("2026-01-17T03:00:00Z")).doesNotContain("share");
    content.with(
        "cases/b/case.yaml",
        "id: JVN#00000002\npublishAt: 2026-01-17T12:00:00.000000001+09:00\ntitle: {ja: 乙}\nnotified: [sankaku]\n");
    assertThat(table("2026-01-12T00:00:00Z")).doesNotContain("share");
  }

  @Test
  void aCaseThatCannotBeReadIsNamedByItsFile() throws Exception {
    content.with("cases/b/case.yaml", "publishAt: 2026-02-30T00:00:00Z\ntitle: [x]\n");
    assertThat(table(T))
        .isEqualTo(
            """
            What becomes public after 2026-02-01T09:00:00+09:00, Asia/Tokyo
              unreadable  case  cases/b/case.yaml
            Cases that are not public yet
              cases/b/case.yaml, unreadable
                private.receivedAt is not written
            """);
  }

  @Test
  void theJsonHasEveryKeyAlways() throws Exception {
    content
        .with(
            "cases/b/case.yaml",
            """
            id: JVN#00000002
            publishAt: 2026-01-12T00:00:00Z
            title: {ja: 乙の脆弱性}
            notified: [maru]
            private: {receivedAt: 2025-12-31T23:00:00Z}
            """)
        .with("cases/d/case.yaml", "id: JVN#00000004\npublishAt: undecided\ntitle: {ja: 丁}\n");
    assertThat(text(ScheduleFormat.JSON, "2026-01-11T00:00:00Z"))
        .isEqualTo(
            """
            {
              "asOf" : "2026-01-11T09:00:00+09:00",
              "zone" : "Asia/Tokyo",
              "entries" : [
                {
                  "at" : "2026-01-12T09:00:00+09:00",
                  "utc" : "2026-01-12T00:00:00Z",
                  "kind" : "case",
                  "case" : "JVN#00000002",
                  "title" : "乙の脆弱性",
                  "file" : "cases/b/case.yaml",
                  "vendor" : null,
                  "language" : null
                }
              ],
              "cases" : [
                {
                  "case" : "JVN#00000002",
                  "title" : "乙の脆弱性",
                  "file" : "cases/b/case.yaml",
                  "publishAt" : "2026-01-12T09:00:00+09:00",
                  "utc" : "2026-01-12T00:00:00Z",
                  "receivedAt" : "2026-01-01T08:00:00+09:00",
                  "days" : 10,
                  "daysAtPublication" : 11,
                  "guideDays" : 45,
                  "overGuide" : false,
                  "overGuideAtPublication" : false,
                  "unanswered" : [
                    "maru"
                  ],
                  "held" : [ ]
                },
                {
                  "case" : "JVN#00000004",
                  "title" : "丁",
                  "file" : "cases/d/case.yaml",
                  "publishAt" : "undecided",
                  "utc" : null,
                  "receivedAt" : null,
                  "days" : null,
                  "daysAtPublication" : null,
                  "guideDays" : 45,
                  "overGuide" : null,
                  "overGuideAtPublication" : null,
                  "unanswered" : [ ],
                  "held" : [ ]
                }
              ],
              "close" : [
                {
                  "cases" : [
                    {
                      "case" : "JVN#00000001",
                      "title" : "甲の脆弱性",
                      "file" : "cases/a/case.yaml",
                      "publishAt" : "2026-01-10T12:00:00+09:00"
                    },
                    {
                      "case" : "JVN#00000002",
                      "title" : "乙の脆弱性",
                      "file" : "cases/b/case.yaml",
                      "publishAt" : "2026-01-12T09:00:00+09:00"
                    }
                  ],
                  "vendors" : [
                    "maru"
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void theCalendarEscapesFoldsByOctetsAndReadsNoClock() throws Exception {
    content.with(
        "cases/b/case.yaml",
        """
        id: JVN#00000002
        publishAt: 2026-02-15T12:00:00+09:00
        title: {ja: 'コンマ, セミコロン; と逆斜線 \\ を持つとても長い題名の脆弱性'}
        references:
          - {title: 一, url: "https://example.org/1", publishAt: 2026-03-01T00:00:00Z}
          - {title: 二, url: "https://example.org/2", publishAt: 2026-03-01T00:00:00Z}
        """);
    String calendar = text(ScheduleFormat.ICS, T);
    assertThat(calendar)
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Advisory Site//Schedule//EN
            BEGIN:VEVENT
            UID:88e2fce271694a88e3053f80907f5f87@advisory-site
            DTSTAMP:20260201T000000Z
            DTSTART:20260215T030000Z
            SUMMARY:JVN#00000002 case コンマ\\, セミコロン\\; と逆斜線 \\\\ を
             持つとても長い題名の脆弱性
            CLASS:CONFIDENTIAL
            TRANSP:TRANSPARENT
            END:VEVENT
            BEGIN:VEVENT
            UID:22b9f11d41b4ff143e3a98d278c4239a@advisory-site
            DTSTAMP:20260201T000000Z
            DTSTART:20260301T000000Z
            SUMMARY:JVN#00000002 reference コンマ\\, セミコロン\\; と逆斜線 \\
             \\ を持つとても長い題名の脆弱性
            CLASS:CONFIDENTIAL
            TRANSP:TRANSPARENT
            END:VEVENT
            BEGIN:VEVENT
            UID:2caebbdabb3efe5f5719aa3da01ba128@advisory-site
            DTSTAMP:20260201T000000Z
            DTSTART:20260301T000000Z
            SUMMARY:JVN#00000002 reference コンマ\\, セミコロン\\; と逆斜線 \\
             \\ を持つとても長い題名の脆弱性
            CLASS:CONFIDENTIAL
            TRANSP:TRANSPARENT
            END:VEVENT
            END:VCALENDAR
            """
                .replace("\n", "\r\n"));
    assertThat(calendar.split("\r\n"))
        .allSatisfy(
            line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
  }

  @Test
  void noFormatDependsOnLocaleOrZoneOfTheRun() throws Exception {
    writeEveryPart();
    List<String> before = all();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai-ca-buddhist"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/Adak"));
      assertThat(all()).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private List<String> all() throws Exception {
    return List.of(table(T), text(ScheduleFormat.JSON, T), text(ScheduleFormat.ICS, T));
  }

  private String table(String asOf) throws Exception {
    return text(ScheduleFormat.TABLE, asOf);
  }

  private String text(ScheduleFormat format, String asOf) throws Exception {
    return format.text(format.lines(new SiteGenerator(content.options(asOf, 2)).schedule()));
  }
}
