package io.github.advisorysite.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The one thing in EXIF that a picture is shown by. */
final class Orientation {

  private static final byte[] NAME = "Exif\0\0".getBytes(ISO_8859_1);
  private static final short TAG = 0x0112;
  private static final short SHORT = 3;
  private static final int ENTRY = 12;

  private Orientation() {}

  /** Whether a segment of a JPEG is EXIF. */
  static boolean isExif(byte[] payload) {
    return Bytes.startsWith(payload, NAME);
  }

  /** EXIF without the name that JPEG, and some a WebP, put in front. */
  static byte[] unnamed(byte[] payload) {
    return isExif(payload) ? Arrays.copyOfRange(payload, NAME.length, payload.length) : payload;
  }

  static byte[] named(byte[] exif) {
    return Bytes.joined(NAME, exif);
  }

  /** EXIF that tells the orientation alone; none if it is the usual one or not told. */
  static byte[] only(byte[] exif) {
    int value = value(exif);
    return value < 2 || value > 8
        ? new byte[0]
        : ByteBuffer.allocate(26)
            .put(new byte[] {'M', 'M', 0, 42})
            .putInt(8)
            .putShort((short) 1)
            .putShort(TAG)
            .putShort(SHORT)
            .putInt(1)
            .putShort((short) value)
            .array();
  }

  private static int value(byte[] exif) {
    if (exif.length < 10 || exif[0] != exif[1] || (exif[0] != 'M' && exif[0] != 'I')) {
      return 1;
    }
    ByteBuffer tiff =
        ByteBuffer.wrap(exif)
            .order(exif[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int directory = tiff.getInt(4);
    if (tiff.getShort(2) != 42 || directory < 8 || directory > exif.length - 2) {
      return 1;
    }
    int entries = tiff.getShort(directory) & 0xffff;
    for (int at = directory + 2; entries > 0 && at + ENTRY <= exif.length; at += ENTRY) {
      if (tiff.getShort(at) == TAG && tiff.getShort(at + 2) == SHORT) {
        return tiff.getShort(at + 8);
      }
      entries--;
    }
    return 1;
  }
}
