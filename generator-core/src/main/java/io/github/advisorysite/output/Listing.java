package io.github.advisorysite.output;

import java.util.Map;

/** Makes the file that lists all others of a site, once they are written. */
@FunctionalInterface
public interface Listing {

  /**
   * The list.
   *
   * @param files all others, in the order of their paths
   */
  OutputFile of(Map<OutputPath, WrittenFile> files);
}
