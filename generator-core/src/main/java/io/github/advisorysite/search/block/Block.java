package io.github.advisorysite.search.block;

import io.github.advisorysite.output.Digests;
import java.nio.charset.StandardCharsets;

/** A block as it is being written. Not thread-safe. */
public final class Block {

  /** The letters and the version with which each block begins; one letter of its kind follows. */
  static final byte[] MAGIC = "LXS1".getBytes(StandardCharsets.US_ASCII);

  private final Bytes bytes = new Bytes();

  /** A block of a kind. */
  public Block(char kind) {
    bytes.raw(MAGIC).raw(new byte[] {(byte) kind});
  }

  /** Where its content is written to. */
  public Bytes content() {
    return bytes;
  }

  public byte[] bytes() {
    return bytes.toArray();
  }

  /** The name of a block: the first ten bytes of its SHA-256, in hexadecimal. */
  public static String name(byte[] block) {
    return Digests.sha256(block).substring(0, 2 * Bytes.NAME);
  }
}
