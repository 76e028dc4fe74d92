package io.github.advisorysite.metadata;

import static io.github.advisorysite.metadata.Pictures.jpeg;
import static io.github.advisorysite.metadata.Pictures.latin;
import static io.github.advisorysite.metadata.Pictures.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a JPEG says. */
final class JpegTest {

  private static final byte[] EXIF = latin("Exif\0\0");
  private static final byte[] XMP = latin("http://ns.adobe.com/xap/1.0/\0");
  private static final byte[] EXTENSION = latin("http://ns.adobe.com/xmp/extension/\0");

  static Stream<byte[]> whatAJpegMaySay() {
    byte[] comment = Bytes.joined(latin("UNICODE\0"), Secret.utf16le());
    byte[] caption =
        Bytes.joined(new byte[] {0x1c, 2, 120, 0, 24}, Arrays.copyOf(Secret.utf8(), 24));
    byte[] iptc = Bytes.joined(new byte[] {0x1c, 1, 90, 0, 3, 0x1b, '%', 'G'}, caption);
    byte[] entities = Pictures.xmp("&#75;&#x65;strelware &#x706f;&#21488;&#x96fb;&#x6A5F;");
    return Stream.of(
        segment(0xfe, Secret.utf8()),
        segment(0xfe, Secret.shiftJis()),
        segment(0xfe, Secret.BOTH.getBytes(Charset.forName("EUC-JP"))),
        segment(0xfe, Secret.BOTH.getBytes(Charset.forName("ISO-2022-JP"))),
        segment(0xe1, EXIF, Exif.saying(Secret.utf8()).bytes()),
        segment(0xe1, EXIF, Exif.saying(Secret.shiftJis()).bytes()),
        segment(0xe1, EXIF, new Exif().with(Exif.XP_TITLE, 1, Secret.utf16le()).bytes()),
        segment(0xe1, EXIF, new Exif().with(Exif.USER_COMMENT, 7, comment).bytes()),
        segment(0xe1, EXIF, new Exif().with(0xabcd, 7, Secret.utf8()).bytes()),
        segment(0xe1, XMP, Pictures.xmp(Secret.BOTH)),
        segment(0xe1, XMP, Pictures.xmp(Secret.BOTH), latin("broken <")),
        segment(0xe1, XMP, entities),
        segment(0xe1, XMP, entities, latin("broken <")),
        segment(0xe1, EXTENSION, latin("0".repeat(40)), Pictures.xmp(Secret.BOTH)),
        segment(
            0xed,
            latin("Photoshop 3.0\0" + "8BIM\4\4\0\0\0\0\0"),
            new byte[] {(byte) iptc.length},
            iptc,
            new byte[iptc.length % 2]),
        segment(0xe2, latin("MPF\0"), Secret.utf8()),
        segment(0xe0, latin("JFXX\0"), Secret.utf8()),
        segment(0xe0, latin("JFIF\0\1\1\0\0\1\0\1\1\1"), Secret.utf8()),
        segment(0xee, latin("Adobe\0d\0\0\0\0\1"), Secret.utf8()),
        segment(0xef, Secret.utf8()));
  }

  @ParameterizedTest
  @MethodSource("whatAJpegMaySay")
  void whatAJpegSaysIsReadAndRemoved(byte[] segment) throws Exception {
    byte[] file = jpeg(segment);
    Pictures.looksAs(jpeg(), Secret.removedFrom("a.jpg", file));
  }

  @Test
  void whatStandsBehindTheEndIsReadAndRemoved() throws Exception {
    byte[] second = jpeg(segment(0xe1, EXIF, Exif.saying(Secret.utf8()).bytes()));
    assertThat(Secret.removedFrom("a.jpeg", Bytes.joined(jpeg(), second))).isEqualTo(jpeg());
  }

  @Test
  void aCommentBehindThePixelsIsReadAndRemoved() throws Exception {
    byte[] file = jpeg();
    assertThat(
            Secret.removedFrom(
                "a.jpg", Pictures.with(file, file.length - 2, segment(0xfe, Secret.utf8()))))
        .isEqualTo(file);
  }

  @Test
  void theColourProfileStaysAndIsRead() throws Exception {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    byte[] file = jpeg(segment(0xe2, latin("ICC_PROFILE\0\1\1"), profile));
    assertThat(FileMetadata.removed("a.jpg", file)).isEqualTo(file);
    assertThat(FileMetadata.texts("a.jpg", file)).anyMatch(text -> text.contains("sRGB"));
  }

  @Test
  void theOrientationStaysAlone() throws Exception {
    for (int orientation = 2; orientation <= 8; orientation++) {
      byte[] exif = Exif.saying(Secret.utf8()).turned(orientation).bytes();
      byte[] only = Orientation.only(new Exif().turned(orientation).bytes());
      assertThat(only).hasSize(26);
      assertThat(Secret.removedFrom("a.jpg", jpeg(segment(0xe1, EXIF, exif))))
          .isEqualTo(jpeg(segment(0xe1, EXIF, only)));
      assertThat(FileMetadata.texts("a.jpg", jpeg(segment(0xe1, EXIF, only))))
          .contains(FileMetadata.texts("a.jpg", jpeg(segment(0xe1, EXIF, exif))).get(1));
    }
  }

  @Test
  void theUsualOrientationGoes() throws Exception {
    byte[] exif = Exif.saying(Secret.utf8()).turned(1).bytes();
    assertThat(Secret.removedFrom("a.jpg", jpeg(segment(0xe1, EXIF, exif)))).isEqualTo(jpeg());
  }

  @Test
  void aPictureWithoutPixelsIsUnreadable() {
    byte[] file = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9};
    assertThatThrownBy(() -> FileMetadata.removed("a.jpg", file))
        .isInstanceOf(UnreadableMetadataException.class)
        .hasMessage("the file is no whole JPEG");
  }

  @Test
  void noForeignEntityIsReadFromXmp() throws Exception {
    String xmp = new String(Pictures.xmp("&e;"), StandardCharsets.UTF_8);
    String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>";
    byte[] file =
        jpeg(
            segment(
                0xe1,
                XMP,
                xmp.replace("<x:xmpmeta", outside + "<x:xmpmeta")
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(String.join("\n", FileMetadata.texts("a.jpg", file))).doesNotContain("root:");
  }
}
