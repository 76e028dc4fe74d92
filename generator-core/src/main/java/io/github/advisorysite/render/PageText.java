package io.github.advisorysite.render;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of a page as UTF-8, encoded while it is written. Not thread-safe. */
final class PageText extends Writer {

  private static final int USUAL_LENGTH = 8 << 10;
  private static final int STRETCH = 1 << 10;
  private static final char ASCII = 128;

  private byte[] bytes = new byte[USUAL_LENGTH];
  private int length;

  /** Characters of a string; one call copies many of them. */
  private final char[] stretch = new char[STRETCH];

  /** The first half of a pair, if the text ends in one so far. */
  private char high;

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public void write(int c) {
    write(new char[] {(char) c}, 0, 1);
  }

  @Override
  public void write(char[] chars, int offset, int length) {
    reserve(length);
    int end = offset + length;
    for (int at = offset; at < end; at++) {
      char c = chars[at];
      if (c < ASCII && high == 0) {
        bytes[this.length++] = (byte) c;
      } else {
        at = others(chars, at, end) - 1;
        reserve(end - at);
      }
    }
  }

  /** Encodes the characters from an offset on that are not ASCII, and tells where they end. */
  private int others(char[] chars, int offset, int end) {
    StringBuilder text = new StringBuilder();
    if (high != 0) {
      text.append(high);
      high = 0;
    }
    int at = offset;
    while (at < end && chars[at] >= ASCII) {
      text.append(chars[at++]);
    }
    int last = text.length() - 1;
    if (at == end && last >= 0 && Character.isHighSurrogate(text.charAt(last))) {
      high = text.charAt(last);
      text.setLength(last);
    }
    byte[] encoded = text.toString().getBytes(StandardCharsets.UTF_8);
    reserve(encoded.length);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
    return at;
  }

  @Override
  public void write(String string) {
    write(string, 0, string.length());
  }

  @Override
  public void write(String string, int offset, int length) {
    int end = offset + length;
    for (int start = offset; start < end; start += STRETCH) {
      int stop = Math.min(end, start + STRETCH);
      string.getChars(start, stop, stretch, 0);
      write(stretch, 0, stop - start);
    }
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  @Override
  public void flush() {
    // nothing is held back
  }

  @Override
  public void close() {
    // nothing is held open
  }
}
