package io.github.advisorysite.source;

/**
 * A place in a content file.
 *
 * @param file path relative to the content folder, with {@code /}
 * @param line first line is 1
 * @param column first column is 1, counted in UTF-16 units
 */
public record Location(String file, int line, int column) {

  public static Location startOf(String file) {
    return new Location(file, 1, 1);
  }

  @Override
  public String toString() {
    return Characters.visible(file) + ":" + line + ":" + column;
  }
}
