package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorysite.source.ContentRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finished tree is held against what is withheld, and against its own list. */
final class AuditTest {

  private static final String T = "2026-06-01T00:00:00Z";
  private static final String PAGE = "advisories/JVN00000001/index.html";
  private static final String LEAK =
      "ADV-AUDIT-LEAK (withheld): the private report in the state directory says what and where";
  private static final String UNCOMPARED =
      "ADV-RELEASE: files were not compared with what was made, as ";
  private static final String FOREIGN =
      "ADV-AUDIT-FILE (withheld): the private report in the state directory says what and where";

  @TempDir Path temp;
  private final List<String> warnings = new ArrayList<>();
  private Content content;
  private Path site;

  @BeforeEach
  void build() throws Exception {
    content =
        Content.minimal(temp)
            .remembering()
            .with(
                "cases/secret/case.yaml",
                """
                id: JVN#00000099
                publishAt: 2026-12-24T12:00:00+09:00
                title: {ja: 霧箱の認証回避}
                cves: [CVE-1900-30001]
                notified: [kirisame]
                references: [{title: 資料, url: 'https://kirisame.example/secret-notice'}]
                private: {handlingId: TN-4711}
                """)
            .with("cases/secret/ja.md", "## 概要\n霧箱の管理画面には外から入ることができます。\n")
            .with("vendors/kirisame.yaml", "name: {ja: 霧雨電機}\n");
    content.at(T);
    site = content.output();
    assertThat(audit()).isEmpty();
    assertThat(warnings).isEmpty();
  }

  private List<String> audit() throws IOException {
    return audit(site);
  }

  private List<String> audit(Path tree) throws IOException {
    try {
      try (Stream<Path> files = Files.walk(tree)) {
        assertThat(new SiteGenerator(content.options(T, 2)).audit(tree, warnings::add))
            .isEqualTo((int) files.filter(Files::isRegularFile).count());
      }
      return List.of();
    } catch (ContentRefusedException e) {
      return e.lines();
    }
  }

  private List<String> details() throws IOException {
    return Files.readAllLines(site.resolveSibling("state/audit.txt"));
  }

  private void append(String path, String text) throws IOException {
    Files.writeString(site.resolve(path), Files.readString(site.resolve(path)) + text);
  }

  @Test
  void aNameOrAPhraseOfWhatIsWithheldIsFoundInAPage() throws Exception {
    String page = Files.readString(site.resolve(PAGE));
    int line = (int) page.lines().count() + 1;
    for (String leak :
        new String[] {
          "JVN#00000099",
          "jvn00000099",
          "CVE-1900-30001",
          "霧箱の認証回避",
          "霧雨電機",
          "kirisame",
          "霧箱の管理画面には外から入ること",
          "TN-4711"
        }) {
      Files.writeString(site.resolve(PAGE), page + "<b>" + leak + "の");
      assertThat(audit()).as(leak).contains(LEAK);
      assertThat(details())
          .contains(
              "ADV-AUDIT-LEAK "
                  + PAGE
                  + ":"
                  + line
                  + ":4: the file tells of what is withheld, “"
                  + leak.toLowerCase(Locale.ROOT).replace('-', ' ')
                  + "”; do not publish it");
    }
    for (String leak :
        new String[] {"霧箱の 認証回避", "https://kirisame.example/secret-notice", "ＪＶＮ＃００００００９９"}) {
      Files.writeString(site.resolve(PAGE), page + leak);
      assertThat(audit()).as(leak).contains(LEAK);
    }
  }

