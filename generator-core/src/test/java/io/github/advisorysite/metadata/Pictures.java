package io.github.advisorysite.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Small images, and places in them for more. */
final class Pictures {

  static final byte[] VP8L = HexFormat.of().parseHex("2f0000001007101111" + "8888fe0700");

  private Pictures() {}

  static byte[] drawn(String format) throws IOException {
    BufferedImage image = new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 9; x++) {
      for (int y = 0; y < 7; y++) {
        image.setRGB(x, y, x * 0x1c0000 | y * 0x2400 | x * y * 4);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  static void looksAs(byte[] expected, byte[] actual) throws IOException {
    BufferedImage one = ImageIO.read(new ByteArrayInputStream(expected));
    BufferedImage other = ImageIO.read(new ByteArrayInputStream(actual));
    assertThat(pixels(other)).isEqualTo(pixels(one));
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  /** The bytes with others put in. */
  static byte[] with(byte[] bytes, int at, byte[]... more) {
    return Bytes.joined(Arrays.copyOf(bytes, at), Bytes.joined(more), Bytes.from(bytes, at));
  }

  static byte[] latin(String text) {
    return text.getBytes(ISO_8859_1);
  }

  /** A PNG with chunks between its header and its pixels. */
  static byte[] png(byte[]... chunks) throws IOException {
    return with(drawn("png"), 33, chunks);
  }

  static byte[] chunk(String type, byte[]... data) {
    byte[] named = Bytes.joined(latin(type), Bytes.joined(data));
    CRC32 sum = new CRC32();
    sum.update(named);
    return ByteBuffer.allocate(named.length + 8)
        .putInt(named.length - 4)
        .put(named)
        .putInt((int) sum.getValue())
        .array();
  }

  static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    byte[] buffer = new byte[bytes.length + 100];
    int length = deflater.deflate(buffer);
    deflater.end();
    return Arrays.copyOf(buffer, length);
  }

  /** A JPEG with segments behind its JFIF head. */
  static byte[] jpeg(byte[]... segments) throws IOException {
    return with(drawn("jpg"), 20, segments);
  }

  static byte[] segment(int marker, byte[]... payload) {
    byte[] all = Bytes.joined(payload);
    return ByteBuffer.allocate(all.length + 4)
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (all.length + 2))
        .put(all)
        .array();
  }

  /** A GIF of two frames, with blocks before each. */
  static byte[] gif(byte[]... blocks) throws IOException {
    byte[] one = drawn("gif");
    int head = 13 + 3 * (2 << (one[10] & 7));
    byte[] frame =
        Bytes.joined(
            Bytes.joined(blocks),
            new byte[] {0x21, (byte) 0xf9, 4, 0, 9, 0, 0, 0},
            Arrays.copyOfRange(
                one, Bytes.find(one, new byte[] {0x2c, 0, 0, 0, 0}, head), one.length - 1));
    return Bytes.joined(Arrays.copyOf(one, head), frame, frame, new byte[] {0x3b});
  }

  static byte[] extension(int label, byte[]... subBlocks) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x21, (byte) label});
    for (byte[] block : subBlocks) {
      out.write(block.length);
      out.writeBytes(block);
    }
    out.write(0);
    return out.toByteArray();
  }

  /** A WebP in the extended form, with chunks behind its pixels. */
  static byte[] webp(int flags, byte[]... chunks) {
    byte[] extended = {(byte) flags, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    return riff(
        "RIFF", latin("WEBP"), riff("VP8X", extended), riff("VP8L", VP8L), Bytes.joined(chunks));
  }

  static byte[] riff(String type, byte[]... data) {
    byte[] all = Bytes.joined(data);
    return ByteBuffer.allocate(8 + all.length + all.length % 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(latin(type))
        .putInt(all.length)
        .put(all)
        .array();
  }

  static byte[] xmp(String title) {
    return ("<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
            + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
            + "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
            + "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>"
            + title
            + "</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>"
            + "<?xpacket end='w'?>")
        .getBytes(UTF_8);
  }
}
