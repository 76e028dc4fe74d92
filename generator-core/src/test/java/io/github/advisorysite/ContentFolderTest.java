package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorysite.publish.OutputRefusedException;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Limits;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders, bytes and links that cannot stand in a text file of bad inputs. */
final class ContentFolderTest {

  private static final String T = "2026-06-01T00:00:00Z";

  @TempDir Path temp;

  @Test
  void bytesThatAreNotUtf8AreRefusedAtTheirPlace() throws Exception {
    Content content =
        Content.minimal(temp)
            .with("cases/a/ja.md", "## 概要\nあ\n\u3042x".getBytes(StandardCharsets.UTF_16BE));
    assertThat(content.refusalAt(T)).allMatch(line -> line.startsWith("ADV-"));
    content.with("cases/a/ja.md", concat("## 概要\nあ", new byte[] {(byte) 0x82, (byte) 0xa0}));
    String line =
        "ADV-ENCODING cases/a/ja.md:2:2: these bytes are not UTF-8; save the file as UTF-8";
    assertThat(content.refusalAt(T)).containsExactly(line);
    assertThat(content.problems()).containsExactly(line);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws Exception {
    Content content = Content.minimal(temp).with("cases/a/ja.md", "\uFEFF## 概要\n印のある文。\n");
    assertThat(content.at(T).text("advisories/JVN00000001/index.html")).contains("印のある文。");
  }

  @Test
  void linesThatEndInCrLfAreCountedRight() throws Exception {
    Content content =
        Content.minimal(temp).with("vendors/maru.yaml", "name: {ja: まる}\r\nreading: [x]\r\n");
    assertThat(content.refusalAt(T))
        .containsExactly("ADV-SCHEMA-TYPE vendors/maru.yaml:2:10 /reading: a text is needed here");
  }

  @Test
  void aFileOverItsLimitIsNotRead() throws Exception {
    Content content = Content.minimal(temp).with("cases/a/ja.md", "x".repeat(Limits.DOCUMENT + 1));
    assertThat(content.refusalAt(T))
        .containsExactly(
            "ADV-LIMIT-FILE cases/a/ja.md:1:1: the file is larger than 1048576 bytes; split or shrink it");
  }

  @Test
  void aFileOfAGibibyteIsNotEvenOpened() throws Exception {
    Content content = Content.minimal(temp);
    Path huge = content.folder().resolve("vendors/maru.yaml");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    assertThat(content.refusalAt(T))
        .containsExactly(
            "ADV-LIMIT-FILE vendors/maru.yaml:1:1: the file is larger than 1048576 bytes; split or shrink it");
  }

  @Test
  void ofAThousandProblemsTwentyAreShownAndThoseOfOtherFiles() throws Exception {
    StringBuilder cves = new StringBuilder();
    for (int i = 0; i < 1_001; i++) {
      cves.append("  - CVE-").append(i).append('\n');
    }
    String head = "publishAt: 2026-01-10T12:00:00+09:00\ntitle: {ja: 甲}\n";
    Content content =
        Content.minimal(temp)
            .with("cases/b/case.yaml", "id: JVN#00000002\n" + head + "cves:\n" + cves)
            .with("cases/c/case.yaml", "id: JVN#00000003\n" + head + "cves: [CVE-0]\n");
    List<String> lines = content.refusalAt(T);
    assertThat(lines).hasSize(22).isEqualTo(content.problems());
    assertThat(lines.subList(18, 22))
        .containsExactly(
            "ADV-CVE cases/b/case.yaml:23:5 /cves/18: a CVE id such as CVE-1900-12345 is needed here",
            "ADV-CVE cases/b/case.yaml:24:5 /cves/19: a CVE id such as CVE-1900-12345 is needed here",
            "cases/b/case.yaml: 981 more",
            "ADV-CVE cases/c/case.yaml:4:8 /cves/0: a CVE id such as CVE-1900-12345 is needed here");
  }

  @Test
  void aSectionOverItsLimitIsRefused() throws Exception {
    Content content =
        Content.minimal(temp).with("cases/a/ja.md", "## 概要\n" + "あ".repeat(Limits.MARKDOWN + 1));
    assertThat(content.refusalAt(T))
        .containsExactly(
            "ADV-LIMIT-MARKDOWN cases/a/ja.md:1:1 /sections/ja/overview:"
                + " the section is longer than 65536 characters; shorten it");
  }

  @Test
  void deepNestingIsRefusedWithoutOverflow() throws Exception {
    Content content =
        Content.minimal(temp)
            .with("vendors/maru.yaml", "name: " + "[".repeat(3_000) + "]".repeat(3_000))
            .with("cases/d.json", "{\"x\":" + "[".repeat(1_500) + "]".repeat(1_500) + "}");
    assertThat(content.problems())
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("ADV-LIMIT-DEPTH")
                    .endsWith(": more than 32 levels; flatten the structure"));
  }

