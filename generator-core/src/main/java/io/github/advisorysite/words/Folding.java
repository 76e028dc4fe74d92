package io.github.advisorysite.words;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes spellings equal that a reader takes for one: width and form (NFKC), case, kinds of hyphens,
 * line breaks, and characters that are not seen.
 */
public final class Folding {

  private static final char ASCII = 128;

  private Folding() {}

  /** The folded text; white space stays, as one blank, only between two ASCII characters. */
  public static String fold(CharSequence text) {
    String normal =
        isAscii(text)
            ? text.toString().toLowerCase(Locale.ROOT)
            : Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    char[] folded = new char[normal.length()];
    int length = 0;
    boolean blank = false;
    for (int i = 0; i < folded.length; i++) {
      char c = normal.charAt(i);
      if (c == ' ' || Character.isWhitespace(c)) {
        blank = true;
      } else if (c < ASCII || Character.getType(c) != Character.FORMAT) {
        if (blank && c < ASCII && length > 0 && folded[length - 1] < ASCII) {
          folded[length++] = ' ';
        }
        folded[length++] = c >= ASCII && isDash(c) ? '-' : c;
        blank = false;
      }
    }
    return new String(folded, 0, length);
  }

  private static boolean isAscii(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= ASCII) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDash(char c) {
    return Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212';
  }
}
