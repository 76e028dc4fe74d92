package io.github.advisorysite.metadata;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** An image in two: what shows the picture, and what may say something in words. */
final class Parted {

  private final ByteArrayOutputStream picture = new ByteArrayOutputStream();
  private final List<byte[]> said = new ArrayList<>();

  /** Bytes that the picture needs. */
  void keep(byte... bytes) {
    picture.writeBytes(bytes);
  }

  /** Bytes to search for words; whether they are kept is another question. */
  void say(byte[] bytes) {
    said.add(bytes);
  }

  byte[] picture() {
    return picture.toByteArray();
  }

  List<byte[]> said() {
    return said;
  }
}
