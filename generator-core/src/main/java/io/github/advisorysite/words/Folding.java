package io.github.advisorysite.words;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * Makes spellings equal that a reader takes for one: width and form (NFKC), case, blanks, hyphens
 * and line breaks, Markdown's marks within a name, escapes of addresses, and characters that are
 * not seen.
 */
public final class Folding {

  private static final char ASCII = 128;

  private static final boolean[] BETWEEN = between();

  private Folding() {}

  /**
   * The folded text. What may stand between the parts of a name is one blank, and that only between
   * two ASCII characters.
   */
  public static String fold(CharSequence text) {
    return new FoldedText().fold(text.toString()).toString();
  }

  /** The text with what percent signs stand for in addresses, read as UTF-8. */
  static String unescaped(String text) {
    int done = 0;
    StringBuilder read = new StringBuilder();
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', Math.max(at + 1, done))) {
      int end = endOfEscapes(text, at);
      if (end > at) {
        byte[] bytes = HexFormat.of().parseHex(text.substring(at, end).replace("%", ""));
        read.append(text, done, at).append(new String(bytes, StandardCharsets.UTF_8));
        done = end;
      }
    }
    return done == 0 ? text : read.append(text, done, text.length()).toString();
  }

  private static int endOfEscapes(String text, int from) {
    int at = from;
    while (at + 2 < text.length()
        && text.charAt(at) == '%'
        && HexFormat.isHexDigit(text.charAt(at + 1))
        && HexFormat.isHexDigit(text.charAt(at + 2))) {
      at += 3;
    }
    return at;
  }

  /**
   * The offset in a text of what stands at an offset in the folded text: halved again and again, as
   * folding tells no places.
   *
   * @param reading gives the folded text
   */
  public static int offset(String text, UnaryOperator<String> reading, int folded) {
    int before = 0;
    int behind = text.length();
    while (behind - before > 1) {
      int middle = (before + behind) >>> 1;
      if (reading.apply(text.substring(0, middle)).length() <= folded) {
        before = middle;
      } else {
        behind = middle;
      }
    }
    return before;
  }

  /** Whether a character may stand between the parts of a name, or be left out there. */
  static boolean isBetween(char c) {
    if (c < ASCII) {
      return BETWEEN[c];
    }
    return Character.isWhitespace(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || c == '\u2212';
  }

  private static boolean[] between() {
    boolean[] between = new boolean[ASCII];
    Arrays.fill(between, 0, ' ' + 1, true);
    "-*_`~\\".chars().forEach(c -> between[c] = true);
    return between;
  }
}
