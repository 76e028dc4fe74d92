package io.github.advisorysite.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A name that nobody may read yet, and where to look for it. */
final class Secret {

  static final String LATIN = "Kestrelware";
  static final String JAPANESE = "灯台電機";
  static final String BOTH = LATIN + " " + JAPANESE;

  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  private Secret() {}

  static byte[] utf8() {
    return BOTH.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] shiftJis() {
    return BOTH.getBytes(SHIFT_JIS);
  }

  static byte[] utf16le() {
    return BOTH.getBytes(StandardCharsets.UTF_16LE);
  }

  static void isToldBy(String name, byte[] file) throws UnreadableMetadataException {
    String texts = String.join("\n", FileMetadata.texts(name, file));
    assertThat(texts).contains(LATIN, JAPANESE);
  }

  static void isNotIn(String name, byte[] file) throws UnreadableMetadataException {
    String texts = String.join("\n", FileMetadata.texts(name, file));
    assertThat(texts).doesNotContain(LATIN).doesNotContain(JAPANESE);
    for (String word : List.of(LATIN, JAPANESE)) {
      for (Charset encoding :
          List.of(
              StandardCharsets.UTF_8,
              StandardCharsets.UTF_16BE,
              StandardCharsets.UTF_16LE,
              SHIFT_JIS)) {
        assertThat(Bytes.find(file, word.getBytes(encoding), 0)).isEqualTo(-1);
      }
    }
  }

  /** That the file tells the secret, and that it does not without its metadata. */
  static byte[] removedFrom(String name, byte[] file) throws UnreadableMetadataException {
    isToldBy(name, file);
    byte[] removed = FileMetadata.removed(name, file);
    isNotIn(name, removed);
    assertThat(FileMetadata.removed(name, removed)).isEqualTo(removed);
    return removed;
  }
}
