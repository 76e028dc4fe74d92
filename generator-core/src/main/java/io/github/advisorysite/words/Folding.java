package io.github.advisorysite.words;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes spellings equal that a reader takes for one: width and form (NFKC), case, kinds of hyphens,
 * line breaks, and characters that are not seen.
 */
public final class Folding {

  private Folding() {}

  /** The folded text; white space stays, as one blank, only between two ASCII characters. */
  public static String fold(CharSequence text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(normal.length());
    boolean blank = false;
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if (c == ' ' || Character.isWhitespace(c)) {
        blank = true;
      } else if (c < 128) {
        append(folded, blank, c);
        blank = false;
      } else if (Character.getType(c) != Character.FORMAT) {
        append(folded, blank, isDash(c) ? '-' : c);
        blank = false;
      }
    }
    return folded.toString();
  }

  private static boolean isDash(char c) {
    return Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212';
  }

  private static void append(StringBuilder folded, boolean blank, char c) {
    if (blank && c < 128 && !folded.isEmpty() && folded.charAt(folded.length() - 1) < 128) {
      folded.append(' ');
    }
    folded.append(c);
  }
}
