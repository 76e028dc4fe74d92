package io.github.advisorysite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.source.ContentRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file is searched as far as it opens, and none stops an audit because of what it is. */
final class AuditOfFilesTest {

  private static final String T = "2026-06-01T00:00:00Z";
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
  private static final String SECRET = "霧雨電機";
  private static final byte[] NOTHING = "公開".getBytes(UTF_8);

  @TempDir Path temp;
  private Content content;
  private Path tree;

  @BeforeEach
  void write() throws IOException {
    content =
        Content.minimal(temp)
            .with(
                "cases/secret/case.yaml",
                """
                id: EX-999
                publishAt: undecided
                title: {ja: 霧箱の認証回避, en: 'Q&A "Blarnog"'}
                notified: [kirisame]
                references: [{title: 資料, url: 'https://kirisame.example/secret-notice'}]
                """)
            .with("vendors/kirisame.yaml", "name: {ja: 霧雨電機, en: Kiri}\n");
    tree = Files.createDirectories(temp.resolve("tree"));
  }

  /** What the audit of a tree with one file tells in private. */
  private List<String> found(String path, byte[] bytes) throws IOException {
    Path file = tree.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    try {
      new SiteGenerator(content.options(T, 2)).audit(tree, warning -> {});
      return List.of();
    } catch (ContentRefusedException e) {
      return Files.readAllLines(content.options(T, 2).state().resolve("audit.txt"));
    } finally {
      Files.delete(file);
    }
  }

  private List<String> found(String path, String text) throws IOException {
    return found(path, text.getBytes(UTF_8));
  }

  private static String leak(String path, String word, String where) {
    return "ADV-AUDIT-LEAK "
        + path
        + ": the file tells of what is withheld, “"
        + word
        + "”"
        + where
        + "; do not publish it";
  }

  private static byte[] zip(Charset names, String name, byte[] bytes) throws IOException {
    return zip(names, name, bytes, "", "");
  }

