package io.github.advisorysite.output;

import java.util.Arrays;

/**
 * The path of a file within the site: ASCII names joined by {@code /}, nothing that leads outside.
 */
public record OutputPath(String value) implements Comparable<OutputPath> {

  private static final boolean[] ALLOWED = allowed();
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PATH = 1_000;

  public OutputPath {
    int start = 0;
    for (int end = value.indexOf('/'); end >= 0; end = value.indexOf('/', start)) {
      check(value, start, end);
      start = end + 1;
    }
    check(value, start, value.length());
    if (value.length() > LONGEST_PATH) {
      throw refused();
    }
  }

  /** A name is letters, digits and {@code . _ -}; two dots do not begin it, and one is none. */
  private static void check(String path, int start, int end) {
    int first = start < end && path.charAt(start) == '.' ? start + 1 : start;
    if (first == end || path.charAt(first) == '.' || end - start > LONGEST_NAME) {
      throw refused();
    }
    for (int at = first; at < end; at++) {
      char c = path.charAt(at);
      if (c >= ALLOWED.length || !ALLOWED[c]) {
        throw refused();
      }
    }
  }

  private static boolean[] allowed() {
    boolean[] allowed = new boolean['z' + 1];
    "._-".chars().forEach(c -> allowed[c] = true);
    Arrays.fill(allowed, '0', '9' + 1, true);
    Arrays.fill(allowed, 'A', 'Z' + 1, true);
    Arrays.fill(allowed, 'a', 'z' + 1, true);
    return allowed;
  }

  private static IllegalArgumentException refused() {
    return new IllegalArgumentException("not a path within the site");
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
