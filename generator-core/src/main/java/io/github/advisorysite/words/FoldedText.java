package io.github.advisorysite.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as {@link Folding} reads it. Its memory is used again for the next one, as the texts of a
 * whole site are many. Not thread-safe.
 */
public final class FoldedText {

  private static final char ASCII = 128;

  /** The sigma that ends a word is the other one where the word goes on. */
  private static final char FINAL_SIGMA = 'ς';

  private static final char SIGMA = 'σ';

  /** What each ASCII character is folded to; 0 where it may stand between the parts of a name. */
  private static final char[] FOLDED = new char[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      FOLDED[c] = Folding.isBetween(c) ? 0 : Character.toLowerCase(c);
    }
  }

  private char[] raw = {};
  private char[] chars = {};
  private int length;
  private boolean blank;

  /** Folds a text, which takes the place of the one before. */
  public FoldedText fold(String text) {
    String plain = Folding.unescaped(text);
    int end = plain.length();
    if (raw.length < end) {
      raw = new char[end];
      chars = new char[end];
    }
    plain.getChars(0, end, raw, 0);
    length = 0;
    blank = false;
    for (int at = 0; at < end; ) {
      int ascii = endOfAscii(at, end);
      addAscii(at, ascii);
      at = ascii;
      if (at < end) {
        int others = endOfOthers(at, end);
        String normal =
            Normalizer.normalize(new String(raw, at, others - at), Normalizer.Form.NFKC);
        add(normal.toLowerCase(Locale.ROOT));
        at = others;
        reserve(end - at);
      }
    }
    return this;
  }

  char[] chars() {
    return chars;
  }

  int length() {
    return length;
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }

  /** The end of the ASCII characters from an offset on, without one that a mark may join. */
  private int endOfAscii(int from, int end) {
    int at = from;
    while (at < end && raw[at] < ASCII) {
      at++;
    }
    return at < end ? Math.max(from, at - 1) : at;
  }

  /** The end of the other characters, behind one of ASCII that may stand before them. */
  private int endOfOthers(int from, int end) {
    int at = from + 1;
    while (at < end && raw[at] >= ASCII) {
      at++;
    }
    return at;
  }

  /** Adds characters of the text, for which there is room. */
  private void addAscii(int start, int end) {
    char[] from = raw;
    char[] to = chars;
    int at = length;
    boolean isBlank = blank;
    for (int i = start; i < end; i++) {
      char c = FOLDED[from[i]];
      if (c == 0) {
        isBlank = true;
      } else {
        if (isBlank) {
          isBlank = false;
          if (at > 0 && to[at - 1] < ASCII) {
            to[at++] = ' ';
          }
        }
        to[at++] = c;
      }
    }
    length = at;
    blank = isBlank;
  }

  private void add(String lower) {
    reserve(2 * lower.length());
    for (int at = 0; at < lower.length(); at++) {
      char c = lower.charAt(at);
      if (Folding.isBetween(c)) {
        blank = true;
      } else if (c < ASCII) {
        if (blank && length > 0 && chars[length - 1] < ASCII) {
          chars[length++] = ' ';
        }
        chars[length++] = FOLDED[c];
        blank = false;
      } else if (Character.getType(c) != Character.FORMAT) {
        chars[length++] = c == FINAL_SIGMA ? SIGMA : c;
        blank = false;
      }
    }
  }

  /** Makes room for more characters, and a blank before them. */
  private void reserve(int more) {
    if (chars.length - length <= more) {
      chars = Arrays.copyOf(chars, 2 * length + more + 8);
    }
  }
}
