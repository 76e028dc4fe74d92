package io.github.advisorysite.words;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes spellings equal that a reader takes for one: width and form (NFKC), case, blanks, hyphens
 * and line breaks, Markdown's marks within a name, escapes of addresses, and characters that are
 * not seen.
 */
public final class Folding {

  private static final char ASCII = 128;

  private static final boolean[] BETWEEN = between();

  private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  private Folding() {}

  /**
   * The folded text. What may stand between the parts of a name is one blank, and that only between
   * two ASCII characters.
   */
  public static String fold(CharSequence text) {
    return new FoldedText().fold(text.toString()).toString();
  }

  static String unescaped(String text) {
    return text.indexOf('%') < 0
        ? text
        : ESCAPED
            .matcher(text)
            .replaceAll(
                escape -> {
                  String hex = escape.group();
                  byte[] bytes = new byte[hex.length() / 3];
                  for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) Integer.parseInt(hex.substring(3 * i + 1, 3 * i + 3), 16);
                  }
                  return Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
                });
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
