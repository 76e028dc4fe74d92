package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers rely on what they have seen: nothing is inserted behind it, and nothing vanishes. */
final class LastReleaseTest {

  private static final String LAST = "2026-06-01T00:00:00Z";
  private static final String NOW = "2026-06-10T00:00:00Z";
  private static final String RETRACT =
      "ADV-GATE-RETRACT (withheld): run the goal validate in private to see what and where";
  private static final String SHRINK =
      "ADV-GUARD-SHRINK (withheld): run the goal validate in private to see what and where";

  @TempDir(factory = Scratch.class)
  Path temp;

  private Content content;

  @BeforeEach
  void release() throws Exception {
    content = Content.minimal(temp).remembering();
    for (int i = 10; i < 40; i++) {
      withCase("JVN#000000" + i, "2026-01-10T12:00:00+09:00", "");
    }
    content.at(LAST);
  }

  private void withCase(String id, String publishAt, String more) throws Exception {
    content.with(
        "cases/" + id.substring(4) + "/case.yaml",
        "id: " + id + "\npublishAt: " + publishAt + "\ntitle: {ja: 第" + id + "}\n" + more);
  }

  @Test
  void theRecordHoldsTheInstantTheDigestTheCasesAndTheFilesForPrivateEyes() throws Exception {
    Path state = content.output().resolveSibling("state");
    assertThat(Files.readString(state.resolve("release.json")))
        .contains("\"asOf\" : \"2026-06-01T00:00:00Z\"")
        .contains("\"JVN00000001\" : \"2026-01-10T03:00:00Z\"")
        .contains("\"JVN#00000001@2026-01-10T03:00:00Z\"")
        .contains("\"JVN#00000001 maru statement\"");
    assertThat(Files.readString(state.resolve("release.sha256")))
        .contains("  advisories/JVN00000001/index.html\n");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(state.resolve("release.json"))))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
        .isEqualTo("rwx------");
  }

  @Test
  void aFirstReleaseWarnsThatNothingIsHeldAgainstIt() throws Exception {
    assertThat(Content.minimal(temp.resolve("new")).at(LAST).report().warnings())
        .containsExactly(
            "ADV-RELEASE: there is no record of an earlier release, so nothing is held against it; keep the state directory, or name the site that stands by advisorySite.previousSite");
    assertThat(content.at(NOW).report().warnings()).isEmpty();
    assertThat(content.at(LAST).report().warnings())
        .containsExactly(
            "ADV-RELEASE: the last release is of a later instant, so nothing is held against it");
  }

  @Test
  void aVendorThatWasRenamedLongAgoCanBeListedForTheFirstTime() throws Exception {
    content.with(
        "vendors/shikaku.yaml",
        "name: {ja: 四角}\nreading: しかく\nformerNames: [{until: 2026-02-01T00:00:00Z, name: {ja: 正方形}}]\n");
    withCase("JVN#00000002", "2026-06-09T00:00:00Z", "notified: [shikaku]\n");
    assertThat(content.at(NOW).report().warnings()).isEmpty();
  }

  @Test
  void theEarlierIdOfAVendorThatNobodyListsIsSecretFromTheGuards() throws Exception {
    content.with("vendors/secret.yaml", "name: {ja: 秘密の社}\naliases: [maru]\n");
    assertThat(content.at(NOW).report().warnings()).isEmpty();
  }

  @Test
  void aBrokenRecordCostsTheGuardsAndNothingElse() throws Exception {
    Files.writeString(content.output().resolveSibling("state").resolve("release.json"), "{");
    withCase("JVN#00000002", "2016-01-10T12:00:00+09:00", "");
    assertThat(content.at(NOW).report().warnings()).hasSize(1);
  }

  @Test
  void aCaseThatWasNotThereIsNotInsertedBehindTheLastRelease() throws Exception {
    withCase("JVN#00000002", "2016-01-10T12:00:00+09:00", "notified: [maru]\n");
    String line =
        "ADV-DATE-PAST-NEW cases/00000002/case.yaml:1:5: this was not in the last release and would stand more than 7 days before it; write publishAt: 2026-06-01T00:00:00Z or a later instant, or backfill: true if it is late on purpose";
    assertThat(content.refusalAt(NOW)).containsExactly(line);
    assertThat(content.problemsAt(NOW)).containsExactly(line);

    withCase("JVN#00000002", "2016-01-10T12:00:00+09:00", "backfill: true\nnotified: [maru]\n");
    content.at(NOW).has("advisories/JVN00000002/index.html");
  }

  @Test
  void sevenDaysAreAllowed() throws Exception {
    withCase("JVN#00000002", "2026-05-25T00:00:00Z", "");
    assertThat(content.refusalAt(NOW)).isEmpty();
    withCase("JVN#00000003", "2026-06-02T23:59:59.999999999Z", "");
    assertThat(content.refusalAt(NOW)).hasSize(1);
  }

  @Test
  void anUpdateOrAStatementIsNotInsertedSoRevisionNumbersStay() throws Exception {
    content
        .with("cases/a/updates/01/update.yaml", "at: 2026-03-01T00:00:00Z\nsummary: {ja: 追記}\n")
        .with(
            "cases/a/vendors/maru.yaml",
            """
            statements:
              - {status: affected, comment: {ja: まるの見解です。, en: Words of Maru.}}
              - {at: 2026-03-02T00:00:00Z, status: not-affected}
            """);
    assertThat(content.refusalAt(NOW))
        .containsExactly(
            "ADV-DATE-PAST-NEW cases/a/updates/01/update.yaml:1:1: this was not in the last release and would stand more than 7 days before it; write at: 2026-06-01T00:00:00Z or a later instant, or backfill: true if it is late on purpose",
            "ADV-DATE-PAST-NEW cases/a/vendors/maru.yaml:3:5: this was not in the last release and would stand more than 7 days before it; write at: 2026-06-01T00:00:00Z or a later instant, or backfill: true if it is late on purpose");
    content
        .with("cases/a/updates/01/update.yaml", "at: 2026-06-01T00:00:00Z\nsummary: {ja: 追記}\n")
        .with(
            "cases/a/vendors/maru.yaml",
            """
            statements:
              - {status: affected, comment: {ja: まるの見解です。, en: Words of Maru.}}
              - {at: 2026-03-02T00:00:00Z, status: not-affected, backfill: true}
            """);
    assertThat(content.refusalAt(NOW)).isEmpty();
  }

  @Test
  void aReferenceAVendorOrALanguageIsNotAddedInSilence() throws Exception {
    content
        .with(
            "cases/a/case.yaml",
            """
        id: JVN#00000001
        publishAt: 2026-01-10T12:00:00+09:00
        title: {ja: 甲の脆弱性, en: Vulnerability in Kou}
        notified: [maru, sankaku, {vendor: shikaku, at: 2026-06-05T00:00:00Z}]
        references: [{title: 新, url: 'https://example.org/'}]
        """)
        .with("vendors/shikaku.yaml", "name: {ja: 四角}\n");
    withCase("JVN#00000010", "2026-01-10T12:00:00+09:00", "");
    content.with(
        "cases/00000010/case.yaml",
        "id: JVN#00000010\npublishAt: 2026-01-10T12:00:00+09:00\ntitle: {ja: 第10, en: Ten}\n");
    assertThat(content.refusalAt(NOW))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("ADV-DATE-PAST-NEW cases/a/case.yaml:5:14: "))
        .anyMatch(line -> line.startsWith("ADV-DATE-PAST-NEW cases/00000010/case.yaml:1:5: "));
  }

  @Test
  void whatOnlyAWithheldLanguageSaysIsNoItemUntilThatLanguageIsPublic() throws Exception {
    String text =
        """
        id: JVN#00000001
        publishAt: 2026-01-10T12:00:00+09:00
        title: {ja: 甲の脆弱性, en: Vulnerability in Kou}
        notified: [maru, sankaku]
        languages: {en: {publishAt: 2026-06-10T00:00:00Z}}
        %s
        """;
    Content other = Content.minimal(temp.resolve("other")).remembering();
    other.with("cases/a/case.yaml", text.formatted("references: []")).at(LAST);
    other.with(
        "cases/a/case.yaml",
        text.formatted("references: [{title: {en: Notice}, url: 'https://example.org/'}]"));
    other.at("2026-06-09T00:00:00Z").hasNo("en/advisories/JVN00000001/index.html");
    other.at(NOW).has("en/advisories/JVN00000001/index.html");
  }

  @Test
  void wordsOfAnItemThatStandsMayBeMended() throws Exception {
    content.with("cases/a/ja.md", "## 概要\n誤字を直しました。\n");
    content.with(
        "cases/a/vendors/maru.yaml", "statements: [{status: affected, comment: {ja: 直しました。}}]\n");
    assertThat(content.refusalAt(NOW)).isEmpty();
  }

  @Test
  void aPublicCaseDoesNotVanishInSilence() throws Exception {
    withCase("JVN#00000010", "2026-12-10T12:00:00+09:00", "");
    assertThat(content.refusalAt(NOW)).containsExactly(RETRACT);
    assertThat(content.problemsAt(NOW))
        .containsExactly(
            "ADV-GATE-RETRACT cases/00000010/case.yaml:1:5: this case was public and would vanish; write its instant as it was, or retract: true if it must");
    content.without("cases/00000010/case.yaml");
    assertThat(content.refusalAt(NOW)).containsExactly(RETRACT);
    assertThat(content.problemsAt(NOW))
        .containsExactly(
            "ADV-GATE-RETRACT cases:1:1: the case JVN00000010 was public and is not here; put it back, with retract: true if it must vanish");
  }

  @Test
  void moreThanFivePercentDoNotVanishAtOnce() throws Exception {
    content.without("cases/00000010/case.yaml").without("cases/00000011/case.yaml");
    assertThat(content.refusalAt(NOW)).containsExactly(RETRACT, SHRINK);
    assertThat(content.output().resolve("advisories/JVN00000010/index.html")).exists();
  }

  @Test
  void aRetractedCaseLeavesNoTraceAndItsAddressesAreListedForPurging() throws Exception {
    withCase("JVN#00000010", "2026-01-10T12:00:00+09:00", "retract: true\n");
    content.at(NOW).nowhere("JVN00000010", "JVN#00000010");
    Path purge = content.output().resolveSibling("state/purge.txt");
    assertThat(Files.readAllLines(purge))
        .contains(
            "purge https://advisories.example.org/advisories/JVN00000010/",
            "purge https://advisories.example.org/")
        .doesNotContain("purge https://advisories.example.org/advisories/JVN00000011/");
    content.without("cases/00000010/case.yaml");
    assertThat(content.refusalAt(NOW)).isEmpty();
    content.at(NOW);
    assertThat(Files.readAllLines(purge))
        .contains("purge https://advisories.example.org/advisories/JVN00000010/");
  }

  @Test
  void takingBackIsToldWithWhereTheAddressesAre() throws Exception {
    withCase("JVN#00000010", "2026-01-10T12:00:00+09:00", "retract: true\n");
    assertThat(content.at(NOW).report().warnings())
        .containsExactly(
            "ADV-RELEASE: what was public is not any more; the addresses to purge are in purge.txt of the state directory");
    assertThat(content.at(NOW).report().warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{'form':1}",
        "{'form':1,'asOf':'2026-06-01T00:00:00Z','cases':{},'items':null}",
        "{'form':1,'asOf':'2026-06-01T00:00:00Z','cases':{'X':null},'items':[]}",
        "{'form':1,'asOf':'soon','cases':{},'items':[]}"
      })
  void anOddRecordIsNoRecord(String record) throws Exception {
    Files.writeString(
        content.output().resolveSibling("state").resolve("release.json"),
        record.replace('\'', '"'));
    assertThat(content.at(NOW).report().warnings()).hasSize(1);
  }

  @Test
  void aPreviewIsNoRelease() throws Exception {
    withCase("JVN#00000002", "2026-06-20T12:00:00+09:00", "");
    GenerationReport preview =
        new SiteGenerator(elsewhere("2026-07-01T00:00:00Z", true)).generate(pages -> {});
    assertThat(preview.warnings())
        .containsExactly(
            "ADV-RELEASE: this instant is still to come, so the site is a preview and not recorded as a release");
    withCase("JVN#00000002", "2026-12-20T12:00:00+09:00", "");
    assertThat(content.at(NOW).report().warnings()).isEmpty();
    content.without("cases/00000010/case.yaml");
    assertThat(content.refusalAt(NOW)).containsExactly(RETRACT);
  }

  @Test
  void aSiteOfThePastInAnotherFolderIsNoRelease() throws Exception {
    GenerationReport past =
        new SiteGenerator(elsewhere("2026-05-01T00:00:00Z", false)).generate(pages -> {});
    assertThat(past.warnings())
        .containsExactly(
            "ADV-RELEASE: the last release is of a later instant, so nothing is held against it",
            "ADV-RELEASE: this is not recorded, as the last release is of a later instant and another folder");
    content.without("cases/00000010/case.yaml");
    assertThat(content.refusalAt(NOW)).containsExactly(RETRACT);
  }

  private GeneratorOptions elsewhere(String asOf, boolean isPreview) {
    GeneratorOptions plain = content.options(asOf, 2);
    return new GeneratorOptions(
        plain.content(),
        temp.resolve("elsewhere"),
        plain.state(),
        plain.asOf(),
        plain.theme(),
        plain.threads(),
        Optional.empty(),
        false,
        Optional.empty(),
        isPreview);
  }

  @Test
  void aFolderThatIsNoSiteIsNotTakenForThePreviousOne() throws Exception {
    GeneratorOptions plain = content.options(NOW, 2);
    assertThat(
            Content.refusal(
                new GeneratorOptions(
                    plain.content(),
                    plain.output(),
                    plain.state(),
                    plain.asOf(),
                    plain.theme(),
                    plain.threads(),
                    Optional.of(temp.resolve("none")),
                    false,
                    Optional.empty(),
                    false)))
        .containsExactly(
            "ADV-CONF-CONTENT .:1:1: the folder of advisorySite.previousSite is no site of ours; mend its path, or leave it out");
  }

  @Test
  void whatReadersHaveSeenOfACaseDoesNotVanishInSilence() throws Exception {
    String lost =
        " of this case that the last release showed is gone or has another instant; put it back as it was, or write backfill: true in the case if its history changes on purpose";
    String at = "ADV-REV-LOST cases/a/case.yaml:1:5: ";
    content
        .with("cases/a/updates/01/update.yaml", "at: 2026-06-05T00:00:00Z\nsummary: {ja: 追記}\n")
        .with(
            "cases/a/vendors/sankaku.yaml",
            "statements: [{at: 2026-06-05T00:00:00Z, status: not-affected}]\n");
    content.at(NOW);
    content.with("cases/a/updates/01/update.yaml", "at: 2026-06-06T00:00:00Z\nsummary: {ja: 追記}\n");
    assertThat(content.refusalAt(NOW)).containsExactly(at + "an update" + lost);
    content.without("cases/a/updates/01/update.yaml");
    assertThat(content.refusalAt(NOW)).containsExactly(at + "an update" + lost);
    content.with(
        "cases/a/updates/01/update.yaml", "at: 2026-06-05T00:00:00Z\nsummary: {ja: 直した}\n");
    assertThat(content.refusalAt(NOW)).isEmpty();
    content.without("cases/a/vendors/sankaku.yaml");
    assertThat(content.refusalAt(NOW)).containsExactly(at + "a statement" + lost);
    String open = Files.readString(content.folder().resolve("cases/a/case.yaml"));
    content.with("cases/a/case.yaml", open + "backfill: true\n");
    assertThat(content.refusalAt(NOW)).isEmpty();
  }

  @Test
  void aFirstPublicationDoesNotMove() throws Exception {
    withCase("JVN#00000010", "2026-06-05T12:00:00+09:00", "");
    assertThat(content.refusalAt(NOW))
        .singleElement()
        .asString()
        .startsWith(
            "ADV-REV-LOST cases/00000010/case.yaml:1:5: the first publication of this case");
  }

  @Test
  void aVendorMayGetAnotherIdAndKeepTheOneBefore() throws Exception {
    content
        .without("vendors/maru.yaml")
        .with("vendors/maru-works.yaml", "name: {ja: まる製作所, en: Maru Works}\naliases: [maru]\n");
    String open = Files.readString(content.folder().resolve("cases/a/case.yaml"));
    content.with("cases/a/case.yaml", open.replace("maru", "maru-works"));
    Files.move(
        content.folder().resolve("cases/a/vendors/maru.yaml"),
        content.folder().resolve("cases/a/vendors/maru-works.yaml"));
    assertThat(content.refusalAt(NOW)).isEmpty();
  }

  @Test
  void aNewLanguageIsDatedByItself() throws Exception {
    content.with(
        "cases/00000010/case.yaml",
        "id: JVN#00000010\npublishAt: 2026-01-10T12:00:00+09:00\ntitle: {ja: 第10, en: Ten}\n");
    assertThat(content.refusalAt(NOW))
        .singleElement()
        .asString()
        .contains("write languages: {en: {publishAt: 2026-06-01T00:00:00Z}} or a later instant");
    content.with(
        "cases/00000010/case.yaml",
        "id: JVN#00000010\npublishAt: 2026-01-10T12:00:00+09:00\ntitle: {ja: 第10, en: Ten}\nlanguages: {en: {publishAt: 2026-06-01T00:00:00Z}}\n");
    assertThat(content.refusalAt(NOW)).isEmpty();
  }

  @Test
  void theSiteThatStandsGivesItsCasesBackWhereTheRecordIsLost() throws Exception {
    Path state = content.output().resolveSibling("state");
    Files.delete(state.resolve("release.json"));
    withCase("JVN#00000010", "undecided", "");
    withCase("JVN#00000002", "2016-01-10T12:00:00+09:00", "");
    GeneratorOptions plain = content.options(NOW, 2);
    GeneratorOptions options =
        new GeneratorOptions(
            plain.content(),
            plain.output(),
            plain.state(),
            plain.asOf(),
            plain.theme(),
            plain.threads(),
            Optional.of(content.output()),
            false,
            Optional.empty(),
            false);
    List<String> lines = Content.refusal(options);
    assertThat(lines)
        .hasSize(2)
        .anyMatch(
            line ->
                line.startsWith("ADV-DATE-PAST-NEW cases/00000002/case.yaml:1:5: ")
                    && line.contains("write publishAt: 2026-01-10T03:00:00Z or a later instant"))
        .contains(RETRACT);
  }
}
