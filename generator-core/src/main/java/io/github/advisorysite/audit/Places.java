package io.github.advisorysite.audit;

import io.github.advisorysite.source.Location;

/** Tells line and column of offsets in a text; it is quick if they come in order. */
final class Places {

  private final String text;
  private int start;
  private int line = 1;

  Places(String text) {
    this.text = text;
  }

  Location of(String path, int offset) {
    if (offset < start) {
      start = 0;
      line = 1;
    }
    for (int end = text.indexOf('\n', start); end >= 0 && end < offset; end = next(end)) {
      line++;
    }
    return new Location(path, line, offset - start + 1);
  }

  private int next(int end) {
    start = end + 1;
    return text.indexOf('\n', start);
  }
}
