package io.github.advisorysite.metadata;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** An image in two: what shows the picture, and what may say something in words. */
final class Parted {

  /** Read in many encodings, each byte takes tens of them in memory. */
  private static final int MOST_SAID = 8 << 20;

  private final ByteArrayOutputStream picture = new ByteArrayOutputStream();
  private final List<byte[]> said = new ArrayList<>();
  private long saidLength;

  /** Bytes that the picture needs. */
  void keep(byte... bytes) {
    picture.writeBytes(bytes);
  }

  /** Bytes to search for words; whether they are kept is another question. */
  void say(byte[] bytes) {
    saidLength += bytes.length;
    if (saidLength <= MOST_SAID) {
      said.add(bytes);
    }
  }

  byte[] picture() {
    return picture.toByteArray();
  }

  /**
   * @throws UnreadableMetadataException if it is too much to be searched; it can still be removed
   */
  List<byte[]> said() throws UnreadableMetadataException {
    if (saidLength > MOST_SAID) {
      throw new UnreadableMetadataException("there are over 8 MiB of metadata");
    }
    return said;
  }
}
