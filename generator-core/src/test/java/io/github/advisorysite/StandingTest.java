package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.output.Digests;
import io.github.advisorysite.publish.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that would make the site that stands again ends without touching it. */
final class StandingTest {

  private static final String THEN = "2026-02-01T00:00:00Z";
  private static final String NOW = "2026-02-01T00:01:00Z";
  private static final String SECRET = "cases/b/case.yaml";

  @TempDir Path folder;
  private Content content;

  @BeforeEach
  void build() throws Exception {
    content = Content.minimal(folder).remembering();
    content.with(
        SECRET,
        "id: JVN#00000002\npublishAt: 2026-03-01T00:00:00Z\ntitle: {ja: 乙の脆弱性}\nnotified: [maru]\n");
    content.at(THEN);
  }

  /** The files of the output, and which of them are the same ones as before on the disk. */
  private Map<Path, Object> inodes() throws IOException {
    Map<Path, Object> inodes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(content.output())) {
      for (Path file : files.toList()) {
        inodes.put(file, Files.readAttributes(file, "unix:ino,ctime").toString());
      }
    }
    return inodes;
  }

  private boolean isTouchedAt(String asOf) throws Exception {
    Map<Path, Object> before = inodes();
    Built built = content.at(asOf);
    boolean isTouched = !inodes().equals(before);
    Content clean = Content.empty(folder.resolve("clean"));
    Trees.delete(clean.folder());
    try (Stream<Path> files = Files.walk(content.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = clean.folder().resolve(content.folder().relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    assertThat(digests(built)).isEqualTo(digests(clean.at(asOf)));
    return isTouched;
  }

  private static Map<String, String> digests(Built built) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    built.files().forEach((path, bytes) -> digests.put(path, Digests.sha256(bytes)));
    return digests;
  }

  @Test
  void whereNothingIsNewNothingIsTouchedAndTheLogIsTheSame() throws Exception {
    List<String> first = new ArrayList<>();
    GenerationReport before =
        new SiteGenerator(Content.minimal(folder.resolve("other")).options(THEN, 2))
            .generate(heard(first));
    List<String> second = new ArrayList<>();
    GenerationReport after =
        new SiteGenerator(Content.minimal(folder.resolve("other")).options(NOW, 2))
            .generate(heard(second));
    assertThat(second).isEqualTo(first);
    assertThat(after)
        .isEqualTo(
            new GenerationReport(
                before.advisories(),
                before.statuses(),
                before.pages(),
                before.baseUrl(),
                List.of()));
    assertThat(isTouchedAt(NOW)).isFalse();
    assertThat(isTouchedAt("2026-02-28T23:59:59Z")).isFalse();
  }

  private static Progress heard(List<String> lines) {
    return new Progress() {
      @Override
      public void written(int pages) {
        lines.add(pages + " pages");
      }

      @Override
      public void took(Map<String, Duration> stages) {
        lines.addAll(stages.keySet());
      }
    };
  }

  @Test
  void theInstantOfTheContentThatPassesIsBuilt() throws Exception {
    assertThat(isTouchedAt("2026-03-01T00:00:00Z")).isTrue();
    assertThat(isTouchedAt("2026-03-01T00:00:01Z")).isFalse();
    assertThat(isTouchedAt("2026-02-28T23:59:59Z")).isTrue();
  }

  @Test
  void laterReleasesAreHeldAgainstTheInstantOfTheLastRunThoughItBuiltNothing() throws Exception {
    content.at("2026-02-20T00:00:00Z");
    content.with(SECRET, "id: JVN#00000002\npublishAt: 2026-02-10T00:00:00Z\ntitle: {ja: 題}\n");
    assertThat(content.refusalAt("2026-02-21T00:00:00Z"))
        .containsExactly(
            "ADV-DATE-PAST-NEW cases/b/case.yaml:1:5: this was not in the last release and would stand more than 7 days before it; write publishAt: 2026-02-20T00:00:00Z or a later instant, or backfill: true if it is late on purpose");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content/cases/a/ja.md",
        "content/cases/b/case.yaml",
        "content/vendors/maru.yaml",
        "content/site.yaml",
        "out/state/standing.json",
        "out/state/release.json",
        "out/state/release.sha256"
      })
  void whatIsChangedIsBuilt(String file) throws Exception {
    Path changed = folder.resolve(file);
    String text = Files.readString(changed);
    Files.writeString(
        changed, file.startsWith("out/") ? text.substring(0, text.length() / 2) : text + "\n");
    assertThat(isTouchedAt(NOW)).isTrue();
    assertThat(isTouchedAt(NOW)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"until\"', '\"untim\"'",
    "2026-03-01T, 2026-09-01T",
    "'\"pages\" : \"', '\"pages\" : \"1'"
  })
  void aRecordOfWhichAWordIsWrongIsNotBelieved(String was, String is) throws Exception {
    Path record = content.output().resolveSibling("state").resolve("standing.json");
    String text = Files.readString(record);
    assertThat(text).contains(was);
    Files.writeString(record, text.replace(was, is));
    assertThat(isTouchedAt(NOW)).isTrue();
    assertThat(isTouchedAt(NOW)).isFalse();
  }

  @Test
  void aWrongDigestInTheRecordOfFilesIsNotTakenOver() throws Exception {
    Path record = content.output().resolveSibling("state").resolve("release.sha256");
    String text = Files.readString(record);
    int line = text.lastIndexOf('\n', text.indexOf("  index.html")) + 1;
    char wrong = text.charAt(line) == '0' ? '1' : '0';
    Files.writeString(record, text.substring(0, line) + wrong + text.substring(line + 1));
    assertThat(isTouchedAt(NOW)).isTrue();
    assertThat(Files.readString(record)).isEqualTo(text);
  }

  @Test
  void aThemeIsPartOfIt() throws Exception {
    content.with("theme/assets/own.css", "h1 { color: red }\n");
    assertThat(isTouchedAt(NOW)).isTrue();
  }

  @Test
  void aTreeThatSomebodyTouchedIsBuilt() throws Exception {
    Path page = content.output().resolve("index.html");
    Files.writeString(page, "x");
    assertThat(isTouchedAt(NOW)).isTrue();
    Files.delete(page);
    assertThat(isTouchedAt(NOW)).isTrue();
    Files.writeString(content.output().resolve("other.html"), "x");
    Instant modified = Files.getLastModifiedTime(page).toInstant();
    Files.setLastModifiedTime(content.output().resolve("other.html"), FileTime.from(modified));
    Files.setLastModifiedTime(content.output(), FileTime.from(modified));
    assertThat(isTouchedAt(NOW)).isTrue();
    Trees.delete(content.output());
    content.at(NOW);
    assertThat(page).exists();
  }

  @Test
  void onlyItsOwnerCanReadTheRecordAsItHoldsTheNextInstant() throws Exception {
    Path record = content.output().resolveSibling("state").resolve("standing.json");
    assertThat(Files.readString(record)).contains("\"until\" : \"2026-03-01T00:00:00Z\"");
    assertThat(Files.getPosixFilePermissions(record).toString()).doesNotContain("GROUP", "OTHERS");
  }
}
