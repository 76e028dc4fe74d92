package io.github.advisorysite.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A digest that is kept is of what was read, so that a change since then is one the next time. */
final class SourceFolderTest {

  private static final List<String> PATHS = List.of("a.md", "b.jsonl");

  @TempDir Path root;
  private SourceFolder keeping;
  private String before;

  @BeforeEach
  void list() throws Exception {
    for (String path : PATHS) {
      Files.writeString(root.resolve(path), "1");
    }
    before = SourceFolder.list(root).digest(PATHS);
    keeping = SourceFolder.list(root).keepingDigests();
  }

  private void change() throws Exception {
    for (String path : PATHS) {
      Files.writeString(root.resolve(path), "2");
    }
  }

  @Test
  void ofWhatIsReadItIsTheDigestOfThat() throws Exception {
    assertThat(keeping.bytes("a.md")).asString(StandardCharsets.UTF_8).isEqualTo("1");
    keeping.open("b.jsonl").close();
    change();
    assertThat(keeping.bytes("a.md")).asString(StandardCharsets.UTF_8).isEqualTo("2");
    assertThat(keeping.digest(PATHS)).isEqualTo(before);
    assertThat(SourceFolder.list(root).digest(PATHS)).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void itsFilesAndLinksAreListedButNothingHidden(int threads) throws Exception {
    for (String path : List.of("cases/a/ja.md", "cases/a/.draft", ".git/config", "cases/.b/x")) {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), "123");
    }
    Files.createSymbolicLink(root.resolve("cases/c"), root.resolve("cases/a"));
    Path behind = Files.createSymbolicLink(root.resolve(".link"), root);
    try (Workers workers = new Workers(threads)) {
      assertThat(SourceFolder.list(behind, workers).all())
          .containsOnlyKeys("a.md", "b.jsonl", "cases/a/ja.md", "cases/c")
          .containsEntry("cases/a/ja.md", new SourceFolder.Entry(SourceFolder.Kind.FILE, 3))
          .hasEntrySatisfying(
              "cases/c", entry -> assertThat(entry.kind()).isEqualTo(SourceFolder.Kind.LINK));
    }
  }

  /**
   * A name of other bytes than those of the charset of file names has no way back from its text.
   */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderWhoseNameIsNoTextIsLookedIntoAllTheSame() throws Exception {
    String make = "d=$(printf 'x\\377') && mkdir -p files/$d/empty$d && touch files/$d/b.txt";
    assertThat(new ProcessBuilder("sh", "-c", make).directory(root.toFile()).start().waitFor())
        .isZero();
    SourceFolder listed = SourceFolder.list(root);
    assertThat(listed.unreadable()).containsExactly("files/x\uFFFD/b.txt");
    assertThat(listed.all()).containsOnlyKeys(PATHS);
  }

  @Test
  void whatWasNotReadIsDigestedAsItIs() throws Exception {
    change();
    assertThat(keeping.digest(PATHS)).isNotEqualTo(before);
  }

  @Test
  void aFileThatGrewSinceItWasListedIsNotTheOneThatIsListedThen() throws Exception {
    SourceFolder small = SourceFolder.list(root);
    Files.writeString(root.resolve("a.md"), "12");
    assertThat(small.digest(PATHS)).isNotEqualTo(SourceFolder.list(root).digest(PATHS));
  }

  @Test
  void theDigestOfALargeFileIsOneHoweverItIsRead() throws Exception {
    byte[] large = new byte[2 * Stretch.SIZE + 1];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i >> 12);
    }
    Files.write(root.resolve("b.jsonl"), large);
    String plain = SourceFolder.list(root).digest(PATHS);
    SourceFolder read = SourceFolder.list(root).keepingDigests();
    read.bytes("b.jsonl");
    SourceFolder ahead = SourceFolder.list(root).keepingDigests();
    try (Workers workers = new Workers(2)) {
      ahead.digestAhead(".jsonl", workers);
    }
    large[Stretch.SIZE]++;
    Files.write(root.resolve("b.jsonl"), large);
    assertThat(read.digest(PATHS)).isEqualTo(plain);
    assertThat(ahead.digest(PATHS)).isEqualTo(plain);
    assertThat(SourceFolder.list(root).digest(PATHS)).isNotEqualTo(plain);
  }

  @Test
  void whatALargeFileGrewByIsInItsDigest() throws Exception {
    Files.write(root.resolve("b.jsonl"), new byte[Stretch.SIZE + 1]);
    SourceFolder small = SourceFolder.list(root);
    String before = small.digest(PATHS);
    Files.write(root.resolve("b.jsonl"), new byte[3 * Stretch.SIZE]);
    assertThat(small.digest(PATHS)).isNotEqualTo(before);
  }
}
