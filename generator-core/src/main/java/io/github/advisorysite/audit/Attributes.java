package io.github.advisorysite.audit;

/** Finds attributes in HTML, however it is written, in one pass. */
final class Attributes {

  private final String html;
  private final Sink sink;

  /** How far tags have been followed, and whether that place is in one, or in a value of one. */
  private int followed;

  private boolean inTag;
  private char quote;

  private Attributes(String html, Sink sink) {
    this.html = html;
    this.sink = sink;
  }

  /** Takes an attribute; the offsets are those of its value. */
  @FunctionalInterface
  interface Sink {
    void attribute(String name, int start, int end);
  }

  static void each(String html, Sink sink) {
    new Attributes(html, sink).each();
  }

  private void each() {
    for (int at = html.indexOf('='); at >= 0; at = html.indexOf('=', at + 1)) {
      int end = at;
      while (end > 0 && Character.isWhitespace(html.charAt(end - 1))) {
        end--;
      }
      String name = end == 0 ? "" : endingWith(html.charAt(end - 1));
      if (!name.isEmpty()) {
        named(name, end, at + 1);
      }
    }
  }

  /** The one name that ends with a character, none for most of them. */
  private static String endingWith(char last) {
    return switch (last) {
      case 'f', 'F' -> "href";
      case 'c', 'C' -> "src";
      case 'd', 'D' -> "id";
      case 'e', 'E' -> "name";
      default -> "";
    };
  }

  /** Takes an attribute whose name ends at an offset and whose value follows another. */
  private void named(String name, int end, int from) {
    int start = end - name.length();
    if (start > 0
        && Character.isWhitespace(html.charAt(start - 1))
        && html.regionMatches(true, start, name, 0, name.length())
        && isInTag(start)) {
      value(from, name);
    }
  }

  /** Code that is shown to be copied is text. Each place is looked at once. */
  private boolean isInTag(int at) {
    for (; followed < at; followed++) {
      char c = html.charAt(followed);
      if (!inTag) {
        inTag = c == '<';
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else {
        inTag = c != '>';
      }
    }
    return inTag && quote == 0;
  }

  private void value(int from, String name) {
    int start = from;
    while (start < html.length() && Character.isWhitespace(html.charAt(start))) {
      start++;
    }
    if (start == html.length()) {
      return;
    }
    char first = html.charAt(start);
    if (first == '"' || first == '\'') {
      int end = html.indexOf(first, start + 1);
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
