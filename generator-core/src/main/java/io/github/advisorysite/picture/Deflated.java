package io.github.advisorysite.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Adler32;

/**
 * A zlib stream (RFC 1950) of rows, in one block of fixed codes (RFC 1951, section 3.2.6). It is
 * our own because the bytes of the platform's differ from one JDK to the next. Rows that are like
 * the one above, and runs, become short; nothing else is looked for.
 */
final class Deflated {

  private static final int LONGEST = 258;
  private static final int LONGEST_OF_SHORT = 10;
  private static final int SHORTEST = 3;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int bits;
  private int count;

  private Deflated() {}

  /**
   * The stream.
   *
   * @param stride bytes a row, more than 512 and at most 768
   */
  static byte[] of(byte[] rows, int stride) {
    if (stride <= 512 || stride > 768) {
      throw new IllegalArgumentException("a row is of 513 to 768 bytes");
    }
    Deflated deflated = new Deflated();
    deflated.out.write(0x78);
    deflated.out.write(0x01);
    deflated.put(0b011, 3); // the last block, of fixed codes
    deflated.write(rows, stride);
    deflated.code(0, 7);
    deflated.put(0, 7); // fills the last byte
    Adler32 check = new Adler32();
    check.update(rows);
    deflated.out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    return deflated.out.toByteArray();
  }

  private void write(byte[] rows, int stride) {
    int at = 0;
    while (at < rows.length) {
      int above = length(rows, at, stride);
      int run = length(rows, at, 1);
      if (Math.max(above, run) < SHORTEST) {
        literal(rows[at++] & 0xFF);
        continue;
      }
      int length = Math.max(above, run);
      length = length == LONGEST ? length : Math.min(length, LONGEST_OF_SHORT);
      if (length == LONGEST) {
        code(0b1100_0101, 8); // 285
      } else {
        code(length - 2, 7); // 257 to 264
      }
      if (above >= run) {
        code(18, 5);
        put(stride - 513, 8);
      } else {
        code(0, 5);
      }
      at += length;
    }
  }

  /** How many bytes are those that stand at a distance before them. */
  private static int length(byte[] rows, int at, int distance) {
    int length = 0;
    while (at >= distance
        && length < LONGEST
        && at + length < rows.length
        && rows[at + length] == rows[at + length - distance]) {
      length++;
    }
    return length;
  }

  private void literal(int value) {
    if (value < 144) {
      code(0x30 + value, 8);
    } else {
      code(0x190 + value - 144, 9);
    }
  }

  /** A code goes with its highest bit first. */
  private void code(int value, int length) {
    put(Integer.reverse(value) >>> (Integer.SIZE - length), length);
  }

  private void put(int value, int length) {
    bits |= value << count;
    count += length;
    while (count >= Byte.SIZE) {
      out.write(bits);
      bits >>>= Byte.SIZE;
      count -= Byte.SIZE;
    }
  }
}
