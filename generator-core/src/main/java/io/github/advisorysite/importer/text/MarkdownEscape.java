package io.github.advisorysite.importer.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Escapes a line of plain text, so that CommonMark shows its characters and takes none of them for
 * markup. A bare address stays as it is wherever that is safe; links are written where {@link
 * Marks} stand.
 */
final class MarkdownEscape {

  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#\\w{1,8}|[A-Za-z][A-Za-z0-9]{1,31});");
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,9})[.)](?:\\s.*)?");

  /** What a block would begin with: a heading, quote or list item, or the line under a heading. */
  private static final Pattern BLOCK =
      Pattern.compile("(?:#{1,6}|[-+])(?:\\s.*)?|>.*|=+|:?-[-:\\s]*");

  private final String line;
  private final StringBuilder out = new StringBuilder();

  private MarkdownEscape(String line) {
    this.line = line;
  }

  /** A line that begins a paragraph or an item, or continues one. */
  static String line(String text) {
    String line = text.strip();
    String escaped = inline(line);
    Matcher numbered = NUMBERED.matcher(line);
    if (numbered.matches()) {
      int end = numbered.end(1);
      return escaped.substring(0, end) + "\\" + escaped.substring(end);
    }
    return BLOCK.matcher(line).matches() ? "\\" + escaped : escaped;
  }

  /** Words behind something else on the same line. */
  static String inline(String text) {
    MarkdownEscape escape = new MarkdownEscape(text.strip());
    for (int i = 0; i < escape.line.length(); i++) {
      i = escape.character(i);
    }
    return escape.out.toString();
  }

  private int character(int i) {
    char c = line.charAt(i);
    if (c == Marks.LINK) {
      return link(i);
    }
    if (Marks.isMark(c)) {
      return i;
    }
    if (c == '_') {
      return underscores(i);
    }
    if (isMarkup(c, i)) {
      out.append('\\');
    }
    out.append(c);
    return i;
  }

  private boolean isMarkup(char c, int i) {
    char before = i == 0 ? ' ' : line.charAt(i - 1);
    char after = i + 1 == line.length() ? '\n' : line.charAt(i + 1);
    return switch (c) {
      case '`', '*', '[', ']', '|' -> true;
      case '\\' -> after == '\n' || PUNCTUATION.indexOf(after) >= 0;
      case '<' -> !Character.isWhitespace(after);
      case '&' -> REFERENCE.matcher(line).region(i, line.length()).lookingAt();
      // Behind a slash it could only open a strikethrough, and nothing is left that could close it.
      case '~' -> !(before == '/' && isAlphanumeric(after));
      default -> false;
    };
  }

  /** Before a letter a run could open emphasis, but none is left that could close it. */
  private int underscores(int start) {
    int end = start;
    while (end < line.length() && line.charAt(end) == '_') {
      end++;
    }
    boolean opens = end < line.length() && isAlphanumeric(line.charAt(end));
    out.append((opens ? "_" : "\\_").repeat(end - start));
    return end - 1;
  }

  private int link(int start) {
    int middle = line.indexOf(Marks.LINK_TEXT, start);
    int end = line.indexOf(Marks.LINK_END, start);
    if (middle < 0 || end < middle) {
      return start;
    }
    String url = line.substring(start + 1, middle);
    out.append('[').append(inline(line.substring(middle + 1, end))).append("](<");
    out.append(url.replace("&", "\\&")).append(">)");
    return end;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isAlphanumeric(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }
}
