package io.github.advisorysite.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