  @Test
  void compressedFilesAndEscapedTextsAreOpened() throws Exception {
    Path tree = Files.createDirectories(temp.resolve("tree"));
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("a/b.txt"));
      out.write("CVE-1900-30001".getBytes(StandardCharsets.UTF_8));
    }
    Files.write(tree.resolve("a.zip"), zip.toByteArray());
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write("霧雨電機".getBytes(StandardCharsets.UTF_8));
    }
    Files.write(tree.resolve("b.txt.gz"), gzip.toByteArray());
    Files.writeString(tree.resolve("c.json"), "{\"name\": \"\\u9727\\u96e8\\u96fb\\u6a5f\"}");
    Files.writeString(tree.resolve("JVN00000099.txt"), "");
    Files.writeString(tree.resolve("d.txt"), "公開");
    assertThat(audit(tree)).containsExactly(LEAK);
    assertThat(details())
        .extracting(line -> line.split(" ", -1)[1])
        .containsExactly("JVN00000099.txt:1:1:", "a.zip:1:1:", "b.txt.gz:1:1:", "c.json:1:12:");
  }

  @Test
  void aForeignAChangedAndAMissingFileAreFound() throws Exception {
    Files.writeString(site.resolve("advisories/extra.html"), "x");
    append("vendors/index.html", " ");
    Files.delete(site.resolve("404.html"));
    assertThat(audit())
        .contains(
            "ADV-AUDIT-FILE 404.html:1:1: the file is missing in the tree; build it anew",
            "ADV-AUDIT-FILE vendors/index.html:1:1: the file is not as it was made; build the site anew",
            FOREIGN);
    assertThat(details())
        .contains(
            "ADV-AUDIT-FILE advisories/extra.html:1:1: no build of this release made the file; remove the file");
  }

  @Test
  void aSiteWhoseMarkerWasChangedIsComparedAllTheSame() throws Exception {
    append("vendors/index.html", " ");
    append(".advisory-site", "\n");
    Files.writeString(site.resolve("advisories/extra.html"), "x");
    assertThat(audit())
        .containsExactly(
            "ADV-AUDIT-FILE .advisory-site:1:1: the file is not as it was made; build the site anew",
            "ADV-AUDIT-FILE vendors/index.html:1:1: the file is not as it was made; build the site anew",
            FOREIGN);
    Files.delete(site.resolve(".advisory-site"));
    assertThat(audit())
        .contains(
            "ADV-AUDIT-FILE .advisory-site:1:1: the file is missing in the tree; build it anew");
    assertThat(warnings).isEmpty();
  }

  @Test
  void whereThereIsNothingToCompareWithItIsSaid() throws Exception {
    append("vendors/index.html", " ");
    Path files = site.resolveSibling("state/release.sha256");
    Path facts = site.resolveSibling("state/release.json");
    String record = Files.readString(files);
    String broken = UNCOMPARED + "the record of the last release is broken; build the site anew";
    for (String text :
        new String[] {"", "x\n", record.substring(1), record.substring(record.indexOf('\n') + 1)}) {
      Files.writeString(files, text);
      assertThat(audit()).isEmpty();
      assertThat(warnings).containsExactly(broken);
      warnings.clear();
    }
    Files.write(files, new byte[] {(byte) 0xFF, (byte) 0xFE});
    assertThat(audit()).isEmpty();
    Files.delete(files);
    assertThat(audit()).isEmpty();
    Files.writeString(files, record);
    Files.writeString(facts, "{");
    assertThat(audit()).isEmpty();
    assertThat(warnings).containsExactly(broken, broken, broken);
    warnings.clear();
    Files.delete(files);
    Files.delete(facts);
    assertThat(audit()).isEmpty();
    assertThat(warnings)
        .containsExactly(UNCOMPARED + "there is no record of a release; keep the state directory");
  }

  @Test
  void aFileOfNoKnownTypeAndALinkAreFound() throws Exception {
    Files.writeString(site.resolve("run.sh"), "x");
    Files.createSymbolicLink(site.resolve("link.html"), Path.of("index.html"));
    assertThat(audit())
        .containsExactly(
            "ADV-AUDIT-TYPE (withheld): the private report in the state directory says what and where");
    assertThat(details()).hasSize(2).allMatch(line -> line.startsWith("ADV-AUDIT-TYPE "));
  }

  @Test
  void aDeadLinkIsFoundAtItsPlace() throws Exception {
    append(
        "index.html",
        "\n<a class=\"x\" href=\"/advisories/none.html\">x</a> <a href='#nowhere'>y</a>\n");
    int line = (int) Files.readString(site.resolve("index.html")).lines().count();
    assertThat(audit())
        .contains(
            "ADV-AUDIT-LINK index.html:"
                + line
                + ":20: this link leads nowhere in the site; mend it in the theme or the content",
            "ADV-AUDIT-LINK index.html:"
                + line
                + ":58: this link leads nowhere in the site; mend it in the theme or the content");
  }

  @Test
  void aCaseThatVanishedIsFound() throws Exception {
    Files.delete(site.resolve(PAGE));
    assertThat(audit())
        .contains(
            "ADV-AUDIT-ID (withheld): the private report in the state directory says what and where");
    assertThat(details())
        .contains(
            "ADV-AUDIT-ID advisories/JVN00000001/:1:1: this address was public and has vanished; addresses are permanent");
  }

  @Test
  void aTreeThatIsNotTheLastReleaseIsCheckedByWhatItTellsOfItself() throws Exception {
    content.at("2026-07-01T00:00:00Z");
    Path copy = temp.resolve("copy");
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(site.relativize(file).toString()));
      }
    }
    Files.writeString(
        copy.resolve(".advisory-site"), Files.readString(copy.resolve(".advisory-site")) + "\n");
    assertThat(audit(copy)).isEmpty();
    assertThat(warnings)
        .containsExactly(
            UNCOMPARED + "the tree is not the release of which the state directory has the record");
    Files.delete(copy.resolve(PAGE));
    assertThat(audit(copy)).anyMatch(line -> line.startsWith("ADV-AUDIT-ID "));
    assertThatThrownBy(
            () ->
                new SiteGenerator(content.options(T, 2)).audit(temp.resolve("none"), warnings::add))
        .isInstanceOfSatisfying(
            ContentRefusedException.class,
            e ->
                assertThat(e.lines())
                    .containsExactly(
                        "ADV-AUDIT-FILE .:1:1: the folder to audit is missing; look at advisorySite.tree"));
  }
}