  private static byte[] zip(
      Charset names, String name, byte[] bytes, String comment, String ofEntry) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip, names)) {
      out.setComment(comment);
      ZipEntry entry = new ZipEntry(name);
      entry.setComment(ofEntry);
      out.putNextEntry(entry);
      out.write(bytes);
    }
    return zip.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(bytes);
    }
    return gzip.toByteArray();
  }

  /** The archive with the bit set that says that entries are encrypted. */
  private static byte[] encrypted(byte[] zip) {
    byte[] marked = zip.clone();
    for (int at = 0; at + 10 < zip.length; at++) {
      if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 3) {
        marked[at + 6] |= 1;
      } else if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1) {
        marked[at + 8] |= 1;
      }
    }
    return marked;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  @Test
  void namesOfEntriesAreReadInWhateverEncoding() throws Exception {
    assertThat(found("a.zip", zip(SHIFT_JIS, "資料.txt", NOTHING))).isEmpty();
    assertThat(found("a.zip", zip(ISO_8859_1, "é.txt", NOTHING))).isEmpty();
    for (Charset names : List.of(UTF_8, SHIFT_JIS, Charset.forName("EUC-JP"))) {
      assertThat(found("a.zip", zip(names, "霧雨電機.txt", NOTHING)))
          .as(names.name())
          .hasSize(1)
          .allMatch(line -> line.contains("“霧雨電機”"));
    }
    assertThat(found("a.zip", zip(SHIFT_JIS, "霧雨電機.txt", NOTHING)))
        .containsExactly(
            leak("a.zip:1:1", SECRET, " in the name of 霧雨電機.txt in it, or in a comment"));
  }

  @Test
  void anArchiveWithCommentsIsSearchedInThem() throws Exception {
    for (String word : new String[] {"Kiri", "霧雨電機"}) {
      assertThat(found("a.zip", zip(UTF_8, "x", NOTHING, word, ""))).as(word).hasSize(1);
      assertThat(found("a.zip", zip(UTF_8, "x", NOTHING, "", word))).as(word).hasSize(1);
      assertThat(found("a.zip", zip(SHIFT_JIS, "x", NOTHING, "", word))).as(word).hasSize(1);
    }
    byte[] header = gzip(NOTHING);
    header[3] = 8 | 16;
    byte[] named = joined(Arrays.copyOf(header, 10), "Kiri\0EX-999\0".getBytes(ISO_8859_1));
    named = joined(named, Arrays.copyOfRange(header, 10, header.length));
    assertThat(found("a.txt.gz", named))
        .containsExactly(
            leak("a.txt.gz:1:1", "ex 999", " in the name of a.txt in it, or in a comment"),
            leak("a.txt.gz:1:1", "kiri", " in the name of a.txt in it, or in a comment"));
  }

  @Test
  void anEncryptedEntryIsSearchedByItsNameAndStopsNobody() throws Exception {
    assertThat(found("a.zip", encrypted(zip(UTF_8, "資料.txt", NOTHING)))).isEmpty();
    assertThat(found("a.zip", encrypted(zip(UTF_8, "EX-999.txt", NOTHING))))
        .containsExactly(
            leak("a.zip:1:1", "ex 999", " in the name of EX-999.txt in it, or in a comment"));
  }

  @Test
  void anArchiveIsSearchedAsFarAsItOpens() throws Exception {
    byte[] noise = new byte[1 << 20];
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) random.nextInt(256);
    }
    byte[] honest = zip(UTF_8, "a.bin", noise);
    byte[] text = ("公開 EX-999\n" + HexFormat.of().formatHex(noise)).getBytes(UTF_8);
    byte[] telling = zip(UTF_8, "a.bin", text);
    for (int cut : new int[] {1, 20, 30, 100, honest.length / 2, honest.length - 5}) {
      assertThat(found("a.zip", Arrays.copyOf(honest, cut))).as("%d", cut).isEmpty();
      assertThat(found("a.gz", Arrays.copyOf(gzip(noise), cut))).as("%d", cut).isEmpty();
    }
    assertThat(found("a.zip", Arrays.copyOf(telling, telling.length / 2)))
        .containsExactly(leak("a.zip:1:1", "ex 999", " at a.bin:1:4 in it"));
    byte[] gzip = gzip(text);
    assertThat(found("a.gz", Arrays.copyOf(gzip, gzip.length / 2)))
        .containsExactly(leak("a.gz:1:1", "ex 999", " at a:1:4 in it"));
    assertThat(found("a.zip", noise)).isEmpty();
    assertThat(found("a.zip", "no archive")).isEmpty();
    assertThat(found("a.gz", "EX-999")).containsExactly(leak("a.gz:1:1", "ex 999", ""));
  }

  @Test
  void archivesWithinArchivesAreOpenedThreeDeep() throws Exception {
    byte[] text = "x\nKiri".getBytes(UTF_8);
    assertThat(found("A.ZIP", zip(UTF_8, "b.txt.GZ", gzip(text))))
        .containsExactly(leak("A.ZIP:1:1", "kiri", " at b.txt.GZ/b.txt:2:1 in it"));
    byte[] three = zip(UTF_8, "1", zip(UTF_8, "2", zip(UTF_8, "3", text)));
    assertThat(found("a.zip", three))
        .containsExactly(leak("a.zip:1:1", "kiri", " at 1/2/3:2:1 in it"));
    assertThat(found("a.zip", zip(UTF_8, "0", three))).isEmpty();
  }

  @Test
  void aBombDoesNoHarm() throws Exception {
    byte[] layer = gzip(new byte[100 << 20]);
    assertThat(found("a.zip", zip(UTF_8, "b.gz", layer))).isEmpty();
  }

  @Test
  void textInUtf16IsRead() throws Exception {
    for (String word : new String[] {"Kiri", "霧雨電機"}) {
      String text = "\uFEFF1\n2 " + word + "\n";
      assertThat(found("a.txt", text.getBytes(UTF_16LE))).as(word).hasSize(1);
      assertThat(found("a.txt", text.getBytes(UTF_16BE))).as(word).hasSize(1);
      assertThat(found("a.txt", text.substring(1).getBytes(UTF_16LE))).as(word).hasSize(1);
      assertThat(found("a.csv", text.substring(1).getBytes(UTF_16BE))).as(word).hasSize(1);
      assertThat(found("a.txt", word.getBytes(UTF_16BE))).as(word).hasSize(1);
    }
    assertThat(found("a.txt", "\uFEFF1\n2 霧雨電機\n".getBytes(UTF_16LE)))
        .containsExactly(leak("a.txt:2:3", SECRET, ""));
  }

  @Test
  void textInOldEncodingsIsRead() throws Exception {
    for (String encoding : new String[] {"windows-31j", "EUC-JP", "ISO-2022-JP"}) {
      assertThat(found("a.txt", "資料 霧雨電機 Kiri".getBytes(Charset.forName(encoding))))
          .as(encoding)
          .hasSize(2);
    }
  }

  @Test
  void anAttachmentThatIsNoJsonIsText() throws Exception {
    assertThat(found("a.json", "// C:\\new\\u12\n{\"a\": \"\\q\"}\\")).isEmpty();
    assertThat(found("a.json", "// Kiri \\n\n{")).containsExactly(leak("a.json:1:4", "kiri", ""));
    assertThat(found("A.JSON", "// x\n{\"a\": \"x \\u9727\\u96e8\\u96fb\\u6a5f\"}"))
        .containsExactly(leak("A.JSON:2:11", SECRET, ""));
    assertThat(found("a.json", "{\"a\":\n [\"Q\\u0026amp;A \\\"Blarnog\\\"\"]}"))
        .containsExactly(leak("a.json:2:4", "q&a \"blarnog\"", ""));
  }

  @Test
  void characterReferencesAreRead() throws Exception {
    for (String type : new String[] {"html", "xml", "svg", "rdf"}) {
      assertThat(found("a." + type, "<p>\n  EX&#45;999, EX&#x2D;999</p>"))
          .containsExactly(leak("a." + type + ":2:3", "ex 999", ""));
      assertThat(found("a." + type, "<p>x</p>\n<p>Q&amp;A\n  &quot;Blarnog&quot;</p>"))
          .containsExactly(leak("a." + type + ":2:4", "q&a \"blarnog\"", ""));
    }
    String filler = "公開 &amp; AT&T &c; ".repeat(100) + "x ".repeat(500);
    assertThat(found("a.html", filler + "\n霧&#38633;電&#x6A5F;" + filler)).isEmpty();
    assertThat(found("a.html", filler + "\n霧&#38632;電&#x6A5F;" + filler))
        .containsExactly(leak("a.html:2:1", SECRET, ""));
    assertThat(found("a.html", filler)).isEmpty();
  }

  @Test
  void aWordIsToldAtItsPlaceInAVeryLongTextToo() throws Exception {
    String filler = "0123456789 ".repeat(100_000);
    assertThat(found("a.txt", filler + "\n" + filler + " 霧雨電機 " + filler))
        .containsExactly(leak("a.txt:2:1100002", SECRET, ""));
    assertThat(found("a.txt", "a".repeat((1 << 20) - 2) + "EX-999" + "a".repeat(1 << 20)))
        .isEmpty();
  }

  @Test
  void aFolderOrAFileIsFoundByItsName() throws Exception {
    Files.createDirectories(tree.resolve("x/EX-999"));
    assertThat(found("Kiri.txt", NOTHING))
        .containsExactly(
            "ADV-AUDIT-LEAK Kiri.txt:1:1: the file's name tells of what is withheld, “kiri”; do not publish it",
            "ADV-AUDIT-LEAK x/EX-999/:1:1: the folder's name tells of what is withheld, “ex 999”; do not publish it");
  }

  @Test
  void anHonestAttachmentDoesNotStopABuild() throws Exception {
    content
        .with(
            "cases/a/case.yaml",
            """
            id: JVN#00000001
            publishAt: 2026-01-10T12:00:00+09:00
            title: {ja: 甲, en: Kou}
            notified: [maru, sankaku]
            files:
              - {path: a.zip, title: 図}
              - {path: b.zip, title: 図}
              - {path: c.json, title: 図}
              - {path: d.zip, title: 図}
            """)
        .with("cases/a/files/a.zip", zip(SHIFT_JIS, "資料.txt", NOTHING))
        .with("cases/a/files/b.zip", encrypted(zip(UTF_8, "x.txt", NOTHING)))
        .with("cases/a/files/c.json", "// x\n{\"a\": \"\\n\"}")
        .with("cases/a/files/d.zip", Arrays.copyOf(zip(UTF_8, "x.txt", NOTHING), 40));
    assertThat(content.refusalAt(T)).isEmpty();
    content.with("cases/a/files/d.zip", zip(UTF_8, "b.zip", zip(UTF_8, "EX-999.txt", NOTHING)));
    assertThat(content.refusalAt(T))
        .containsExactly(
            "ADV-AUDIT-LEAK (withheld): the private report in the state directory says what and where");
  }

  @Test
  void aVendorIdThatStandsInTextsByChanceCountsInAddressesAlone() throws Exception {
    content
        .with(
            "cases/secret/case.yaml",
            """
            id: EX-999
            publishAt: undecided
            title: {ja: 霧箱の認証回避}
            notified: ['2026', '2026-06-01', ja, abcd]
            """)
        .with("vendors/2026.yaml", "name: {ja: 二千}\n")
        .with("vendors/2026-06-01.yaml", "name: {ja: 六月}\n")
        .with("vendors/ja.yaml", "name: {ja: 日本}\n")
        .with("vendors/abcd.yaml", "name: {ja: 甲乙}\n");
    assertThat(content.refusalAt(T)).isEmpty();
    assertThat(found("a.html", "2026 2026-06-01 ja vendors/20260 vendors/jam/")).isEmpty();
    assertThat(found("a.html", "x abcd")).containsExactly(leak("a.html:1:3", "abcd", ""));
    assertThat(found("a.txt", "vendors/2026.json"))
        .containsExactly(leak("a.txt:1:1", "vendors/2026.", ""));
    assertThat(found("a.txt", "/vendors/JA/"))
        .containsExactly(leak("a.txt:1:2", "vendors/ja/", ""));
    assertThat(found("vendors/2026-06-01/a.txt", ""))
        .containsExactly(
            "ADV-AUDIT-LEAK vendors/2026-06-01/:1:1: the folder's name tells of what is withheld, “vendors/2026 06 01/”; do not publish it",
            "ADV-AUDIT-LEAK vendors/2026-06-01/a.txt:1:1: the file's name tells of what is withheld, “vendors/2026 06 01/”; do not publish it");
  }

  @Test
  void whatTheSiteItselfSaysOfPublicNamesTellsNothing() throws Exception {
    content
        .with("cases/a/en.md", "## Overview\nx\n\n## Sample CC Addendum\ny\n")
        .with("cases/secret/en.md", "## Overview\nSample CC Addendum of the fog\n")
        .with("cases/secret/ja.md", "## 概要\n霧箱の管理画面には外から入ることができます。\n");
    assertThat(content.refusalAt(T)).isEmpty();
    assertThat(found("a.html", "Sample CC Addendum")).isEmpty();
    assertThat(found("a.html", "霧箱の管理画面には外から入ることができます")).hasSize(1);
    content.with("cases/secret/en.md", "## Overview\nSample of the CC Addendum\n");
    assertThat(found("a.html", "Sample of the CC Addendum"))
        .containsExactly(leak("a.html:1:1", "sample of the cc", ""));
  }
}
