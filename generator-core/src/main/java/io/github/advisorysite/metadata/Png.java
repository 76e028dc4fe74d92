package io.github.advisorysite.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.CRC32;

/** The chunks of a PNG. */
final class Png {

  private static final String KIND = "PNG";
  private static final int MOST_UNFOLDED = 8 << 20;
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final Set<String> PICTURE =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "cHRM", "gAMA", "sBIT", "sRGB", "cICP", "bKGD", "tRNS",
          "pHYs", "acTL", "fcTL", "fdAT", "mDCV", "cLLI");

  private final Cursor cursor;
  private final Parted parted = new Parted();
  private final Unfolding unfolding = new Unfolding(KIND, MOST_UNFOLDED);
  private int palettes;
  private boolean isTurned;

  private Png(byte[] bytes) {
    this.cursor = new Cursor(KIND, bytes);
  }

  static Parted parted(byte[] bytes) throws UnreadableMetadataException {
    return new Png(bytes).read();
  }

  private Parted read() throws UnreadableMetadataException {
    cursor.expect(SIGNATURE);
    parted.keep(SIGNATURE);
    String type = "";
    while (!type.equals("IEND")) {
      int length = cursor.length();
      boolean isFirst = type.isEmpty();
      type = new String(cursor.take(4), ISO_8859_1);
      if (isFirst != type.equals("IHDR")) {
        throw cursor.unreadable();
      }
      chunk(type, cursor.take(length));
      cursor.take(4);
    }
    parted.say(cursor.rest());
    return parted;
  }

  private void chunk(String type, byte[] data) throws UnreadableMetadataException {
    switch (type) {
      case "iCCP" -> profile(data);
      case "sPLT" -> {
        parted.say(data);
        byte[] name = Integer.toString(palettes++).getBytes(ISO_8859_1);
        keep(type, Bytes.joined(name, Bytes.from(data, Bytes.zero(data, 0))));
      }
      case "eXIf" -> {
        parted.say(data);
        byte[] orientation = Orientation.only(data);
        if (!isTurned && orientation.length > 0) {
          keep(type, orientation);
        }
        isTurned = true;
      }
      case "zTXt" -> text(data, Bytes.zero(data, 0) + 2, true);
      case "iTXt" -> {
        int flags = Bytes.zero(data, 0) + 1;
        int text = Bytes.zero(data, Bytes.zero(data, flags + 2) + 1) + 1;
        text(data, text, flags < data.length && data[flags] != 0);
      }
      case "tEXt" -> text(data, Bytes.zero(data, 0) + 1, false);
      default -> {
        if (PICTURE.contains(type)) {
          keep(type, data);
        } else if (Character.isUpperCase(type.charAt(0))) {
          throw cursor.unreadable();
        } else {
          parted.say(data);
        }
      }
    }
  }

  /** The profile stays; its name and what stands behind it say something and show nothing. */
  private void profile(byte[] data) throws UnreadableMetadataException {
    int start = Bytes.zero(data, 0) + 2;
    parted.say(data);
    if (start > data.length) {
      throw cursor.unreadable();
    }
    parted.say(unfolding.unfold(data, start));
    keep(
        "iCCP",
        Bytes.joined(
            "icc\0\0".getBytes(ISO_8859_1),
            Arrays.copyOfRange(data, start, start + unfolding.used())));
  }

  private void text(byte[] data, int start, boolean isCompressed)
      throws UnreadableMetadataException {
    if (start > data.length) {
      throw cursor.unreadable();
    }
    parted.say(data);
    byte[] text = Bytes.from(data, start);
    if (isCompressed) {
      text = unfolding.unfold(data, start);
      parted.say(text);
    }
    if (Bytes.startsWith(data, "Raw profile type ".getBytes(ISO_8859_1))) {
      parted.say(unhexed(new String(text, ISO_8859_1)));
    }
  }

  /** Some writers put EXIF, IPTC and XMP into a text as hexadecimal digits below three lines. */
  private static byte[] unhexed(String profile) {
    String digits =
        profile.replaceFirst("\\A\\n?[^\\n]*\\n[ ]*\\d+\\n", "").replaceAll("[^0-9A-Fa-f]", "");
    return HexFormat.of().parseHex(digits.substring(digits.length() % 2));
  }

  private void keep(String type, byte[] data) {
    byte[] named = Bytes.joined(type.getBytes(ISO_8859_1), data);
    CRC32 sum = new CRC32();
    sum.update(named);
    parted.keep(ByteBuffer.allocate(4).putInt(data.length).array());
    parted.keep(named);
    parted.keep(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
