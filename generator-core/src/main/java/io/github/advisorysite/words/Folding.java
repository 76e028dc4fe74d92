package io.github.advisorysite.words;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
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

  /** The sigma that ends a word is the other one where the word goes on. */
  private static final char FINAL_SIGMA = 'ς';

  private static final char SIGMA = 'σ';

  private static final boolean[] BETWEEN = between();

  private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  private Folding() {}

  /**
   * The folded text. What may stand between the parts of a name is one blank, and that only between
   * two ASCII characters.
   */
  public static String fold(CharSequence text) {
    String raw = text.toString();
    String plain = raw.indexOf('%') < 0 ? raw : unescaped(raw);
    Folded folded = new Folded(plain.length());
    int end = 0;
    for (int start = 0; start < plain.length(); start = end) {
      end = endOfAscii(plain, start);
      for (int at = start; at < end; at++) {
        folded.addAscii(plain.charAt(at));
      }
      if (end < plain.length()) {
        int others = end;
        end = endOfOthers(plain, others);
        String normal = Normalizer.normalize(plain.substring(others, end), Normalizer.Form.NFKC);
        folded.add(normal.toLowerCase(Locale.ROOT));
      }
    }
    return folded.text();
  }

  /** The end of the ASCII characters from an offset on, without one that a mark may join. */
  private static int endOfAscii(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) < ASCII) {
      at++;
    }
    return at < text.length() ? Math.max(from, at - 1) : at;
  }

  /** The end of the other characters, behind one of ASCII that may stand before them. */
  private static int endOfOthers(String text, int from) {
    int at = from + 1;
    while (at < text.length() && text.charAt(at) >= ASCII) {
      at++;
    }
    return at;
  }

  /** What has been folded so far. */
  private static final class Folded {

    private char[] chars;
    private int length;
    private boolean blank;

    Folded(int capacity) {
      chars = new char[capacity];
    }

    void addAscii(char c) {
      if (isBetween(c)) {
        blank = true;
        return;
      }
      if (blank && length > 0 && chars[length - 1] < ASCII) {
        put(' ');
      }
      put(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
      blank = false;
    }

    void add(String lower) {
      for (int at = 0; at < lower.length(); at++) {
        char c = lower.charAt(at);
        if (c < ASCII) {
          addAscii(c);
        } else if (isBetween(c)) {
          blank = true;
        } else if (Character.getType(c) != Character.FORMAT) {
          put(c == FINAL_SIGMA ? SIGMA : c);
          blank = false;
        }
      }
    }

    private void put(char c) {
      if (length == chars.length) {
        chars = Arrays.copyOf(chars, 2 * length + 8);
      }
      chars[length++] = c;
    }

    String text() {
      return new String(chars, 0, length);
    }
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
