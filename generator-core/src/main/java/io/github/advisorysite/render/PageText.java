package io.github.advisorysite.render;

import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The text of a page while it is written; unlike a {@link java.io.StringWriter}, by one thread. */
final class PageText extends Writer {

  private static final int USUAL_LENGTH = 16 << 10;

  private final StringBuilder text = new StringBuilder(USUAL_LENGTH);

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void write(int c) {
    text.append((char) c);
  }

  @Override
  public void write(char[] chars, int offset, int length) {
    text.append(chars, offset, length);
  }

  @Override
  public void write(String string) {
    text.append(string);
  }

  @Override
  public void write(String string, int offset, int length) {
    text.append(string, offset, offset + length);
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
