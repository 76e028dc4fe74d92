package io.github.advisorysite.output;

import java.io.IOException;
import java.util.List;

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

  /**
   * Takes files as they stand from the time before, if all of them do and are as they were made.
   *
   * @return whether it was done; if not, none was taken
   */
  default boolean keep(List<OutputPath> paths) {
    return false;
  }
}
