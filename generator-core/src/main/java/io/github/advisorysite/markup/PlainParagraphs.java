package io.github.advisorysite.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Paragraphs of mere words, as most texts of advisories are: read and written in one pass, to the
 * same HTML that the parser and the sanitizer make of them. A text with anything that may be markup
 * is left to those; when in doubt it is.
 *
 * @param texts a paragraph each, without escapes
 */
record PlainParagraphs(List<String> texts) {

  private static final char ASCII = 128;

  /** From here on stand other forms of characters; the sanitizer writes some by number. */
  private static final char FORMS = '\ufb00';

  /** How the sanitizer writes an ASCII character; null where one may be markup, if not escaped. */
  private static final String[] PLAIN = new String[ASCII];

  private static final String[] ESCAPED = new String[ASCII];

  static {
    for (char c = ' '; c < ASCII - 1; c++) {
      ESCAPED[c] = String.valueOf(c);
    }
    ESCAPED['"'] = "&#34;";
    ESCAPED['&'] = "&amp;";
    ESCAPED['\''] = "&#39;";
    ESCAPED['+'] = "&#43;";
    ESCAPED['<'] = "&lt;";
    ESCAPED['='] = "&#61;";
    ESCAPED['>'] = "&gt;";
    ESCAPED['@'] = "&#64;";
    ESCAPED['`'] = "&#96;";
    System.arraycopy(ESCAPED, 0, PLAIN, 0, ASCII);
    "`*_[]<&~|\\{}@".chars().forEach(c -> PLAIN[c] = null);
  }

  /** Characters that may begin another block than a paragraph. */
  private static final String MARKS = "#>-+*=:`~|<\t ";

  /** The paragraphs of a text, if it has nothing else. */
  static Optional<PlainParagraphs> of(String text) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    boolean isStart = true;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        if (isStart || text.charAt(at - 1) == ' ') {
          return Optional.empty(); // several blank lines, or a break that is meant
        }
        if (at + 1 < text.length() && text.charAt(at + 1) == '\n') {
          paragraphs.add(paragraph.toString());
          paragraph.setLength(0);
          at++;
        } else {
          paragraph.append(c);
        }
        isStart = true;
        continue;
      }
      if (isStart && (MARKS.indexOf(c) >= 0 || (c >= '0' && c <= '9'))) {
        return Optional.empty();
      }
      isStart = false;
      if (c == '\\' && at + 1 < text.length() && isPunctuation(text.charAt(at + 1))) {
        c = text.charAt(++at);
        if (c == '@') {
          return Optional.empty(); // may be an address all the same
        }
      } else if (c < ASCII ? PLAIN[c] == null : !isWritten(c)) {
        return Optional.empty();
      }
      paragraph.append(c);
      if ((c == '.' && endsWith(paragraph, "www.")) || (c == '/' && endsWith(paragraph, "://"))) {
        return Optional.empty(); // may be an address
      }
    }
    if (isStart || text.endsWith(" ")) {
      return Optional.empty();
    }
    paragraphs.add(paragraph.toString());
    return Optional.of(new PlainParagraphs(paragraphs));
  }

  private static boolean endsWith(StringBuilder text, String end) {
    int start = text.length() - end.length();
    return start >= 0 && text.substring(start).equalsIgnoreCase(end);
  }

  private static boolean isPunctuation(char c) {
    return c < ASCII && c > ' ' && c != ASCII - 1 && !Character.isLetterOrDigit(c);
  }

  /** Whether a character other than ASCII is one that every step passes on as it is. */
  private static boolean isWritten(char c) {
    return c < FORMS
        && ((Character.isLetterOrDigit(c) && !Character.isSurrogate(c))
            || (c >= '\u2010' && c <= '\u2026')
            || (c >= '\u3001' && c <= '\u301f'));
  }

  /** These paragraphs as HTML. */
  String html() {
    StringBuilder html = new StringBuilder();
    for (String text : texts) {
      html.append("<p>");
      for (int at = 0; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c < ' ' || c >= ASCII) {
          html.append(c);
        } else {
          html.append(ESCAPED[c]);
        }
      }
      html.append("</p>\n");
    }
    return html.toString();
  }

  /** These paragraphs on one line. */
  String words() {
    return PlainText.onOneLine(String.join(" ", texts));
  }
}
