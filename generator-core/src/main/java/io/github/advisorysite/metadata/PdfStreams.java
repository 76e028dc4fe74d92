package io.github.advisorysite.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The streams that the library unfolds by itself, in memory and without an end: those that hold
 * objects, or where they are.
 */
final class PdfStreams {

  private static final byte[] STREAM = "stream".getBytes(ISO_8859_1);
  private static final byte[] END = "endstream".getBytes(ISO_8859_1);
  private static final int LONGEST_DICTIONARY = 4096;
  private static final int LIMIT = 64 << 20;

  private PdfStreams() {}

  /**
   * @throws UnreadableMetadataException if one is too large, or packed so that this cannot be told
   */
  static void check(byte[] bytes) throws UnreadableMetadataException {
    int at = Bytes.find(bytes, STREAM, 0);
    while (at >= 0) {
      int data = at + STREAM.length;
      if (!endsHere(bytes, data) && holdsObjects(dictionary(bytes, at))) {
        check(bytes, data);
      }
      at = Bytes.find(bytes, STREAM, data);
    }
  }

  private static void check(byte[] bytes, int start) throws UnreadableMetadataException {
    int data = start;
    while (data < bytes.length && (bytes[data] == '\r' || bytes[data] == '\n')) {
      data++;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, data, bytes.length - data);
      byte[] buffer = new byte[1 << 16];
      int count = inflater.inflate(buffer);
      while (count > 0) {
        if (inflater.getBytesWritten() > LIMIT) {
          throw new UnreadableMetadataException("a compressed part of the PDF is too large");
        }
        count = inflater.inflate(buffer);
      }
    } catch (DataFormatException e) {
      // Not compressed, encrypted or broken: the library finds that out, too.
      return;
    } finally {
      inflater.end();
    }
  }

  private static boolean endsHere(byte[] bytes, int end) {
    int start = end - END.length;
    return start >= 0 && Arrays.equals(bytes, start, end, END, 0, END.length);
  }

  private static String dictionary(byte[] bytes, int end) {
    String before =
        new String(
            bytes,
            Math.max(0, end - LONGEST_DICTIONARY),
            Math.min(end, LONGEST_DICTIONARY),
            ISO_8859_1);
    return before.substring(Math.max(0, before.lastIndexOf(" obj")));
  }

  private static boolean holdsObjects(String dictionary) throws UnreadableMetadataException {
    boolean holds = dictionary.contains("ObjStm") || dictionary.contains("XRef");
    if (holds && (dictionary.contains("LZW") || dictionary.contains("RunLength"))) {
      throw new UnreadableMetadataException("objects of the PDF are packed in an unusual way");
    }
    return holds;
  }
}
