package io.github.advisorysite.metadata;

import static io.github.advisorysite.metadata.Pictures.extension;
import static io.github.advisorysite.metadata.Pictures.gif;
import static io.github.advisorysite.metadata.Pictures.latin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a GIF says. */
final class GifTest {

  private static final byte[] LOOP = extension(0xff, latin("NETSCAPE2.0"), new byte[] {1, 0, 0});

  static Stream<byte[]> whatAGifMaySay() {
    return Stream.of(
        extension(0xfe, Secret.utf8()),
        extension(0xfe, Secret.shiftJis()),
        extension(0xfe, new byte[] {'K', 'e', 's'}, latin("trelware "), Secret.utf8()),
        extension(0x01, new byte[12], Secret.utf8()),
        xmp(),
        extension(0xff, latin("ACME    1.0"), Secret.utf8()),
        extension(0xff, latin("NETSCAPE2.0"), new byte[] {1, 0, 0}, Secret.utf8()),
        extension(0xff, latin("NETSCAPE2.0"), Secret.utf8()),
        extension(0x77, Secret.utf8()));
  }

  /** XMP stands in a GIF as it is; what follows leads a reader of blocks to the end. */
  private static byte[] xmp() {
    byte[] magic = new byte[258];
    magic[0] = 1;
    for (int at = 1; at < 257; at++) {
      magic[at] = (byte) (256 - at);
    }
    return Bytes.joined(
        new byte[] {0x21, (byte) 0xff, 11}, latin("XMP DataXMP"), Pictures.xmp(Secret.BOTH), magic);
  }

  @ParameterizedTest
  @MethodSource("whatAGifMaySay")
  void whatAGifSaysIsReadAndRemoved(byte[] block) throws Exception {
    byte[] removed = Secret.removedFrom("a.gif", gif(block));
    Pictures.looksAs(gif(), removed);
    assertThat(removed.length).isIn(gif().length, gif(LOOP).length);
  }

  @Test
  void whatStandsBehindTheEndIsReadAndRemoved() throws Exception {
    assertThat(Secret.removedFrom("a.gif", Bytes.joined(gif(), Secret.utf8()))).isEqualTo(gif());
  }

  @Test
  void theLoopOfAnAnimationStays() throws Exception {
    assertThat(FileMetadata.removed("a.gif", gif(LOOP))).isEqualTo(gif(LOOP));
  }

  @Test
  void anUnknownBlockIsUnreadable() throws IOException {
    byte[] file = gif(new byte[] {0x42});
    assertThatThrownBy(() -> FileMetadata.texts("a.gif", file))
        .isInstanceOf(UnreadableMetadataException.class)
        .hasMessage("the file is no whole GIF");
  }
}
