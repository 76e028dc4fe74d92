package io.github.advisorysite.audit;

import java.util.List;

/** Takes what an archive holds. */
@FunctionalInterface
interface PartSink {

  /**
   * Takes an entry, or the archive itself with what is said of it.
   *
   * @param name its name, to show
   * @param labels its name and comments as bytes, of which nobody tells the encoding
   * @param isOpen whether the content is as it was packed; else it is what the archive stores
   */
  void part(String name, List<byte[]> labels, byte[] content, boolean isOpen);
}
