package io.github.advisorysite.metadata;

import java.util.Arrays;

/** Walks through bytes and never beyond them. */
final class Cursor {

  private final String kind;
  private final byte[] bytes;
  private int position;

  /**
   * @param kind what the bytes are, for a message: {@code PNG}
   */
  Cursor(String kind, byte[] bytes) {
    this.kind = kind;
    this.bytes = bytes;
  }

  int position() {
    return position;
  }

  int left() {
    return bytes.length - position;
  }

  int u8() throws UnreadableMetadataException {
    need(1);
    return bytes[position++] & 0xff;
  }

  int u16() throws UnreadableMetadataException {
    return u8() << 8 | u8();
  }

  int u16le() throws UnreadableMetadataException {
    return u8() | u8() << 8;
  }

  /** A length of 32 bits of which so many bytes are there. */
  int length() throws UnreadableMetadataException {
    return needed((long) u16() << 16 | u16());
  }

  /** As {@link #length()}, the lowest byte first. */
  int lengthLe() throws UnreadableMetadataException {
    return needed(u16le() | (long) u16le() << 16);
  }

  byte[] take(int count) throws UnreadableMetadataException {
    need(count);
    position += count;
    return Arrays.copyOfRange(bytes, position - count, position);
  }

  byte[] rest() throws UnreadableMetadataException {
    return take(left());
  }

  /** Goes back to what was just passed. */
  void back(int count) {
    position -= count;
  }

  /** The bytes from a place already passed up to here. */
  byte[] since(int start) {
    return Arrays.copyOfRange(bytes, start, position);
  }

  void expect(byte[] wanted) throws UnreadableMetadataException {
    if (!Arrays.equals(take(wanted.length), wanted)) {
      throw unreadable();
    }
  }

  UnreadableMetadataException unreadable() {
    return new UnreadableMetadataException("the file is no whole " + kind);
  }

  private int needed(long count) throws UnreadableMetadataException {
    need(count);
    return (int) count;
  }

  private void need(long count) throws UnreadableMetadataException {
    if (count > left()) {
      throw unreadable();
    }
  }
}
