package io.github.advisorysite.search.block;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Reads a block from its beginning. Not thread-safe. */
public final class Cursor {

  /** Where the content of a block begins. */
  public static final int START = Block.MAGIC.length + 1;

  private static final int LOW = 0x7F;
  private static final int MOST_BITS = 28;

  private final byte[] bytes;
  private int at;

  /** What stands in bytes from a place on. */
  public Cursor(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /**
   * The content of a block.
   *
   * @throws BrokenBlockException if it is of another kind or version
   */
  public static Cursor of(byte[] block, char kind) {
    int start = START - 1;
    if (block.length <= start
        || !Arrays.equals(block, 0, start, Block.MAGIC, 0, start)
        || block[start] != kind) {
      throw new BrokenBlockException();
    }
    return new Cursor(block, START);
  }

  public int at() {
    return at;
  }

  public boolean isAtEnd() {
    return at == bytes.length;
  }

  /**
   * A number, see {@link Bytes#number}.
   *
   * @throws BrokenBlockException if the bytes end in it
   */
  public int number() {
    int value = 0;
    for (int bits = 0; bits <= MOST_BITS; bits += 7) {
      byte next = next();
      value |= (next & LOW) << bits;
      if (next >= 0) {
        return value;
      }
    }
    throw new BrokenBlockException();
  }

  /** A number of either sign, see {@link Bytes#signed}. */
  public int signed() {
    int value = number();
    return value >>> 1 ^ -(value & 1);
  }

  public String text() {
    return new String(raw(number()), StandardCharsets.UTF_8);
  }

  /** The name of a block, in hexadecimal. */
  public String name() {
    return HexFormat.of().formatHex(raw(Bytes.NAME));
  }

  public byte[] raw(int count) {
    if (count < 0 || count > bytes.length - at) {
      throw new BrokenBlockException();
    }
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }

  private byte next() {
    if (at >= bytes.length) {
      throw new BrokenBlockException();
    }
    return bytes[at++];
  }
}
