package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.publish.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A build over the site that stands makes what a build into nothing makes, and only what is new.
 */
final class IncrementalTest {

  private static final String T = "2026-02-01T00:00:00Z";
  private static final String LATER = "2026-03-02T00:00:00Z";
  private static final String A = "advisories/JVN00000001/index.html";
  private static final String B = "advisories/JVN00000002/index.html";
  private static final String SECRET = "cases/c/case.yaml";

  @TempDir Path folder;
  private Content content;

  @BeforeEach
  void build() throws Exception {
    content =
        Content.minimal(folder)
            .remembering()
            .with("cases/b/case.yaml", text("JVN#00000002", "2026-01-20T00:00:00Z", "乙の脆弱性"))
            .with("cases/b/ja.md", "## 概要\n乙の概要です。\n")
            .with(SECRET, text("JVN#00000003", "2026-03-01T00:00:00Z", "丙の脆弱性"));
    content.at(T);
  }

  private static String text(String id, String publishAt, String title) {
    return "id: %s\npublishAt: %s\ntitle: {ja: %s}\nnotified: [maru]\n"
        .formatted(id, publishAt, title);
  }

  /** Builds, holds the tree against one that is built into nothing, and tells what is new in it. */
  private Map<String, String> newAt(String asOf) throws Exception {
    Map<String, String> before = inodes();
    Built built = content.at(asOf);
    Content clean = Content.empty(folder.resolve("clean"));
    Trees.delete(clean.folder());
    Trees.delete(clean.output());
    try (Stream<Path> files = Files.walk(content.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        clean.with(content.folder().relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    assertThat(tree(built)).isEqualTo(tree(clean.at(asOf)));
    assertThat(folder.resolve("out/.site.staging/replaced")).doesNotExist();
    Map<String, String> now = inodes();
    now.entrySet().removeAll(before.entrySet());
    return now;
  }

  /** Everything that can be seen of a tree: paths, bytes, modes and times, of folders too. */
  private static Map<String, String> tree(Built built) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(built.folder())) {
      for (Path path : paths.toList()) {
        String bytes =
            Files.isDirectory(path)
                ? ""
                : new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
        tree.put(
            built.folder().relativize(path).toString(),
            Files.getPosixFilePermissions(path)
                + " "
                + Files.getLastModifiedTime(path)
                + "\n"
                + bytes);
      }
    }
    return tree;
  }

  private Map<String, String> inodes() throws IOException {
    Map<String, String> inodes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(content.output())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        inodes.put(
            content.output().relativize(file).toString(),
            Files.getAttribute(file, "unix:ino").toString());
      }
    }
    return inodes;
  }

  @Test
  void whereACaseChangesTheFilesOfOthersStay() throws Exception {
    content.with("cases/b/ja.md", "## 概要\n別の概要です。\n");
    assertThat(newAt(T).keySet())
        .contains(B, "api/v1/advisories/JVN00000002.json", "api/v1/checksums.json")
        .noneMatch(path -> path.contains("JVN00000001"))
        .doesNotContain("years/index.html", "sitemap.xml");
  }

  @Test
  void aNewNameOfAVendorChangesEachPageThatShowsIt() throws Exception {
    content.with("vendors/maru.yaml", "name: {ja: 別の名}\nreading: べつのな\n");
    assertThat(newAt(T).keySet()).contains(A, B, "vendors/maru/index.html");
  }

  @Test
  void whenAnInstantPassesOnlyWhatItChangesIsMade() throws Exception {
    assertThat(newAt(LATER).keySet())
        .contains("advisories/JVN00000003/index.html", "index.html")
        .doesNotContain(A, B);
    assertThat(newAt(T).keySet()).doesNotContain(A, B);
    assertThat(content.output().resolve("advisories/JVN00000003")).doesNotExist();
    assertThat(newAt(LATER).keySet()).doesNotContain(A, B);
  }

  @Test
  void aThemeChangesEveryPage() throws Exception {
    content.with("theme/messages/ja.properties", "zone=時刻は {0}\n");
    assertThat(newAt(T).keySet()).contains(A, B, "404.html");
  }

  @Test
  void aSettingOfTheSiteChangesEveryPage() throws Exception {
    Path site = content.folder().resolve("site.yaml");
    content.with("site.yaml", Files.readString(site).replace("見本", "別の見本"));
    assertThat(newAt(T).keySet()).contains(A, B, "404.html");
  }

  @Test
  void whatIsToldOfNoLongerIsGone() throws Exception {
    content.with("pages/about.ja.md", "# について\n本文\n");
    newAt(T);
    assertThat(content.output().resolve("about.html")).exists();
    content.without("pages/about.ja.md");
    newAt(T);
    assertThat(content.output().resolve("about.html")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x\n", "0\t0\nabc\tadvisories/JVN00000002/index.html\n"})
  void aRecordOfPiecesThatIsLostOrBrokenCostsNothingButTime(String text) throws Exception {
    Path record = folder.resolve("out/state/pieces.txt");
    if (text.isEmpty()) {
      Files.delete(record);
    } else {
      Files.writeString(record, text);
    }
    content.with("cases/b/ja.md", "## 概要\n別の概要です。\n");
    assertThat(newAt(T).keySet()).contains(B).doesNotContain(A);
  }

  @Test
  void aRecordOfPiecesOfAnotherReleaseKeepsNothing() throws Exception {
    Path record = folder.resolve("out/state/pieces.txt");
    String first = Files.readString(record);
    String before = Files.readString(content.folder().resolve("cases/b/ja.md"));
    content.with("cases/b/ja.md", "## 概要\n別の概要です。\n");
    content.at(T);
    Files.writeString(record, first);
    content.with("cases/b/ja.md", before);
    assertThat(newAt(T).keySet()).contains(B);
  }

  @Test
  void aSiteThatIsNoReleaseLeavesNoRecordToBuildOn() throws Exception {
    newAt(LATER);
    content.with("cases/b/ja.md", "## 概要\n別の概要です。\n");
    new SiteGenerator(
            new GeneratorOptions(
                content.folder(),
                folder.resolve("another"),
                folder.resolve("out/state"),
                Instant.parse(T),
                Optional.empty(),
                2))
        .generate(pages -> {});
    assertThat(newAt(LATER).keySet()).contains(B);
  }

  @Test
  void aRecordThatIsOlderThanTheSiteIsNotTakenForItsOwn() throws Exception {
    Path site = content.folder().resolve("site.yaml");
    content.with("site.yaml", Files.readString(site) + "leaveOut: [search]\n");
    newAt(T);
    String before = Files.readString(content.folder().resolve("cases/b/ja.md"));
    Map<Path, byte[]> state = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("out/state"))) {
      for (Path file : files.toList()) {
        state.put(file, Files.readAllBytes(file));
      }
    }
    content.with("cases/b/ja.md", "## 概要\n別の概要です。\n");
    newAt(T);
    for (Map.Entry<Path, byte[]> file : state.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
    content.with("cases/b/ja.md", before);
    assertThat(newAt(T).keySet()).contains(B);
  }

  @Test
  void whatACrashInterruptedIsUndoneAndMadeAnew() throws Exception {
    String inode = inodes().get(B);
    Path work = folder.resolve("out/.site.staging");
    Path kept = work.resolve("replaced").resolve(B);
    Files.createDirectories(kept.getParent());
    Files.move(content.output().resolve(B), kept);
    Files.createDirectories(content.output().resolve("advisories/JVN00000009"));
    Files.writeString(content.output().resolve("advisories/JVN00000009/index.html"), "x");
    Files.writeString(
        work.resolve("journal"),
        Files.getLastModifiedTime(content.output().resolve(A))
            + "\nREPLACED "
            + B
            + "\nADDED advisories/JVN00000009/index.html\nADDED advisories/JVN00000008/index.html\n");
    assertThat(newAt(T)).containsExactly(Map.entry(B, inode)); // it was away before
    assertThat(content.output().resolve("advisories/JVN00000009")).doesNotExist();
    assertThat(work.resolve("journal")).doesNotExist();
  }

  @Test
  void aSiteThatWasRemovedBehindACrashIsMadeAnew() throws Exception {
    Path work = folder.resolve("out/.site.staging");
    Path kept = work.resolve("replaced").resolve(B);
    Files.createDirectories(kept.getParent());
    Files.move(content.output().resolve(B), kept);
    Files.writeString(work.resolve("journal"), "2026-01-20T00:00:00Z\nREPLACED " + B + "\n");
    Trees.delete(content.output());
    content.at(T).has(A).has(B);
    assertThat(work.resolve("journal")).doesNotExist();
  }

  @Test
  void onlyItsOwnerCanReadTheRecordOfPieces() throws Exception {
    assertThat(Files.getPosixFilePermissions(folder.resolve("out/state/pieces.txt")).toString())
        .doesNotContain("GROUP", "OTHERS");
  }

  @Test
  void filesThatStayAreLookedIntoAgainWhenMoreIsWithheld() throws Exception {
    content.with("theme/assets/note.txt", "Kirisame knows.\n");
    content.at(T);
    content.with("cases/d/case.yaml", text("JVN#00000004", "2026-04-01T00:00:00Z", "Kirisame"));
    assertThat(content.refusalAt(T)).anyMatch(line -> line.startsWith("ADV-AUDIT-LEAK"));
  }
}