  @Test
  void linksAreNotFollowed() throws Exception {
    Content content =
        Content.minimal(temp)
            .with(
                "cases/a/case.yaml",
                """
                id: JVN#00000001
                publishAt: 2026-01-10T12:00:00+09:00
                title: {ja: 甲, en: Kou}
                notified: [maru, sankaku]
                files: [{path: zu.txt, title: 図}]
                """);
    Path outside = Files.writeString(temp.resolve("outside.txt"), "外の文書");
    Files.createDirectories(content.folder().resolve("cases/a/files"));
    Files.createSymbolicLink(content.folder().resolve("cases/a/files/zu.txt"), outside);
    assertThat(content.refusalAt(T))
        .containsExactly(
            "ADV-PATH-SYMLINK cases/a/case.yaml:5:16 /files/0/path:"
                + " this is a symbolic link; put the file itself here");
    Files.delete(content.folder().resolve("cases/a/files/zu.txt"));
    content.with("cases/a/files/zu.txt", "中の文書").without("cases/a/ja.md");
    Files.createSymbolicLink(content.folder().resolve("cases/a/ja.md"), outside);
    assertThat(content.refusalAt(T))
        .containsExactly(
            "ADV-PATH-SYMLINK cases/a/ja.md:1:1: this is a symbolic link; put the file itself here");
  }

  @Test
  void aFolderThatIsMissingOrEmptyIsSaid() throws Exception {
    assertThat(Content.empty(temp).refusalAt(T))
        .containsExactly(
            "ADV-CONF-CONTENT site.yaml:1:1:"
                + " the content folder has no site.yaml; look at the folder's path, or write the file");
    Content missing = Content.empty(temp);
    Files.delete(missing.folder());
    assertThat(missing.refusalAt(T))
        .containsExactly(
            "ADV-CONF-CONTENT .:1:1: the content folder is missing; look at advisorySite.contentDirectory");
  }

  @Test
  void outputAndContentLieApart() throws Exception {
    Content content = Content.minimal(temp);
    Path content1 = content.folder();
    Files.createSymbolicLink(temp.resolve("link"), content1);
    for (Path output :
        List.of(content1, content1.resolve("site"), temp, temp.resolve("link/site"))) {
      assertThatThrownBy(() -> generate(content1, output, temp.resolve("state")))
          .isInstanceOfSatisfying(
              ContentRefusedException.class,
              e ->
                  assertThat(e.lines())
                      .containsExactly(
                          "ADV-CONF-OVERLAP .:1:1: the output or state folder and the content folder lie in one"
                              + " another; name folders apart"));
    }
    assertThatThrownBy(() -> generate(content1, temp.resolve("o"), temp.resolve("o/state")))
        .isInstanceOf(ContentRefusedException.class);
  }

