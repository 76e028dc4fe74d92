package io.github.advisorysite.metadata;

import static io.github.advisorysite.metadata.Pictures.chunk;
import static io.github.advisorysite.metadata.Pictures.deflated;
import static io.github.advisorysite.metadata.Pictures.latin;
import static io.github.advisorysite.metadata.Pictures.png;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a PNG says. */
final class PngTest {

  static Stream<byte[]> whatAPngMaySay() {
    byte[] exif = Exif.saying(Secret.utf8()).bytes();
    return Stream.of(
        chunk("tEXt", latin("Comment\0"), Secret.utf8()),
        chunk("tEXt", latin("Comment\0"), Secret.shiftJis()),
        chunk("tEXt", Secret.utf8(), latin("\0Comment")),
        chunk("zTXt", latin("Comment\0\0"), deflated(Secret.utf8())),
        chunk("iTXt", latin("Comment\0\0\0\0\0"), Secret.utf8()),
        chunk("iTXt", latin("Comment\0\0\0ja\0"), Secret.utf8(), latin("\0Comment")),
        chunk("iTXt", latin("Comment\0\1\0\0\0"), deflated(Secret.utf8())),
        chunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0"), Pictures.xmp(Secret.BOTH)),
        chunk("iTXt", latin("XML:com.adobe.xmp\0\1\0\0\0"), deflated(Pictures.xmp(Secret.BOTH))),
        chunk("eXIf", exif),
        chunk("eXIf", new Exif().with(Exif.XP_TITLE, 1, Secret.utf16le()).bytes()),
        chunk("zTXt", latin("Raw profile type exif\0\0"), deflated(hexadecimal(exif))),
        chunk("tEXt", latin("Raw profile type exif\0"), hexadecimal(exif)),
        chunk("prVt", Secret.utf8()),
        chunk("sPLT", Secret.utf8(), latin("\0\10")),
        chunk("iCCP", Secret.utf8(), latin("\0\0"), deflated(profile())),
        chunk("iCCP", latin("x\0\0"), deflated(profile()), Secret.utf8()));
  }

  private static byte[] hexadecimal(byte[] bytes) {
    return latin("\nexif\n    " + bytes.length + "\n" + HexFormat.of().formatHex(bytes) + "\n");
  }

  private static byte[] profile() {
    return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  }

  @ParameterizedTest
  @MethodSource("whatAPngMaySay")
  void whatAPngSaysIsReadAndRemoved(byte[] chunk) throws Exception {
    byte[] file = png(chunk);
    Pictures.looksAs(file, Secret.removedFrom("a.png", file));
  }

  @Test
  void whatStandsBehindTheEndIsReadAndRemoved() throws Exception {
    byte[] file = Bytes.joined(png(), Secret.utf8());
    assertThat(Secret.removedFrom("A.PNG", file)).isEqualTo(png());
  }

  @Test
  void aTimeIsReadAndRemoved() throws Exception {
    byte[] file = png(chunk("tIME", new byte[] {0x07, (byte) 0xea, 11, 20, 12, 0, 0}));
    assertThat(FileMetadata.texts("a.png", file)).contains("2026:11:20 12:00:00");
    assertThat(FileMetadata.removed("a.png", file)).isEqualTo(png());
  }

  @Test
  void whatThePictureIsShownByStays() throws Exception {
    byte[] file =
        png(
            chunk("gAMA", new byte[] {0, 0, (byte) 0xb1, (byte) 0x8f}),
            chunk("pHYs", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 0}),
            chunk("acTL", new byte[] {0, 0, 0, 1, 0, 0, 0, 0}),
            chunk("tRNS", new byte[] {0, 0, 0, 0, 0, 0}));
    assertThat(FileMetadata.removed("a.png", file)).isEqualTo(file);
  }

  @Test
  void theColourProfileStaysUnderAnotherName() throws Exception {
    byte[] profile = deflated(profile());
    byte[] file = png(chunk("iCCP", latin("Maker\0\0"), profile));
    assertThat(FileMetadata.removed("a.png", file))
        .isEqualTo(png(chunk("iCCP", latin("icc\0\0"), profile)));
  }

  @Test
  void theOrientationStaysAlone() throws Exception {
    byte[] file = png(chunk("eXIf", Exif.saying(Secret.utf8()).turned(6).bytes()));
    assertThat(Secret.removedFrom("a.png", file))
        .isEqualTo(png(chunk("eXIf", Orientation.only(new Exif().turned(6).bytes()))));
  }

  @Test
  void theUsualOrientationGoes() throws Exception {
    byte[] file = png(chunk("eXIf", Exif.saying(Secret.utf8()).turned(1).bytes()));
    assertThat(Secret.removedFrom("a.png", file)).isEqualTo(png());
  }

  @Test
  void aTextThatUnfoldsBeyondMeasureIsUnreadable() throws IOException {
    byte[] file = png(chunk("zTXt", latin("Comment\0\0"), deflated(new byte[9 << 20])));
    assertThat(file.length).isLessThan(20_000);
    assertThatThrownBy(() -> FileMetadata.texts("a.png", file))
        .isInstanceOf(UnreadableMetadataException.class)
        .hasMessage("a compressed part of the PNG is broken or too large")
        .hasNoCause();
  }

  @Test
  void textsThatUnfoldBeyondMeasureTogetherAreUnreadable() throws IOException {
    byte[] text = chunk("zTXt", latin("Comment\0\0"), deflated(new byte[3 << 20]));
    byte[] file = png(text, text, text);
    assertThatThrownBy(() -> FileMetadata.removed("a.png", file))
        .isInstanceOf(UnreadableMetadataException.class)
        .hasMessage("a compressed part of the PNG is broken or too large");
  }

  @Test
  void metadataThatIsTooMuchToBeReadIsRemoved() throws Exception {
    byte[] file = Bytes.joined(png(), new byte[9 << 20]);
    assertThatThrownBy(() -> FileMetadata.texts("a.png", file))
        .isInstanceOf(UnreadableMetadataException.class)
        .hasMessage("there are over 8 MiB of metadata");
    assertThat(FileMetadata.removed("a.png", file)).isEqualTo(png());
  }

  @Test
  void anUnknownChunkThatThePictureNeedsIsUnreadable() throws IOException {
    byte[] file = png(chunk("ABCD", Secret.utf8()));
    assertThatThrownBy(() -> FileMetadata.removed("a.png", file))
        .isInstanceOf(UnreadableMetadataException.class)
        .hasMessage("the file is no whole PNG");
  }

  @Test
  void anotherTypeUnderTheNameOfAPngIsUnreadable() throws IOException {
    byte[] file = Pictures.jpeg();
    assertThatThrownBy(() -> FileMetadata.texts("a.png", file))
        .isInstanceOf(UnreadableMetadataException.class)
        .hasMessage("the file is no whole PNG");
  }

  @Test
  void aFileOfAnotherTypeSaysNothingAndStaysAsItIs() throws Exception {
    assertThat(FileMetadata.texts("a.txt", Secret.utf8())).isEmpty();
    assertThat(FileMetadata.texts("png", Secret.utf8())).isEmpty();
    assertThat(FileMetadata.removed("a.txt", Secret.utf8())).isEqualTo(Secret.utf8());
    assertThat(FileMetadata.removed("a.pdf", Secret.utf8())).isEqualTo(Secret.utf8());
  }
}
