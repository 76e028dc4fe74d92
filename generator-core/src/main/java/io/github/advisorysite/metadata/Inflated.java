package io.github.advisorysite.metadata;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What compressed bytes unfold to, and how many of them were used for it. */
final class Inflated {

  /** A small file can unfold to any size, so there is an end to it. */
  private static final int LIMIT = 8 << 20;

  private final byte[] bytes;
  private final int used;

  private Inflated(byte[] bytes, int used) {
    this.bytes = bytes;
    this.used = used;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The count of compressed bytes; what follows them is not part of the stream. */
  int used() {
    return used;
  }

  static Inflated of(byte[] bytes, int start, String kind) throws UnreadableMetadataException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, start, bytes.length - start);
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if ((count == 0 && !inflater.finished()) || out.size() + count > LIMIT) {
          throw unreadable(kind);
        }
        out.write(buffer, 0, count);
      }
      return new Inflated(out.toByteArray(), (int) inflater.getBytesRead());
    } catch (DataFormatException e) {
      throw unreadable(kind);
    } finally {
      inflater.end();
    }
  }

  private static UnreadableMetadataException unreadable(String kind) {
    return new UnreadableMetadataException(
        "a compressed part of the " + kind + " is broken or too large");
  }
}
