package io.github.advisorysite.audit;

import java.util.List;

/** Finds attributes in HTML, however it is written, in one pass. */
final class Attributes {

  private static final List<String> NAMES = List.of("href", "src", "id", "name");

  /** The last characters of the names, which most attributes do not end with. */
  private static final String ENDS = "fcdeFCDE";

  private Attributes() {}

  /** Takes an attribute; the offsets are those of its value. */
  @FunctionalInterface
  interface Sink {
    void attribute(String name, int start, int end);
  }

  static void each(String html, Sink sink) {
    for (int at = html.indexOf('='); at >= 0; at = html.indexOf('=', at + 1)) {
      int end = at;
      while (end > 0 && Character.isWhitespace(html.charAt(end - 1))) {
        end--;
      }
      if (end > 0 && ENDS.indexOf(html.charAt(end - 1)) >= 0) {
        named(html, end, at + 1, sink);
      }
    }
  }

  /** Takes an attribute whose name ends at an offset and whose value follows another. */
  private static void named(String html, int end, int from, Sink sink) {
    for (String name : NAMES) {
      int start = end - name.length();
      if (start > 0
          && Character.isWhitespace(html.charAt(start - 1))
          && html.regionMatches(true, start, name, 0, name.length())) {
        value(html, from, name, sink);
      }
    }
  }

  private static void value(String html, int from, String name, Sink sink) {
    int start = from;
    while (start < html.length() && Character.isWhitespace(html.charAt(start))) {
      start++;
    }
    if (start == html.length()) {
      return;
    }
    char quote = html.charAt(start);
    if (quote == '"' || quote == '\'') {
      int end = html.indexOf(quote, start + 1);
      if (end >= 0) {
        sink.attribute(name, start + 1, end);
      }
      return;
    }
    int end = start;
    while (end < html.length() && " \t\r\n\f>\"'".indexOf(html.charAt(end)) < 0) {
      end++;
    }
    if (end > start) {
      sink.attribute(name, start, end);
    }
  }
}
