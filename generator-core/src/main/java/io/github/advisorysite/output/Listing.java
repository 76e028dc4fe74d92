package io.github.advisorysite.output;

import java.util.Map;

/** Makes the file that lists all others of a site, once they are written. */
public interface Listing {

  /** Where the list goes. */
  OutputPath path();

  /**
   * The list.
   *
   * @param files all others, in the order of their paths
   */
  byte[] of(Map<OutputPath, WrittenFile> files);
}
