package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Public words do not name what is withheld (contract 4.7): exact in private, constant in public.
 */
final class MentionTest {

  private static final String T = "2026-06-01T00:00:00Z";
  private static final String REFUSED =
      "ADV-LEAK-MENTION (withheld): run the goal validate in private to see what and where";

  private static final String SECRET =
      """
      id: JVN#00000099
      publishAt: 2026-12-24T12:00:00+09:00
      title: {ja: 霧箱の認証回避, en: Bypass in Fogbox}
      cves: [CVE-1900-30001]
      notified: [kirisame, maru]
      private:
        handlingId: TN-4711
      """;

  @TempDir Path temp;
  private Content content;

  @BeforeEach
  void withholdACase() throws Exception {
    content =
        Content.minimal(temp)
            .with("cases/secret/case.yaml", SECRET)
            .with("vendors/kirisame.yaml", "name: {ja: 霧雨電機, en: Kirisame}\n")
            .with(
                "cases/secret/vendors/kirisame.yaml",
                "statements: [{status: affected}]\nprivate: {contact: 'Aki <aki@kirisame.example>'}\n");
  }

  @Test
  void textsThatDoNotNameItAreFree() throws Exception {
    assertThat(content.refusalAt(T)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JVN#00000099 も参照",
        "ＪＶＮ＃００００００９９",
        "jvn00000099",
        "JVN 00000099",
        "CVE‑1900‑30001",
        "cve-1900-30001を",
        "これは霧箱の\n認証回避です",
        "the bypass in  fogbox is",
        "霧\u200b雨電機",
        "KIRISAME's box",
        "TN-4711",
        "TN 4711",
        "CVE 1900 30001",
        "CVE1900-30001",
        "CVE-1900-**30001**",
        "<https://example.org/CVE%2D1900%2D30001>",
        "Bypass-in *Fogbox*",
        "aki@kirisame.example"
      })
  void aPublicTextThatNamesItIsRefused(String words) throws Exception {
    content.with("cases/a/ja.md", "## 概要\n甲です。\n\n" + words + "\n");
    assertThat(content.refusalAt(T)).containsExactly(REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CVE-1900-300012", "XJVN000000991", "Kirisames", "まる製作所", "認証回避", "JVN#00000001"})
  void whatIsPublicOrALongerWordIsFree(String words) throws Exception {
    content.with("cases/a/ja.md", "## 概要\n" + words + "\n");
    assertThat(content.refusalAt(T)).isEmpty();
  }

  @Test
  void validateSaysWhereAndWhatKindAndNeverTheWord() throws Exception {
    content
        .with("cases/a/ja.md", "## 概要\n甲です。\n\n詳しくは 霧雨電機 に。\n")
        .with(
            "cases/a/vendors/maru.yaml",
            """
            statements:
              - status: affected
                comment: {ja: CVE-1900-30001 です。}
            """)
        .with("pages/about.ja.md", "# 案内\nTN-4711\n");
    assertThat(content.refusalAt(T)).containsExactly(REFUSED);
    assertThat(content.problemsAt(T))
        .containsExactly(
            "ADV-LEAK-MENTION cases/a/ja.md:4:6: this says the name of a vendor that is not public; take it out, or allow it with private.allowMention",
            "ADV-LEAK-MENTION cases/a/vendors/maru.yaml:3:19: this says a CVE id that is not public; take it out, or allow it with private.allowMention",
            "ADV-LEAK-MENTION pages/about.ja.md:2:1: this says a handling id that is not public; take it out");
  }

  @Test
  void thePlaceIsNeverInThePrivatePart() throws Exception {
    content
        .with(
            "cases/a/case.yaml",
            """
            id: JVN#00000001
            publishAt: 2026-01-10T12:00:00+09:00
            private:
              handlingId: TN-12
              notes:
                - TN-12
            title: {ja: 甲の脆弱性, en: Vulnerability in Kou}
            notified: [maru, sankaku]
            """)
        .with("cases/a/ja.md", "## 概要\n甲です。\n\n番号は TN-12 です。\n");
    assertThat(content.problemsAt(T))
        .containsExactly(
            "ADV-LEAK-MENTION cases/a/ja.md:4:5: this says a handling id that is not public; take it out");
  }

  @Test
  void theSiteAndTheEntriesOfVendorsCount() throws Exception {
    String maru = "name: {ja: まる製作所, en: Maru Works}\nreading: まるせいさくしょ\n";
    for (String more :
        new String[] {"url: https://maru.example/CVE-1900-30001\n", "aliases: [jvn-00000099]\n"}) {
      content.with("vendors/maru.yaml", maru + more);
      assertThat(content.refusalAt(T)).as(more).containsExactly(REFUSED);
    }
    content.with("vendors/maru.yaml", maru);
    String site = java.nio.file.Files.readString(content.folder().resolve("site.yaml"));
    content.with("site.yaml", site.replace("en: Sample}", "en: On CVE-1900-30001}"));
    assertThat(content.refusalAt(T)).containsExactly(REFUSED);
  }

  @Test
  void aFileOfTheUsersThemeCounts() throws Exception {
    String audit =
        "ADV-AUDIT-LEAK (withheld): the private report in the state directory says what and where";
    content.with("theme/assets/note.txt", "Kirisame knows.\n");
    assertThat(content.refusalAt(T)).containsExactly(audit);
    content.without("theme/assets/note.txt").with("theme/assets/JVN00000099.txt", "x");
    assertThat(content.refusalAt(T)).containsExactly(audit);
  }

  @Test
  void aTitleThatAPublicTitleHoldsIsNoSecret() throws Exception {
    content.with(
        "cases/a/updates/01/update.yaml",
        "at: 2026-12-24T12:00:00+09:00\nsummary: {ja: 改題}\ntitle: {ja: 甲の, en: Vulnerability}\n");
    assertThat(content.refusalAt(T)).isEmpty();
  }

  @Test
  void titlesReferencesFileNamesAndNoticesCount() throws Exception {
    String head = "id: JVN#00000002\npublishAt: 2026-01-10T12:00:00+09:00\ntitle: {ja: 乙の脆弱性}\n";
    for (String more :
        new String[] {
          "references: [{title: Fogbox, url: 'https://example.org/JVN00000099'}]\n",
          "references: [{title: Bypass in Fogbox, url: 'https://example.org/'}]\n",
          "files: [{path: JVN00000099.txt, title: 図}]\n",
          "related: [{source: X, id: 'JVN#00000099'}]\n",
          "withdrawn: {at: 2026-02-01T00:00:00Z, reason: {ja: JVN#00000099 と重複}}\n",
          "cvss: [{vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P', by: {ja: 霧雨電機}}]\n"
        }) {
      Content own =
          Content.minimal(temp.resolve("n" + more.hashCode()))
              .with("cases/secret/case.yaml", SECRET)
              .with("vendors/kirisame.yaml", "name: {ja: 霧雨電機, en: Kirisame}\n")
              .with("cases/b/files/JVN00000099.txt", "x")
              .with("cases/b/case.yaml", head + more);
      assertThat(own.refusalAt(T)).as(more).containsExactly(REFUSED);
    }
  }

  @Test
  void theMetadataOfAnAttachmentCountsAndIsNotPublished() throws Exception {
    content
        .with(
            "cases/b/case.yaml",
            "id: JVN#00000002\npublishAt: 2026-01-10T12:00:00+09:00\ntitle: {ja: 乙}\nfiles: [{path: zu.png, title: 図}]\n")
        .with("cases/b/files/zu.png", png("drawn for Kirisame"));
    assertThat(content.refusalAt(T)).containsExactly(REFUSED);
    content.with("cases/b/files/zu.png", png("drawn by Okuyama"));
    content.at(T).has("advisories/JVN00000002/files/zu.png").nowhere("Okuyama");
  }

  @Test
  void aWithheldPartOfAPublicCaseCountsToo() throws Exception {
    content
        .with(
            "cases/a/updates/01/update.yaml",
            "at: 2026-12-24T00:00:00Z\nsummary: {ja: 追記}\ncves: [CVE-1900-30002]\ntitle: {ja: 甲の新しい題名}\nnotified: [maru, sankaku, ame]\n")
        .with("vendors/ame.yaml", "name: {ja: 雨傘工業}\n");
    for (String words : new String[] {"CVE-1900-30002", "甲の新しい題名", "雨傘工業"}) {
      content.with("cases/a/ja.md", "## 概要\n" + words + "\n");
      assertThat(content.refusalAt(T)).as(words).containsExactly(REFUSED);
    }
  }

  @Test
  void whatAPublicItemCarriesIsFree() throws Exception {
    content
        .with(
            "cases/b/case.yaml",
            "id: JVN#00000002\npublishAt: 2026-01-10T12:00:00+09:00\ntitle: {ja: 霧箱の認証回避}\ncves: [CVE-1900-30001]\nnotified: [kirisame]\n")
        .with("cases/a/ja.md", "## 概要\n霧箱の認証回避、CVE-1900-30001、霧雨電機\n");
    assertThat(content.refusalAt(T)).isEmpty();
  }

  @Test
  void aVendorNameUnderFourCharactersIsNotLookedFor() throws Exception {
    content
        .with("vendors/kirisame.yaml", "name: {ja: 霧雨社, en: Kir}\n")
        .with("cases/a/ja.md", "## 概要\n霧雨社の Kir です。\n");
    assertThat(content.refusalAt(T)).isEmpty();
  }

  @Test
  void allowMentionLiftsAWordButNeverAHandlingId() throws Exception {
    content
        .with(
            "cases/secret/case.yaml",
            SECRET + "  allowMention: [CVE-1900-30001, Kirisame, TN-4711]\n")
        .with("cases/a/ja.md", "## 概要\nCVE-1900-30001 by Kirisame\n");
    assertThat(content.refusalAt(T)).isEmpty();
    content.with("cases/a/ja.md", "## 概要\nTN-4711\n");
    assertThat(content.refusalAt(T)).containsExactly(REFUSED);
  }

  @Test
  void inABackfillCaseItIsAWarningForPrivateEyes() throws Exception {
    content.with(
        "cases/b/case.yaml",
        "id: JVN#00000002\npublishAt: 2026-01-10T12:00:00+09:00\nbackfill: true\ntitle: {ja: CVE-1900-30001 と乙}\n");
    assertThat(content.at(T).report().warnings()).noneMatch(line -> line.contains("LEAK"));
    assertThat(content.problemsAt(T))
        .containsExactly(
            "ADV-LEAK-BACKFILL cases/b/case.yaml:4:13: this says a CVE id that is not public; take it out, or allow it with private.allowMention");
  }

  @Test
  void aHandlingIdIsGuardedForEver() throws Exception {
    content
        .with("cases/secret/case.yaml", SECRET.replace("2026-12-24", "2026-02-01"))
        .with("cases/a/ja.md", "## 概要\nTN-4711\n");
    assertThat(content.refusalAt(T)).containsExactly(REFUSED);
  }

  @Test
  void aCommentThatIsRefusedDoesNotStopItsStatementIfSoAsked() throws Exception {
    content.with(
        "cases/a/vendors/maru.yaml",
        """
        statements:
          - status: affected
            comment: {ja: CVE-1900-30001 です。}
        """);
    Built site = content.holdingAt(T).nowhere("CVE-1900-30001");
    assertThat(site.text("advisories/JVN00000001/vendors/maru.html"))
        .contains("該当製品あり")
        .contains("コメントは確認中です。");
    assertThat(site.report().warnings()).contains(REFUSED);

    content.with(
        "cases/a/vendors/maru.yaml",
        "statements:\n  - status: not-affected\n    comment: {ja: \"x\\a\", en: fine}\n");
    site = content.holdingAt(T);
    assertThat(site.text("advisories/JVN00000001/vendors/maru.html")).contains("コメントは確認中です。");
    assertThat(site.text("advisories/JVN00000001/index.html")).contains("コメントは確認中です。");
    assertThat(site.report().warnings())
        .anyMatch(line -> line.startsWith("ADV-TEXT-CONTROL cases/a/vendors/maru.yaml:3:19 "));
    assertThat(content.refusalAt(T)).hasSize(1);
  }

  private static byte[] png(String comment) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", out);
    byte[] image = out.toByteArray();
    byte[] data = ("tEXtComment\0" + comment).getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(data);
    ByteBuffer chunk = ByteBuffer.allocate(data.length + 8);
    chunk.putInt(data.length - 4).put(data).putInt((int) crc.getValue());
    int end = image.length - 12; // before IEND
    return ByteBuffer.allocate(image.length + chunk.capacity())
        .put(image, 0, end)
        .put(chunk.array())
        .put(image, end, 12)
        .array();
  }
}
