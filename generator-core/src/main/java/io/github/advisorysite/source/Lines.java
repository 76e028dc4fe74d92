package io.github.advisorysite.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Cuts a stream into lines, of which it holds one at a time, and no more than a document's size.
 */
public final class Lines {

  private static final int BUFFER = 1 << 16;

  private Lines() {}

  /**
   * A stretch of whole lines, to be read by itself.
   *
   * @param start the offset of its first byte
   * @param end the offset behind its last one
   * @param number of its first line, from 1
   */
  public record Part(long start, long end, int number) {}

  /**
   * Cuts a stream into stretches.
   *
   * @param size about as many bytes each
   */
  public static List<Part> parts(InputStream in, int size) throws IOException {
    List<Part> parts = new ArrayList<>();
    byte[] buffer = new byte[BUFFER];
    long start = 0;
    long offset = 0;
    int first = 1;
    int number = 1;
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      for (int at = 0; at < length; at++) {
        if (buffer[at] == '\n') {
          number++;
          long end = offset + at + 1;
          if (end - start >= size) {
            parts.add(new Part(start, end, first));
            start = end;
            first = number;
          }
        }
      }
      offset += length;
    }
    if (offset > start) {
      parts.add(new Part(start, offset, first));
    }
    return parts;
  }

  /**
   * Reads all lines of a stretch that are not blank.
   *
   * @param in the whole stream, at its beginning
   * @param take takes a line's number, from 1, and its bytes without the end; of a line over {@link
   *     Limits#DOCUMENT} as much as shows that
   */
  public static void read(InputStream in, Part part, BiConsumer<Integer, byte[]> take)
      throws IOException {
    in.skipNBytes(part.start);
    byte[] buffer = new byte[BUFFER];
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int number = part.number;
    long left = part.end - part.start;
    while (left > 0) {
      int length = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (length < 0) {
        break; // the file was cut meanwhile; what is left is no document, and said to be none
      }
      left -= length;
      int from = 0;
      for (int at = 0; at < length; at++) {
        if (buffer[at] == '\n') {
          add(line, buffer, from, at);
          take(line, number++, take);
          from = at + 1;
        }
      }
      add(line, buffer, from, length);
    }
    take(line, number, take);
  }

  private static void add(ByteArrayOutputStream line, byte[] buffer, int from, int end) {
    line.write(buffer, from, Math.min(end - from, Limits.DOCUMENT + 1 - line.size()));
  }

  private static void take(
      ByteArrayOutputStream line, int number, BiConsumer<Integer, byte[]> take) {
    byte[] bytes = line.toByteArray();
    line.reset();
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        take.accept(number, bytes);
        return;
      }
    }
  }
}
