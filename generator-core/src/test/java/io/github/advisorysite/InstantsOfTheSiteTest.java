package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How instants and the order that they give are shown. */
final class InstantsOfTheSiteTest {

  private static final String ADVISORY = "advisories/JVN00000001/index.html";
  private static final String CASE =
      """
      id: JVN#00000001
      publishAt: %s
      title: {ja: 甲の脆弱性}
      notified: [maru]
      """;

  @TempDir Path temp;
  private Content content;

  @BeforeEach
  void writeContent() throws Exception {
    content = Content.minimal(temp).without("cases/a/en.md");
  }

  @Test
  void theLastDayOfAYearIsOfThatYear() throws Exception {
    // in weeks it belongs to the next year, which a pattern with YYYY would show
    content.with("cases/a/case.yaml", CASE.formatted("2026-12-31T12:00:00+09:00"));
    Built site = content.at("2026-12-31T03:00:00Z").nowhere("2027");
    assertThat(site.text(ADVISORY)).contains("公開日 2026年12月31日 12:00 (+09:00)");
    site.has("years/2026/index.html");
  }

  @Test
  void aTimeIsShownInTheZoneOfTheSite() throws Exception {
    content.with("cases/a/case.yaml", CASE.formatted("2026-12-31T23:30:00Z"));
    Built site = content.at("2027-06-01T00:00:00Z").has("years/2027/index.html");
    assertThat(site.text(ADVISORY)).contains("公開日 2027年01月01日 08:30 (+09:00)");
    site.hasNo("years/2026/index.html");
  }

  @Test
  void theTwoHoursOfOneNameAreToldApartByTheirOffset() throws Exception {
    Path file = content.folder().resolve("site.yaml");
    content.with("site.yaml", Files.readString(file).replace("Asia/Tokyo", "Australia/Lord_Howe"));
    content.with("cases/a/case.yaml", CASE.formatted("2026-04-04T14:45:00Z"));
    assertThat(content.at("2026-06-01T00:00:00Z").text(ADVISORY)).contains("01:45 (+11:00)");
    String site = Files.readString(file);
    content = Content.minimal(temp.resolve("later")).without("cases/a/en.md");
    content.with("site.yaml", site);
    content.with("cases/a/case.yaml", CASE.formatted("2026-04-04T15:15:00Z"));
    assertThat(content.at("2026-06-01T00:00:00Z").text(ADVISORY)).contains("01:45 (+10:30)");
  }

  @Test
  void theZoneAndTheLanguageOfTheMachineChangeNothing() throws Exception {
    content.with("cases/a/case.yaml", CASE.formatted("2026-03-29T01:30:00+01:00"));
    var expected = content.at("2026-06-01T00:00:00Z").fingerprint();
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      for (String name :
          List.of(
              "Pacific/Kiritimati",
              "America/Adak",
              "Asia/Tokyo",
              "Australia/Lord_Howe",
              "Europe/Berlin",
              "America/New_York")) {
        TimeZone.setDefault(TimeZone.getTimeZone(name));
        Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai-ca-buddhist"));
        assertThat(content.at("2026-06-01T00:00:00Z").fingerprint()).as(name).isEqualTo(expected);
      }
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void aFractionOfASecondIsNotCutOff() throws Exception {
    content.with("cases/a/case.yaml", CASE.formatted("2026-01-10T12:00:00.000000001+09:00"));
    content.at("2026-01-10T03:00:00Z").nowhere("JVN00000001");
    content.at("2026-01-10T03:00:00.000000001Z").has(ADVISORY);
    content = Content.minimal(temp.resolve("half")).without("cases/a/en.md");
    content.with("cases/a/case.yaml", CASE.formatted("2026-01-10T12:00:00.5+09:00"));
    content.at("2026-01-10T03:00:00.499999999Z").nowhere("JVN00000001");
    content.at("2026-01-10T03:00:00.5Z").has(ADVISORY);
  }

  @Test
  void aLeapDayIsADayLikeOthers() throws Exception {
    content.with("cases/a/case.yaml", CASE.formatted("2028-02-29T10:00:00+09:00"));
    content.at("2028-02-29T00:59:59.999999999Z").nowhere("JVN00000001");
    assertThat(content.at("2028-02-29T01:00:00Z").text(ADVISORY))
        .contains("公開日 2028年02月29日 10:00 (+09:00)");
  }

  @Test
  void anItemWaitsForWhatItLiesIn() throws Exception {
    content
        .with("cases/a/case.yaml", CASE.formatted("2026-03-01T00:00:00Z"))
        .with(
            "cases/a/vendors/maru.yaml",
            "statements: [{at: 2003-01-01T00:00:00Z, status: affected, comment: {ja: 早い見解}}]\n");
    content.at("2026-02-28T23:59:59Z").nowhere("早い見解", "JVN00000001");
    content.at("2026-03-01T00:00:00Z").has(ADVISORY).nowhere("2003");
  }

  @Test
  void whileAllItsUpdatesWaitACaseIsShownAsItWasFirstWritten() throws Exception {
    content
        .with("cases/a/updates/01/update.yaml", "at: 2099-01-01T00:00:00Z\n")
        .with("cases/a/updates/01/ja.md", "## 概要\n後の概要です。\n");
    assertThat(content.at("2026-06-01T00:00:00Z").nowhere("後の概要").text(ADVISORY))
        .contains("甲の概要です。");
  }

  @Test
  void casesThatAreEqualInAllElseStandInTheOrderOfTheirIds() throws Exception {
    for (String name : List.of("z/9", "m/2", "q/5")) {
      content.with(
          "cases/" + name + "/case.yaml",
          CASE.formatted("2026-01-10T12:00:00+09:00")
              .replace("#00000001", "#0000000" + name.charAt(2)));
    }
    Built site = content.at("2026-06-01T00:00:00Z");
    assertThat(site.page("years/2026/index.html").select(".cards .id").eachText())
        .containsExactly("JVN#00000001", "JVN#00000002", "JVN#00000005", "JVN#00000009");
  }
}
