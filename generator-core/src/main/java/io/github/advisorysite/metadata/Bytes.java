package io.github.advisorysite.metadata;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Small things that arrays of bytes lack. */
final class Bytes {

  private Bytes() {}

  static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] from(byte[] bytes, int start) {
    return Arrays.copyOfRange(bytes, Math.min(start, bytes.length), bytes.length);
  }

  /** Where bytes stand first at or behind a place; -1 if nowhere. */
  static int find(byte[] bytes, byte[] wanted, int start) {
    for (int at = start; at <= bytes.length - wanted.length; at++) {
      if (bytes[at] == wanted[0]
          && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    return -1;
  }

  /** Where a zero stands at or behind a place; the end, if none does. */
  static int zero(byte[] bytes, int start) {
    int at = start;
    while (at < bytes.length && bytes[at] != 0) {
      at++;
    }
    return at;
  }
}
