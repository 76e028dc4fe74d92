package io.github.advisorysite.audit;

/**
 * Finds attributes in HTML, however it is written, in one pass. Only those of tags: code that is
 * shown to be copied is text.
 */
final class Attributes {

  private final String html;
  private final Sink sink;

  private Attributes(String html, Sink sink) {
    this.html = html;
    this.sink = sink;
  }

  /** Takes an attribute; the offsets are those of its value. */
  @FunctionalInterface
  interface Sink {
    void attribute(String name, int start, int end);
  }

  /** Gives the attributes that lead somewhere, or that something may lead to. */
  static void each(String html, Sink sink) {
    new Attributes(html, sink).each();
  }

  private void each() {
    int tag = html.indexOf('<');
    while (tag >= 0) {
      tag = html.indexOf('<', endOfTag(tag + 1));
    }
  }

  private int endOfTag(int from) {
    int at = from;
    while (at < html.length() && html.charAt(at) != '>') {
      char c = html.charAt(at);
      if (c == '=') {
        at = endOfAttribute(at);
      } else if (c == '"' || c == '\'') {
        at = endOfQuoted(at);
      } else {
        at++;
      }
    }
    return at;
  }

  /** Takes the attribute that has its sign of equality at an offset. */
  private int endOfAttribute(int equals) {
    int start = equals + 1;
    while (start < html.length() && Character.isWhitespace(html.charAt(start))) {
      start++;
    }
    if (start == html.length()) {
      return start;
    }
    boolean isQuoted = html.charAt(start) == '"' || html.charAt(start) == '\'';
    int end = isQuoted ? endOfQuoted(start) : endOfBare(start);
    String name = nameBefore(equals);
    int within = isQuoted ? 1 : 0;
    if (!name.isEmpty() && end - start > within) {
      sink.attribute(name, start + within, end - within);
    }
    return end;
  }

  /** Behind the quotation mark that ends what one begins; an open one ends with the text. */
  private int endOfQuoted(int start) {
    int end = html.indexOf(html.charAt(start), start + 1);
    return end < 0 ? html.length() : end + 1;
  }

  private int endOfBare(int start) {
    int end = start;
    while (end < html.length() && " \t\r\n\f>\"'".indexOf(html.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** The name that ends before an offset, if it is one of those that are looked for. */
  private String nameBefore(int equals) {
    int end = equals;
    while (end > 0 && Character.isWhitespace(html.charAt(end - 1))) {
      end--;
    }
    String name = end == 0 ? "" : endingWith(html.charAt(end - 1));
    int start = end - name.length();
    boolean isWhole =
        start > 0
            && Character.isWhitespace(html.charAt(start - 1))
            && html.regionMatches(true, start, name, 0, name.length());
    return isWhole ? name : "";
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
}
