package io.github.advisorysite.words;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
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

  private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  private Folding() {}

  /**
   * The folded text. What may stand between the parts of a name is one blank, and that only between
   * two ASCII characters.
   */
  public static String fold(CharSequence text) {
    String normal = normal(text.toString());
    char[] folded = new char[normal.length()];
    int length = 0;
    boolean blank = false;
    for (int i = 0; i < folded.length; i++) {
      char c = normal.charAt(i);
      if (isBetween(c)) {
        blank = true;
      } else if (c < ASCII || Character.getType(c) != Character.FORMAT) {
        if (blank && c < ASCII && length > 0 && folded[length - 1] < ASCII) {
          folded[length++] = ' ';
        }
        folded[length++] = c;
        blank = false;
      }
    }
    return new String(folded, 0, length);
  }

  private static String normal(String text) {
    String plain = text.indexOf('%') < 0 ? text : unescaped(text);
    StringBuilder normal = new StringBuilder(plain.length());
    int done = 0;
    for (int start = 0; start < plain.length(); start = done) {
      start = next(plain, start, false);
      int end = next(plain, start, true);
      start = start < end ? Math.max(done, start - 1) : start; // a mark joins the letter before it
      normal.append(plain, done, start);
      normal.append(Normalizer.normalize(plain.substring(start, end), Normalizer.Form.NFKC));
      done = end;
    }
    return normal.toString().toLowerCase(Locale.ROOT);
  }

  /** The next offset at which an ASCII character stands, or one that is none, or the end. */
  private static int next(String text, int from, boolean ascii) {
    int at = from;
    while (at < text.length() && text.charAt(at) < ASCII != ascii) {
      at++;
    }
    return at;
  }

  private static String unescaped(String text) {
    return ESCAPED
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
      return c <= ' ' || c == '-' || c == '*' || c == '_' || c == '`' || c == '~' || c == '\\';
    }
    return Character.isWhitespace(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || c == '\u2212';
  }
}
