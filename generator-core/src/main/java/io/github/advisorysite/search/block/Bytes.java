package io.github.advisorysite.search.block;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that are being written. Not thread-safe. */
public final class Bytes {

  static final int NAME = 10;

  private static final int LOW = 0x7F;

  private byte[] bytes = new byte[64];
  private int length;

  public int length() {
    return length;
  }

  /** An unsigned number, seven bits a byte, the lowest first (LEB128). */
  public Bytes number(int value) {
    int left = value;
    while ((left & ~LOW) != 0) {
      add((byte) (left | ~LOW));
      left >>>= 7;
    }
    add((byte) left);
    return this;
  }

  /** A number of either sign: 0, -1, 1, -2 as 0, 1, 2, 3. */
  public Bytes signed(int value) {
    return number(value << 1 ^ value >> 31);
  }

  /** A text in UTF-8 behind its length. */
  public Bytes text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return number(utf8.length).raw(utf8);
  }

  /** The name of a block. */
  public Bytes name(String hexadecimal) {
    return raw(HexFormat.of().parseHex(hexadecimal));
  }

  public Bytes raw(byte[] more) {
    return raw(more, 0, more.length);
  }

  public Bytes raw(byte[] more, int from, int count) {
    room(count);
    System.arraycopy(more, from, bytes, length, count);
    length += count;
    return this;
  }

  public Bytes append(Bytes other) {
    return raw(other.bytes, 0, other.length);
  }

  public void clear() {
    length = 0;
  }

  public byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }

  private void add(byte value) {
    room(1);
    bytes[length++] = value;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
