package io.github.advisorysite.output;

import java.util.regex.Pattern;

/**
 * The path of a file within the site: ASCII names joined by {@code /}, nothing that leads outside.
 */
public record OutputPath(String value) implements Comparable<OutputPath> {

  private static final Pattern FORM =
      Pattern.compile("(?:\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*/)*+\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PATH = 1_000;

  public OutputPath {
    if (!FORM.matcher(value).matches() || value.length() > LONGEST_PATH || hasLongName(value)) {
      throw new IllegalArgumentException("not a path within the site");
    }
  }

  private static boolean hasLongName(String path) {
    for (String name : path.split("/", -1)) {
      if (name.length() > LONGEST_NAME) {
        return true;
      }
    }
    return false;
  }

  /** The address relative to the site's base: {@code index.html} is left out. */
  public String address() {
    return value.equals("index.html") || value.endsWith("/index.html")
        ? value.substring(0, value.length() - "index.html".length())
        : value;
  }

  @Override
  public int compareTo(OutputPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
