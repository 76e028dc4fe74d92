package io.github.advisorysite.metadata;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unfolds the compressed parts of one file, up to a size for all of them together. */
final class Unfolding {

  private final String kind;
  private int left;
  private int used;

  /**
   * @param kind what the file is, for a message
   * @param limit the most bytes, for a small file can unfold to any size
   */
  Unfolding(String kind, int limit) {
    this.kind = kind;
    this.left = limit;
  }

  /** The count of compressed bytes in the last part; what followed them was no part of it. */
  int used() {
    return used;
  }

  byte[] unfold(byte[] bytes, int start) throws UnreadableMetadataException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, start, bytes.length - start);
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        left -= count;
        if ((count == 0 && !inflater.finished()) || left < 0) {
          throw unreadable();
        }
        out.write(buffer, 0, count);
      }
      used = (int) inflater.getBytesRead();
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw unreadable();
    } finally {
      inflater.end();
    }
  }

  private UnreadableMetadataException unreadable() {
    return new UnreadableMetadataException(
        "a compressed part of the " + kind + " is broken or too large");
  }
}
