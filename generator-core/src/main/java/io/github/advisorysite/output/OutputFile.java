package io.github.advisorysite.output;

import java.nio.charset.StandardCharsets;

/** A file to be. Its bytes are handed on, not copied. */
public final class OutputFile {

  private final OutputPath path;
  private final byte[] bytes;

  public OutputFile(OutputPath path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /** A file of text in UTF-8. */
  public static OutputFile of(OutputPath path, String text) {
    return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public OutputPath path() {
    return path;
  }

  public byte[] bytes() {
    return bytes;
  }
}