  @Test
  void theReportOfWhatIsWithheldIsPrivate() throws Exception {
    Content content =
        Content.minimal(temp)
            .with(
                "cases/z/case.yaml", "id: JVN#00000009\npublishAt: 2099-01-01\ntitle: {ja: 秘密}\n");
    assertThat(content.refusalAt(T))
        .containsExactly(
            "ADV-GATE (withheld): run the goal validate in private to see what and where");
    Path report = temp.resolve("out/state/problems.txt");
    assertThat(report)
        .hasContent(
            "ADV-DATE-TIME cases/z/case.yaml:2:12 /publishAt:"
                + " a date alone is no instant; write it like 2026-11-20T12:00:00+09:00\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void aLinkAmongTheCasesMayBeOneAndStopsTheBuild() throws Exception {
    Content content = Content.minimal(temp);
    Files.createDirectories(temp.resolve("elsewhere"));
    Files.createSymbolicLink(content.folder().resolve("cases/linked"), temp.resolve("elsewhere"));
    assertThat(content.refusalAt(T))
        .containsExactly(
            "ADV-GATE (withheld): run the goal validate in private to see what and where");
    assertThat(content.problems())
        .containsExactly(
            "ADV-PATH-SYMLINK cases/linked:1:1: this is a symbolic link; put the file or folder"
                + " itself here");
  }

  @Test
  void aLinkThatMayHoldStatementsOrUpdatesStopsTheBuild() throws Exception {
    Content content = Content.minimal(temp).without("cases/a/vendors/maru.yaml");
    Files.delete(content.folder().resolve("cases/a/vendors"));
    Files.createDirectories(temp.resolve("elsewhere"));
    for (String name : List.of("vendors", "updates")) {
      Path link = content.folder().resolve("cases/a/" + name);
      Files.createSymbolicLink(link, temp.resolve("elsewhere"));
      assertThat(content.refusalAt(T))
          .containsExactly(
              "ADV-GATE (withheld): run the goal validate in private to see what and where");
      assertThat(content.problems())
          .containsExactly(
              "ADV-PATH-SYMLINK cases/a/"
                  + name
                  + ":1:1: this is a symbolic link; put the file or folder itself here");
      Files.delete(link);
    }
  }

  @Test
  void aPipeIsNotOpened() throws Exception {
    Content content = Content.minimal(temp);
    Path pipe = content.folder().resolve("cases/many.jsonl");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(content.refusalAt(T))
        .containsExactly(
            "ADV-GATE (withheld): run the goal validate in private to see what and where");
    assertThat(content.problems())
        .containsExactly("ADV-ATT-TYPE cases/many.jsonl:1:1: this is not a regular file");
  }

  @Test
  void whetherTheStateFolderCanBeWrittenSaysNothingOfWhatIsWithheld() throws Exception {
    Content content = Content.minimal(temp);
    assertThat(content.refusalAt(T)).isEmpty();
    assertThat(temp.resolve("out/state/problems.txt")).isEmptyFile();
    assertThat(temp.resolve("out/state/.gitignore")).hasContent("*");
  }

  @Test
  void aThemeFolderThatIsNamedIsThere() throws Exception {
    Content content = Content.minimal(temp);
    GeneratorOptions options =
        new GeneratorOptions(
            content.folder(),
            content.output(),
            temp.resolve("state"),
            Instant.EPOCH,
            Optional.of(temp.resolve("none")),
            1);
    assertThatThrownBy(() -> new SiteGenerator(options).generate(pages -> {}))
        .isInstanceOfSatisfying(
            ContentRefusedException.class,
            e ->
                assertThat(e.lines())
                    .containsExactly(
                        "ADV-THEME .:1:1: the theme's folder is missing; look at"
                            + " advisorySite.themeDirectory"));
  }

  private static void generate(Path content, Path output, Path state)
      throws ContentRefusedException, OutputRefusedException, IOException {
    new SiteGenerator(
            new GeneratorOptions(content, output, state, Instant.EPOCH, Optional.empty(), 1))
        .generate(pages -> {});
  }

  private static byte[] concat(String text, byte[] tail) {
    byte[] head = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[head.length + tail.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    return all;
  }
}
