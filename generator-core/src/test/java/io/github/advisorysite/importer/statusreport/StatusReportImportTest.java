package io.github.advisorysite.importer.statusreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorysite.importer.ImportRefusedException;
import io.github.advisorysite.importer.ImportReport;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusReportImportTest {

  private static final Instant BEFORE = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-12-01T01:02:03.456Z");
  private static final String STATEMENTS = "cases/2026/bell/vendors/marumaru.yaml";
  private static final String REPORT =
      """
      1. JPCERT/CC が発行した識別番号: JVN#12345678
      2. 製品開発者名称(組織名): 株式会社まるまる
      3. 製品の該当状況(以下 1~4 より選択): 2)
      4. 公表情報に記載するフリーフォーマットの文章
      詳細は https://marumaru.example/a_b?x=1 をご覧ください。
      """;

  @TempDir Path folder;
  private Path content;

  @BeforeEach
  void writeContent() throws IOException {
    content = folder.resolve("content");
    write(
        "site.yaml",
        """
        title: {ja: 見本}
        baseUrl: https://advisories.example.org/
        languages: [ja, en]
        zone: Asia/Tokyo
        """);
    write("vendors/marumaru.yaml", "name: {ja: 株式会社まるまる, en: Marumaru Inc.}\naliases: [maru]\n");
    write(
        "vendors/sankaku.yaml",
        "name: {ja: (株)さんかく}\nformerNames: [{until: 2020-01-01T00:00:00Z, name: {ja: 旧社名}}]\n");
    write(
        "cases/2026/bell/case.yaml",
        """
        id: JVN#12345678
        publishAt: 2026-11-20T12:00:00+09:00
        title: {ja: 題}
        notified: [marumaru, {vendor: sankaku, at: 2026-11-25T00:00:00+09:00}]
        private: {handlingId: TN-2026-01}
        """);
    write(
        "cases/2026/drum/case.yaml",
        "id: JVN#22222222\npublishAt: undecided\ntitle: {ja: 題}\nnotified: [marumaru]\n");
    write("cases/export.jsonl", "{\"id\": \"JVN#99999999\"}\n");
  }

  @Test
  void reportBeforePublicationBecomesStatementWithoutInstant() throws Exception {
    ImportReport report = run(REPORT, BEFORE);

    assertThat(read(STATEMENTS))
        .isEqualTo(
            """
            statements:
              - status: affected-investigating
                comment:
                  ja: 詳細は https://marumaru.example/a_b?x=1 をご覧ください。
            """);
    assertThat(report.summary())
        .as("names nothing of what may be withheld")
        .containsExactly("statements added: 1");
    assertThat(report.details())
        .containsExactly(
            "cases/2026/bell/vendors/marumaru.yaml becomes public with the case",
            "cases/2026/bell/vendors/marumaru.yaml:1",
            "+ statements:",
            "+   - status: affected-investigating",
            "+     comment:",
            "+       ja: 詳細は https://marumaru.example/a_b?x=1 をご覧ください。");
  }

  @Test
  void reportAfterPublicationHasTheInstantOfTheImportInTheZoneOfTheSite() throws Exception {
    ImportReport report = run(REPORT, AFTER);

    assertThat(read(STATEMENTS))
        .startsWith("statements:\n  - at: 2026-12-01T10:02:03+09:00\n    status: affected-");
    assertThat(report.details())
        .contains("cases/2026/bell/vendors/marumaru.yaml is public from 2026-12-01T10:02:03+09:00");
  }

  @Test
  void fullWidthIsReadLikeHalfWidth() throws Exception {
    run(
        """
        いつもお世話になっております。

        １．識別番号：ＪＶＮ＃１２３４　５６７８
        ２．製品開発者名称（組織名）
        　　（株）まるまる
        ３．製品の該当状況（以下　１～４　より選択）
        　　１）該当製品あり
        　　２）該当製品あり：調査中
        　○３）該当製品なし
        　　４）該当製品なし：調査中
        ４．公表情報に記載するフリーフォーマットの文章
        （URL や説明文など ※注：6-3 を参照のこと）

        該当しません。
        １．これは箇条書きです。
        --\s
        担当
        """,
        BEFORE);

    assertThat(read(STATEMENTS))
        .isEqualTo(
            """
            statements:
              - status: not-affected
                comment:
                  ja: |-
                    該当しません。\\
                    １．これは箇条書きです。
            """);
  }

  @Test
  void labelsMayBeEnglishOrMissing() throws Exception {
    run(
        """
        1. Case number: TN-2026-01
        2. Organization: marumaru inc.
        3. Status: 4) Not vulnerable, investigating
        4.
        """,
        BEFORE);
    assertThat(read(STATEMENTS)).isEqualTo("statements:\n  - status: not-affected-investigating\n");
  }

  @Test
  void bareItemsAndEveryNameOfTheVendorAreRead() throws Exception {
    run("1. jvn12345678\n2. 旧 社 名\n3. 該当製品なし\n", BEFORE);
    assertThat(read("cases/2026/bell/vendors/sankaku.yaml"))
        .isEqualTo("statements:\n  - status: not-affected\n");
    run("1. JVN#22222222\n2. maru\n3. 1\n", BEFORE);
    assertThat(read("cases/2026/drum/vendors/marumaru.yaml"))
        .isEqualTo("statements:\n  - status: affected\n");
  }

  @Test
  void itemsNeedNoBlankBehindTheirPoint() throws Exception {
    run("2.6 版について\n1.JVN#12345678\n２．（株）まるまる\n3.4)\n", BEFORE);
    assertThat(read(STATEMENTS)).isEqualTo("statements:\n  - status: not-affected-investigating\n");
  }

  @Test
  void mailIsReadInItsCharsetAndTransferEncoding() throws Exception {
    Charset jis = Charset.forName("ISO-2022-JP");
    String head = "From: a@example.com\nSubject: =?x?=\n 2\nContent-Type: text/plain;\n charset=";
    runBytes(
        (head + "ISO-2022-JP\nContent-Transfer-Encoding: 7bit\n\n" + REPORT).getBytes(jis), BEFORE);
    String expected = read(STATEMENTS);
    assertThat(expected)
        .contains("affected-investigating", "詳細は https://marumaru.example/a_b?x=1 をご覧ください。");

    String base64 = Base64.getMimeEncoder().encodeToString(REPORT.getBytes(StandardCharsets.UTF_8));
    assertAdds(head + "\"UTF-8\"\nContent-Transfer-Encoding: base64\n\n" + base64, expected);
    String quoted = quotedPrintable(REPORT.getBytes(Charset.forName("Shift_JIS")));
    assertAdds(
        head + "Shift_JIS\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted,
        expected);
    String multipart =
        "From: a@example.com\n"
            + "Content-Type: multipart/alternative; boundary=\"b\"\n\n"
            + "ignored\n"
            + "--b\n"
            + "Content-Type: text/html\n\n"
            + "<p>1.</p>\n"
            + "--b\n"
            + "Content-Type: text/plain; charset=utf-8\n\n"
            + REPORT
            + "--b--\n";
    assertAdds(multipart, expected);
  }

  private void assertAdds(String mail, String expected) throws Exception {
    Files.delete(content.resolve(STATEMENTS));
    run(mail, BEFORE);
    assertThat(read(STATEMENTS)).isEqualTo(expected);
  }

  private static String quotedPrintable(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    for (byte b : bytes) {
      out.append(
          b == '\n'
              ? "\n"
              : b > ' ' && b != '='
                  ? Character.toString(b)
                  : "="
                      + "0123456789ABCDEF".charAt((b >> 4) & 15)
                      + "0123456789ABCDEF".charAt(b & 15)
                      + (b == ' ' ? "=\n" : ""));
    }
    return out.toString();
  }

  @Test
  void restOfTheFileStaysByteForByte() throws Exception {
    String before =
        """
        # kept
        statements:
        - status:   affected   # why
          comment: {ja: 'はい'}
        - at: 2026-11-21T00:00:00+09:00
          status: affected
          comment:
            ja: |
              本文

              - 一

        # also kept
        private:   {contact: a@example.com}
        """;
    write(STATEMENTS, before);

    ImportReport report = run(REPORT, AFTER);

    String added =
        """
        - at: 2026-12-01T10:02:03+09:00
          status: affected-investigating
          comment:
            ja: 詳細は https://marumaru.example/a_b?x=1 をご覧ください。
        """;
    assertThat(read(STATEMENTS))
        .isEqualTo(before.replace("\n# also kept", added + "\n# also kept"));
    assertThat(report.details())
        .containsExactly(
            "cases/2026/bell/vendors/marumaru.yaml is public from 2026-12-01T10:02:03+09:00",
            "cases/2026/bell/vendors/marumaru.yaml:12",
            "+ - at: 2026-12-01T10:02:03+09:00",
            "+   status: affected-investigating",
            "+   comment:",
            "+     ja: 詳細は https://marumaru.example/a_b?x=1 をご覧ください。");
  }

  @Test
  void lineEndsByteOrderMarkAndMissingLastLineEndStay() throws Exception {
    write(STATEMENTS, "\uFEFFstatements:\r\n    - status: affected");
    run("1. JVN#12345678\n2. まるまる\n3. 3)\n", BEFORE);
    assertThat(read(STATEMENTS))
        .isEqualTo("\uFEFFstatements:\r\n    - status: affected\r\n    - status: not-affected\r\n");
  }

  @Test
  void emptyOrMissingListIsFilled() throws Exception {
    write(STATEMENTS, "statements: []\nprivate: {a: b}\n");
    run("1. JVN#12345678\n2. まるまる\n3. 3)\n", BEFORE);
    assertThat(read(STATEMENTS))
        .isEqualTo("statements:\n  - status: not-affected\nprivate: {a: b}\n");

    write(STATEMENTS, "private: {a: b}\n");
    run("1. JVN#12345678\n2. まるまる\n3. 3)\n", BEFORE);
    assertThat(read(STATEMENTS))
        .isEqualTo("private: {a: b}\nstatements:\n  - status: not-affected\n");
  }

  @Test
  void listInBracketsIsRefused() throws Exception {
    write(STATEMENTS, "statements: [{status: affected}]\n");
    assertRefused(
        REPORT,
        BEFORE,
        "ADV-IMPORT-REPORT cases/2026/bell/vendors/marumaru.yaml:1:1: nothing can be added to the"
            + " statements of this file; write each on a line of its own that begins with \"- \"");
    assertThat(read(STATEMENTS)).isEqualTo("statements: [{status: affected}]\n");
  }

  @Test
  void secondFormInOneMailIsRefused() throws Exception {
    assertRefused(
        REPORT + "\n" + REPORT.replace("12345678", "22222222"),
        BEFORE,
        "ADV-IMPORT-REPORT report.txt:7:1: a second form begins here; import each report by itself");
  }

  @Test
  void sameStatementTwiceIsRefused() throws Exception {
    run(REPORT, BEFORE);
    assertRefused(
        REPORT,
        AFTER,
        "ADV-IMPORT-REPORT report.txt:1:25: the vendor's timeline already ends with this statement;"
            + " there is nothing to add");
  }

  @Test
  void explicitInstantsThatTheStatementWouldContradictAreRefused() throws Exception {
    write(STATEMENTS, "statements:\n  - at: 2026-12-24T00:00:00+09:00\n    status: affected\n");
    assertRefused(
        REPORT,
        BEFORE,
        "ADV-IMPORT-REPORT report.txt:1:25: the case is not public and the vendor's timeline holds"
            + " an at; enter this statement by hand and give it an at");
    assertRefused(
        REPORT,
        AFTER,
        "ADV-IMPORT-REPORT report.txt:1:25: the vendor's timeline holds an at that is later than"
            + " now or cannot be read; enter this statement by hand");
  }

  @Test
  void unknownNumberAndVendorAreBothNamed() throws Exception {
    assertRefused(
        "1. JVN#00000000\n2. 組織名： 株式会社だれか\n3. 1)\n4. x\n",
        BEFORE,
        "ADV-IMPORT-REPORT report.txt:1:4: no case has this number as its id or private handlingId;"
            + " mend the number, or run validate if a case.yaml cannot be read\n"
            + "ADV-IMPORT-REPORT report.txt:2:9: no vendor of the registry has this name; mend it,"
            + " or add the name to the vendor's file in vendors/");
  }

  @Test
  void caseOfAnotherSystemIsRefused() throws Exception {
    assertRefused(
        "1. JVN#99999999\n2. まるまる\n3. 1)\n",
        BEFORE,
        "ADV-IMPORT-REPORT report.txt:1:4: this case is a JSON document of another system; enter"
            + " the report in the system that exports it");
  }

  @Test
  void vendorThatWasNotNotifiedIsRefused() throws Exception {
    assertRefused(
        "1. JVN#22222222\n2. さんかく\n3. 1)\n",
        BEFORE,
        "ADV-IMPORT-REPORT report.txt:2:4: this vendor is not in the case's list notified; add it"
            + " there if it received the details, or mend the number");
  }

  @Test
  void secondChoiceIsRefusedWithItsLine() throws Exception {
    String cure = "; leave the one that holds: 1), 2), 3) or 4)";
    assertRefused(
        "1. JVN#12345678\n2. まるまる\n3. 状況\n 1) 該当製品あり\n 2) 該当製品あり：調査中\n4. x\n",
        BEFORE,
        "ADV-IMPORT-REPORT report.txt:3:4: this line is none of the four choices" + cure);
    assertRefused(
        "1. JVN#12345678\n2. まるまる\n3. 該当状況\n 1) 該当製品あり\n 2) 該当製品あり：調査中\n4. x\n",
        BEFORE,
        "ADV-IMPORT-REPORT report.txt:5:2: this is a second choice" + cure);
    assertRefused(
        "1. JVN#12345678\n2. まるまる\n3. 該当状況\n[x] 1) 該当製品あり\n[ ] 2) 該当製品あり：調査中\n[x] 3)\n4. x\n",
        BEFORE,
        "ADV-IMPORT-REPORT report.txt:6:1: this is a second choice" + cure);
    assertRefused(
        "1. JVN#12345678\n2. まるまる\n3. 1) 2)\n4. x\n",
        BEFORE,
        "ADV-IMPORT-REPORT report.txt:3:4: two choices stand on this line" + cure);
    assertRefused(
        "1. JVN#12345678\n2. まるまる\n3. 1) 該当製品なし\n4. x\n",
        BEFORE,
        "ADV-IMPORT-REPORT report.txt:3:4: this line is none of the four choices" + cure);
  }

  @Test
  void missingItemsAreNamed() throws Exception {
    assertRefused(
        "1.\n2. まるまる\n4. x\n",
        BEFORE,
        "ADV-IMPORT-REPORT report.txt:1:3: item 1 is missing; write \"1.\" and the number of the"
            + " case\n"
            + "ADV-IMPORT-REPORT report.txt:3:4: item 3 is missing; write \"3.\" and the choice of"
            + " the status");
    assertRefused(
        "1. JVN#12345678\n2. まるまる\n3. 該当状況：\n4. x\n",
        BEFORE,
        "ADV-IMPORT-REPORT report.txt:3:4: item 3 has no choice; write 1), 2), 3) or 4)");
  }

  @Test
  void textThatIsNotInItsCharsetIsRefused() throws Exception {
    byte[] bytes = REPORT.getBytes(Charset.forName("Shift_JIS"));
    assertThatThrownBy(() -> runBytes(bytes, BEFORE))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessage(
            "ADV-IMPORT-REPORT report.txt:1:1: this line is not in the charset UTF-8; save the text"
                + " as UTF-8");
  }

  private void assertRefused(String report, Instant now, String message) {
    assertThatThrownBy(() -> run(report, now))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessage(message);
  }

  private ImportReport run(String report, Instant now) throws Exception {
    return runBytes(report.getBytes(StandardCharsets.UTF_8), now);
  }

  private ImportReport runBytes(byte[] report, Instant now) throws Exception {
    Path file = Files.write(folder.resolve("report.txt"), report);
    return StatusReportImport.run(file, content, now);
  }

  private void write(String path, String text) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String read(String path) throws IOException {
    return Files.readString(content.resolve(path));
  }
}
