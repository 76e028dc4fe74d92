package io.github.advisorysite.output;

import java.io.IOException;

/** Takes the files of the site, from several threads. */
public interface OutputSink {

  /**
   * Takes a whole file.
   *
   * @throws IOException if it cannot be kept
   * @throws IllegalStateException if a file with this path was taken before; the last one never
   *     wins
   */
  void write(OutputPath path, byte[] bytes) throws IOException;
}
