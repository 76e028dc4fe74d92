package io.github.advisorysite.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorysite.audit.SiteAudit;
import io.github.advisorysite.embargo.Withheld;
import io.github.advisorysite.output.Listing;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.WrittenFile;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Workers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output is the old site or the new one, whole. */
final class StagedSiteTest {

  private static final Instant T = Instant.parse("2026-01-10T03:00:00Z");

  @TempDir Path temp;
  private Path output;

  @BeforeEach
  void nameOutput() {
    output = temp.resolve("site");
  }

  @Test
  void aTreeTakesThePlaceOfTheOutputAsAWhole() throws Exception {
    build("a/old.html", "old");
    build("b/new.html", "new");
    assertThat(output.resolve("b/new.html")).hasContent("new");
    assertThat(output.resolve("a")).doesNotExist();
    assertThat(temp.resolve(".site.staging/staging")).doesNotExist();
    assertThat(temp.resolve(".site.staging/previous")).doesNotExist();
  }

  @Test
  void aTreeThatIsNotPromotedChangesNothing() throws Exception {
    build("a.html", "old");
    try (StagedSite site = StagedSite.beside(output)) {
      site.write(new OutputPath("a.html"), new byte[] {1});
    }
    assertThat(output.resolve("a.html")).hasContent("old");
    assertThat(temp.resolve(".site.staging/staging")).doesNotExist();
  }

  @Test
  void modesAndTimesDoNotTellOfTheRun() throws Exception {
    build("a/b/c.html", "x");
    modesAndTimesAre(T);
  }

  private void modesAndTimesAre(Instant time) throws Exception {
    try (var paths = Files.walk(output)) {
      for (Path path : paths.toList()) {
        String mode = Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--";
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .isEqualTo(mode);
        assertThat(Files.getLastModifiedTime(path)).isEqualTo(FileTime.from(time));
      }
    }
  }

  @Test
  void aFolderThatIsNotOursIsLeftAlone() throws Exception {
    Files.createDirectories(output);
    Files.writeString(output.resolve("thesis.txt"), "mine");
    assertThatThrownBy(() -> StagedSite.beside(output))
        .isInstanceOf(OutputRefusedException.class)
        .hasMessage(
            "ADV-CONF-TARGET: the output folder holds files that no build of ours made; name another, or empty it");
    assertThat(output.resolve("thesis.txt")).hasContent("mine");
  }

  @Test
  void aFolderWithAStateFolderOfOursIsNotOurs() throws Exception {
    Files.createDirectories(output.resolve(".advisory-site"));
    Files.writeString(output.resolve("thesis.txt"), "mine");
    assertThatThrownBy(() -> StagedSite.beside(output)).isInstanceOf(OutputRefusedException.class);
    assertThat(output.resolve("thesis.txt")).hasContent("mine");
  }

  @Test
  void aSecondBuildIsRefusedAtOnce() throws Exception {
    try (StagedSite first = StagedSite.beside(output)) {
      first.write(new OutputPath("a.html"), new byte[] {1});
      assertThatThrownBy(() -> StagedSite.beside(output))
          .isInstanceOf(OutputRefusedException.class)
          .hasMessage("ADV-LOCK: another build writes this output folder; wait for it to end");
    }
    build("a.html", "x");
  }

  @Test
  void whatACrashInterruptedIsPutRight() throws Exception {
    build("a.html", "old");
    Files.move(output, temp.resolve(".site.staging/previous")); // as between the two renames
    Files.createDirectories(temp.resolve(".site.staging/staging/half"));
    try (StagedSite site = StagedSite.beside(output)) {
      assertThat(output.resolve("a.html")).hasContent("old");
      site.write(new OutputPath("a.html"), new byte[] {1});
    }
    assertThat(output.resolve("a.html")).hasContent("old");
  }

