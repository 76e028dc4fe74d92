package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.source.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code validate} warns of before the day, and nobody else hears. */
final class ForesightTest {

  private static final String T = "2026-01-01T00:00:00Z";
  private static final String MARU = "cases/a/vendors/maru.yaml";
  private static final String HELD =
      ": this vendor has reported and would stand as unknown at publication;"
          + " look at the statement's instant and at notified";
  private static final String FAR = ": the instant lies more than 5 years ahead; look at its year";

  @TempDir Path temp;
  private Content content;

  @BeforeEach
  void writeContent() throws Exception {
    content = Content.minimal(temp);
  }

  @Test
  void aReportThatComesLaterThanItsCaseIsHeld() throws Exception {
    content.with(MARU, "statements: [{at: 2026-01-10T03:00:00.000000001Z, status: affected}]\n");
    assertThat(warnings(T)).containsExactly("ADV-STATUS-HELD " + MARU + ":1:14" + HELD);
    content.with(MARU, "statements: [{at: 2026-01-10T03:00:00Z, status: affected}]\n");
    assertThat(warnings(T)).isEmpty();
  }

  @Test
  void aReportThatIsUndecidedOrCannotBeReadIsHeld() throws Exception {
    content.with(MARU, "statements: [{at: undecided, status: affected}]\n");
    assertThat(warnings(T)).containsExactly("ADV-STATUS-HELD " + MARU + ":1:14" + HELD);
    content.with(MARU, "statements: [{at: tomorrow, status: affected}]\n");
    assertThat(warnings(T)).containsExactly("ADV-STATUS-HELD " + MARU + ":1:14" + HELD);
    content.with(MARU, "statements: [");
    assertThat(warnings(T)).hasSize(1).first().asString().startsWith("ADV-STATUS-HELD " + MARU);
  }

  @Test
  void ofSeveralReportsTheLastIsNamed() throws Exception {
    content.with(
        MARU,
        """
        statements:
          - {at: 2026-02-01T00:00:00Z, status: affected-investigating}
          - {at: 2026-03-01T00:00:00Z, status: affected}
          - {at: 2026-04-01T00:00:00Z, kind: removal, reason: {ja: 誤り}}
        """);
    assertThat(warnings(T)).containsExactly("ADV-STATUS-HELD " + MARU + ":3:5" + HELD);
  }

  @Test
  void aReportOfAVendorThatNothingListsIsHeldAndUnlisted() throws Exception {
    content.with(
        "cases/a/case.yaml",
        "id: JVN#00000001\npublishAt: 2026-01-10T12:00:00+09:00\ntitle: {ja: 甲, en: A}\nnotified: [sankaku]\n");
    assertThat(validate(T))
        .containsExactly(
            "ADV-STATUS-HELD " + MARU + ":2:5" + HELD,
            "ADV-VENDOR-UNLISTED "
                + MARU
                + ":2:5: this vendor is not in notified, so the statement is shown nowhere; add it there");
  }

  @Test
  void aVendorThatIsListedLaterStandsByItsReportOfThatDay() throws Exception {
    String late =
        "id: JVN#00000001\npublishAt: 2026-01-10T12:00:00+09:00\ntitle: {ja: 甲, en: A}\nnotified: [{vendor: maru, at: %s}]\n";
    content.with("cases/a/case.yaml", late.formatted("2026-03-01T00:00:00Z"));
    content.with(MARU, "statements: [{at: 2026-03-01T00:00:00Z, status: affected}]\n");
    assertThat(warnings(T)).isEmpty();
    content.with("cases/a/case.yaml", late.formatted("undecided"));
    assertThat(warnings(T)).containsExactly("ADV-STATUS-HELD " + MARU + ":1:14" + HELD);
  }

  @Test
  void noReportAndARemovedOneAreNotHeld() throws Exception {
    content.with(MARU, "statements: [{at: undecided, status: unknown}]\n");
    assertThat(warnings(T)).isEmpty();
    content.with(
        MARU, "statements: [{at: 2026-02-01T00:00:00Z, kind: removal, reason: {ja: 誤}}]\n");
    assertThat(warnings(T)).isEmpty();
  }

  @Test
  void ofAnUndecidedCaseOnlyWhatWaitsOnAnyDayIsHeld() throws Exception {
    content.with(
        "cases/a/case.yaml",
        "id: JVN#00000001\npublishAt: undecided\ntitle: {ja: 甲, en: A}\nnotified: [maru]\n");
    content.with(MARU, "statements: [{at: 2026-03-01T00:00:00Z, status: affected}]\n");
    assertThat(warnings(T)).isEmpty();
    content.with(MARU, "statements: [{at: undecided, status: affected}]\n");
    assertThat(warnings(T)).containsExactly("ADV-STATUS-HELD " + MARU + ":1:14" + HELD);
  }

  @Test
  void ofAPublicCaseNothingIsHeld() throws Exception {
    content.with(MARU, "statements: [{at: 2026-03-01T00:00:00Z, status: affected}]\n");
    assertThat(warnings("2026-01-10T03:00:00Z")).isEmpty();
  }

  @Test
  void anInstantMoreThanFiveYearsAheadIsFar() throws Exception {
    content.with(
        "cases/b/case.yaml",
        "id: JVN#00000002\npublishAt: 2031-01-01T00:00:00.000000001Z\ntitle: {ja: 乙}\n");
    assertThat(warnings(T)).containsExactly("ADV-DATE-FAR cases/b/case.yaml:2:12 /publishAt" + FAR);
    content.with(
        "cases/b/case.yaml", "id: JVN#00000002\npublishAt: 2031-01-01T00:00:00Z\ntitle: {ja: 乙}\n");
    assertThat(warnings(T)).isEmpty();
  }

