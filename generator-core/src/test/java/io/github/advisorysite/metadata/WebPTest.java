package io.github.advisorysite.metadata;

import static io.github.advisorysite.metadata.Pictures.VP8L;
import static io.github.advisorysite.metadata.Pictures.latin;
import static io.github.advisorysite.metadata.Pictures.riff;
import static io.github.advisorysite.metadata.Pictures.webp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a WebP says. */
final class WebPTest {

  static Stream<byte[]> whatAWebPMaySay() {
    byte[] exif = Exif.saying(Secret.utf8()).bytes();
    return Stream.of(
        riff("EXIF", exif),
        riff("EXIF", latin("Exif\0\0"), exif),
        riff("EXIF", new Exif().with(Exif.XP_TITLE, 1, Secret.utf16le()).bytes()),
        riff("XMP ", Pictures.xmp(Secret.BOTH)),
        riff("NOTE", Secret.utf8()));
  }

  @ParameterizedTest
  @MethodSource("whatAWebPMaySay")
  void whatAWebPSaysIsReadAndRemoved(byte[] chunk) throws Exception {
    assertThat(Secret.removedFrom("a.webp", webp(0x1c, chunk))).isEqualTo(webp(0x10));
  }

  @Test
  void whatStandsBehindTheEndIsReadAndRemoved() throws Exception {
    assertThat(Secret.removedFrom("a.webp", Bytes.joined(webp(0), Secret.utf8())))
        .isEqualTo(webp(0));
  }

  @Test
  void whatAFrameSaysIsReadAndRemoved() throws Exception {
    byte[] head = new byte[16];
    byte[] image = riff("VP8L", VP8L);
    byte[] spoken = riff("ANMF", head, image, riff("NOTE", Secret.utf8()));
    byte[] silent = riff("ANMF", head, image);
    assertThat(Secret.removedFrom("a.webp", webp(2, spoken))).isEqualTo(webp(2, silent));
  }

  @Test
  void aPlainWebPStaysAsItIs() throws Exception {
    byte[] file = riff("RIFF", latin("WEBP"), riff("VP8L", VP8L));
    assertThat(FileMetadata.removed("a.webp", file)).isEqualTo(file);
  }

  @Test
  void theColourProfileStaysAndIsRead() throws Exception {
    byte[] file = webp(0x20, riff("ICCP", Secret.utf8()));
    Secret.isToldBy("a.webp", file);
    assertThat(FileMetadata.removed("a.webp", file)).isEqualTo(file);
  }

  @Test
  void theOrientationStaysAlone() throws Exception {
    byte[] exif = Exif.saying(Secret.utf8()).turned(8).bytes();
    byte[] only = Orientation.only(new Exif().turned(8).bytes());
    assertThat(Secret.removedFrom("a.webp", webp(0x0c, riff("EXIF", exif))))
        .isEqualTo(webp(0x08, riff("EXIF", only)));
  }

  @Test
  void aPictureWithoutPixelsIsUnreadable() {
    byte[] file = riff("RIFF", latin("WEBP"), riff("VP8X", new byte[10]));
    assertThatThrownBy(() -> FileMetadata.removed("a.webp", file))
        .isInstanceOf(UnreadableMetadataException.class)
        .hasMessage("the file is no whole WebP");
  }
}
