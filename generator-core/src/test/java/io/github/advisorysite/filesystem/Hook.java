package io.github.advisorysite.filesystem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a test does to the file operations of the product. Thread-safe if the product is. */
public interface Hook {

  /**
   * Runs before an operation, such as {@code read} or {@code move}; what it throws is what the
   * operation throws.
   */
  default void before(String operation, Path path) throws IOException {}

  /** The order in which a folder lists its entries. */
  default List<Path> order(List<Path> entries) {
    return entries;
  }
}