  @Test
  void aSecurityTxtThatIsOutOfDateIsFound() throws Exception {
    String site = Files.readString(content.folder().resolve("site.yaml"));
    content.with("site.yaml", site + "securityTxtExpires: 2025-12-31T00:00:00Z\n");
    assertThat(warnings(T))
        .containsExactly(
            "ADV-DATE-EXPIRED site.yaml:9:21 /securityTxtExpires: security.txt is out of date since then;"
                + " write an instant to come, at most a year ahead");
  }

  @Test
  void anInstantThatIsFarIsFoundWhereverItStands() throws Exception {
    content
        .with("cases/a/files/a.png", "")
        .with(
            "cases/a/case.yaml",
            """
            id: JVN#00000001
            publishAt: 2026-01-10T12:00:00+09:00
            title: {ja: 甲, en: A}
            languages: {en: {publishAt: 2062-01-01T00:00:00Z}}
            references: [{title: あ, url: "https://example.org/", publishAt: 2062-01-01T00:00:00Z}]
            files: [{path: a.png, title: い, publishAt: 2062-01-01T00:00:00Z}]
            notified: [maru, {vendor: sankaku, at: 2062-01-01T00:00:00Z}]
            withdrawn: {at: 2062-01-01T00:00:00Z, reason: {ja: う}}
            private: {receivedAt: 2062-01-01T00:00:00Z}
            """)
        .with(
            MARU,
            """
            statements:
              - status: affected
                notices: [{title: え, url: "https://example.org/", publishAt: 2062-01-01T00:00:00Z}]
                addenda: [{at: 2062-01-01T00:00:00Z, text: {ja: お}}]
              - {at: 2062-01-01T00:00:00Z, status: not-affected}
            """)
        .with(
            "cases/a/updates/01/update.yaml",
            """
            at: 2062-01-01T00:00:00Z
            references: [{title: か, url: "https://example.org/", publishAt: 2063-01-01T00:00:00Z}]
            """)
        .with(
            "vendors/sankaku.yaml",
            "name: {ja: 新}\nformerNames: [{until: 2062-01-01T00:00:00Z, name: {ja: 旧}}]\n")
        .with(
            "site.yaml",
            Txtar.parse(Content.MINIMAL).files().get("site.yaml")
                + "securityTxtExpires: 2062-01-01T00:00:00Z\n");
    assertThat(warnings(T))
        .containsExactly(
            "ADV-DATE-FAR cases/a/case.yaml:4:29 /languages/en/publishAt" + FAR,
            "ADV-DATE-FAR cases/a/case.yaml:5:65 /references/0/publishAt" + FAR,
            "ADV-DATE-FAR cases/a/case.yaml:6:44 /files/0/publishAt" + FAR,
            "ADV-DATE-FAR cases/a/case.yaml:7:40 /notified/1/at" + FAR,
            "ADV-DATE-FAR cases/a/case.yaml:8:17 /withdrawn/at" + FAR,
            "ADV-DATE-FAR cases/a/case.yaml:9:23 /private/receivedAt" + FAR,
            "ADV-DATE-FAR cases/a/updates/01/update.yaml:1:5 /at" + FAR,
            "ADV-DATE-FAR cases/a/updates/01/update.yaml:2:65 /references/0/publishAt" + FAR,
            "ADV-DATE-FAR cases/a/vendors/maru.yaml:3:66 /statements/0/notices/0/publishAt" + FAR,
            "ADV-DATE-FAR cases/a/vendors/maru.yaml:4:20 /statements/0/addenda/0/at" + FAR,
            "ADV-DATE-FAR cases/a/vendors/maru.yaml:5:10 /statements/1/at" + FAR,
            "ADV-DATE-FAR site.yaml:9:21 /securityTxtExpires" + FAR,
            "ADV-DATE-FAR vendors/sankaku.yaml:2:23 /formerNames/0/until" + FAR);
  }

  @Test
  void whenHandlingBeganIsAnInstantAndAnErrorOfValidateAlone() throws Exception {
    content.with(
        "cases/a/case.yaml",
        "id: JVN#00000001\npublishAt: 2026-01-10T12:00:00+09:00\ntitle: {ja: 甲, en: A}\nprivate: {receivedAt: 2025-12-01}\n");
    content.without(MARU);
    assertThat(validate(T))
        .containsExactly(
            "ADV-DATE-TIME cases/a/case.yaml:4:23 /private/receivedAt:"
                + " a date alone is no instant; write it like 2026-11-20T12:00:00+09:00");
    assertThat(content.refusalAt("2026-06-01T00:00:00Z")).isEmpty();
  }

  @Test
  void generateHearsNoWarning() throws Exception {
    content.with(MARU, "statements: [{at: 2062-01-01T00:00:00Z, status: affected}]\n");
    assertThat(warnings(T)).hasSize(2);
    assertThat(content.refusalAt(T)).isEmpty();
    assertThat(content.refusalAt("2026-06-01T00:00:00Z")).isEmpty();
  }

  private List<String> warnings(String asOf) throws Exception {
    return validate(asOf).stream()
        .filter(line -> line.matches("ADV-(DATE-EXPIRED|DATE-FAR|STATUS-HELD) .*"))
        .toList();
  }

  private List<String> validate(String asOf) throws Exception {
    return new SiteGenerator(content.options(asOf, 2))
        .validate().stream().sorted().map(Problem::toString).toList();
  }
}