  @Test
  void twoFilesOfOnePathAreAnErrorAndTheLastDoesNotWin() throws Exception {
    try (StagedSite site = StagedSite.beside(output)) {
      site.write(new OutputPath("a.html"), new byte[] {1});
      assertThatThrownBy(() -> site.write(new OutputPath("a.html"), new byte[] {2}))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aTreeThatTheAuditRefusesChangesNothing() throws Exception {
    build("a.html", "old");
    assertThatThrownBy(() -> build("a.html", "<a href=\"/nowhere.html\">x</a>"))
        .isInstanceOfSatisfying(
            ContentRefusedException.class,
            e ->
                assertThat(e.lines())
                    .containsExactly(
                        "ADV-AUDIT-LINK a.html:1:10: this link leads nowhere in the site; mend it in the theme or the content"));
    assertThat(output.resolve("a.html")).hasContent("old");
  }

  @Test
  void aFileThatSomebodyChangedIsWrittenAnew() throws Exception {
    build("a.html", "x");
    Files.writeString(output.resolve("a.html"), "y");
    build("a.html", "x");
    assertThat(output.resolve("a.html")).hasContent("x");
    Files.setPosixFilePermissions(
        output.resolve("a.html"), PosixFilePermissions.fromString("rwxrwxrwx"));
    build("a.html", "x");
    modesAndTimesAre(T);
  }

  @Test
  void aCopyThatIsMadeOfLinksIsNotTouched() throws Exception {
    build("a.html", "x");
    Path copy = Files.createLink(temp.resolve("backup.html"), output.resolve("a.html"));
    build(T.plusSeconds(60), "a.html", "x");
    assertThat(Files.getLastModifiedTime(copy)).isEqualTo(FileTime.from(T));
    modesAndTimesAre(T.plusSeconds(60));
  }

  @Test
  void aLinkInThePlaceOfAFileIsNotFollowed() throws Exception {
    build("a.html", "x");
    Path elsewhere = Files.writeString(temp.resolve("elsewhere.html"), "x");
    Files.setLastModifiedTime(elsewhere, FileTime.from(T));
    Files.delete(output.resolve("a.html"));
    Files.createSymbolicLink(output.resolve("a.html"), elsewhere);
    build(T.plusSeconds(60), "a.html", "x");
    assertThat(output.resolve("a.html")).isRegularFile();
    assertThat(Files.isSymbolicLink(output.resolve("a.html"))).isFalse();
    assertThat(Files.getLastModifiedTime(elsewhere)).isEqualTo(FileTime.from(T));
  }

  @Test
  void aBuildThatIsRefusedLeavesTheFilesThatItWouldKeepAsTheyWere() throws Exception {
    build("a.html", "x");
    try (StagedSite site = StagedSite.beside(output)) {
      site.write(new OutputPath("a.html"), new byte[] {'x'});
    }
    modesAndTimesAre(T);
    assertThat(Files.getAttribute(output.resolve("a.html"), "unix:nlink")).isEqualTo(1);
  }

  private void build(String path, String text) throws Exception {
    build(T, path, text);
  }

  private void build(Instant modified, String path, String text) throws Exception {
    SiteAudit audit =
        new SiteAudit(Withheld.nothing(), URI.create("https://example.org/"), Set.of());
    try (StagedSite site = StagedSite.beside(output);
        Workers workers = new Workers(1)) {
      site.write(new OutputPath(path), text.getBytes(StandardCharsets.UTF_8));
      AuditedSite audited =
          site.audit(
              modified, List.of(), Optional.of(new Names()), audit, false, workers, findings -> {});
      audited.settle(workers);
      audited.promote(workers);
    }
  }

  private record Names() implements Listing {
    @Override
    public OutputPath path() {
      return new OutputPath("list.txt");
    }

    @Override
    public byte[] of(Map<OutputPath, WrittenFile> files) {
      return files.keySet().toString().getBytes(StandardCharsets.UTF_8);
    }
  }
}
