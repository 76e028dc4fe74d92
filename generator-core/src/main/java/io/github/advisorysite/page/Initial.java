package io.github.advisorysite.page;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * What a vendor is looked up under in an index: a row of the kana (五十音), a letter, digits, or the
 * rest.
 *
 * @param kind kana come first, then letters, then digits
 */
record Initial(Kind kind, String label) implements Comparable<Initial> {

  enum Kind {
    KANA,
    LETTER,
    DIGIT,
    OTHER
  }

  private static final String ROWS = "あかさたなはまやらわ";

  /** The first kana of each row in Unicode, some of them small ones. */
  private static final String BEGINNINGS = "ぁかさたなはまゃらゎ";

  private static final char LAST = 'ゖ';

  /**
   * The initial of a vendor.
   *
   * @param order what the vendor is ordered by: folded, with readings in hiragana
   */
  static Initial of(String order) {
    String marksApart = Normalizer.normalize(order, Normalizer.Form.NFKD);
    char first = marksApart.isEmpty() ? ' ' : marksApart.charAt(0);
    if (first >= BEGINNINGS.charAt(0) && first <= LAST) {
      int row = 0;
      while (row + 1 < BEGINNINGS.length() && BEGINNINGS.charAt(row + 1) <= first) {
        row++;
      }
      return new Initial(Kind.KANA, ROWS.substring(row, row + 1));
    }
    if (Character.isDigit(first)) {
      return new Initial(Kind.DIGIT, "0–9");
    }
    return Character.isAlphabetic(first) && !Character.isIdeographic(first)
        ? new Initial(Kind.LETTER, String.valueOf(first).toUpperCase(Locale.ROOT))
        : new Initial(Kind.OTHER, "#");
  }

  /** A name for an anchor: that of the row in Latin letters would be nicer, and no one's need. */
  String anchor() {
    return "initial-" + Integer.toHexString(label.charAt(0));
  }

  @Override
  public int compareTo(Initial other) {
    return Comparator.comparing(Initial::kind).thenComparing(Initial::label).compare(this, other);
  }
}
