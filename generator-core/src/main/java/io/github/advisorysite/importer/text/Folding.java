package io.github.advisorysite.importer.text;

import java.text.Normalizer;
import java.util.Locale;

/** Brings texts that people write differently, and mean alike, to one form. */
public final class Folding {

  private Folding() {}

  /**
   * NFKC and case-folded; the JDK has no case folding, so its two common full foldings are added.
   */
  public static String fold(String text) {
    return nfkc(text).toLowerCase(Locale.ROOT).replace("ß", "ss").replace('ς', 'σ');
  }

  /** As {@link #fold}, without blanks. */
  public static String foldTight(String text) {
    StringBuilder tight = new StringBuilder();
    fold(text)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(tight::appendCodePoint);
    return tight.toString();
  }

  /** NFKC character by character, so that a column in the result is the column in the text. */
  public static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String one = c < 0x80 ? "" : nfkc(text.substring(i, i + 1));
      narrow.append(one.length() == 1 ? one.charAt(0) : c);
    }
    return narrow.toString();
  }

  private static String nfkc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
