package io.github.advisorysite.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;

/**
 * Cuts a stream into lines, of which it holds one at a time, and no more than a document's size.
 */
public final class Lines {

  private Lines() {}

  /**
   * Reads all lines that are not blank.
   *
   * @param take takes a line's number, from 1, and its bytes without the end; of a line over {@link
   *     Limits#DOCUMENT} as much as shows that
   */
  public static void read(InputStream in, BiConsumer<Integer, byte[]> take) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean blank = true;
    int number = 1;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        if (!blank) {
          take.accept(number, line.toByteArray());
        }
        line.reset();
        blank = true;
        number++;
      } else if (line.size() <= Limits.DOCUMENT) {
        line.write(b);
        blank = blank && (b == ' ' || b == '\t' || b == '\r');
      }
    }
    if (!blank) {
      take.accept(number, line.toByteArray());
    }
  }
}
