package io.github.advisorysite.noninterference;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that stand nowhere else: a Latin one and a Japanese one together, and what they look like
 * in a text.
 */
final class Words {

  /** Rare characters for the digits of a word's number. */
  private static final String DIGITS = "龠龕龔龝鬱鬻鬯鬥鬟鬣";

  private static final Pattern TOKEN =
      Pattern.compile(
          "q[0-9a-z]{1,6}?z\\d{4}"
              + ("|[" + DIGITS + "]{4}")
              + "|CVE-1900-\\d{5}"
              + "|(?<![A-Za-z])[A-Za-z]{2}-\\d{3}(?!\\d)");

  private final String mark;
  private int count;

  Words(long seed) {
    this.mark = "q" + Long.toString(seed, 36) + "z";
  }

  /** A new word: its Latin form, then its Japanese one. */
  String next() {
    String number = String.format(Locale.ROOT, "%04d", count++);
    StringBuilder word = new StringBuilder(mark).append(number);
    number.chars().forEach(digit -> word.append(DIGITS.charAt(digit - '0')));
    return word.toString();
  }

  static String latin(String word) {
    return word.substring(0, word.length() - 4);
  }

  /** The words, CVE ids, case ids and vendor ids in a text. */
  static Set<String> tokens(String text) {
    Set<String> tokens = new TreeSet<>();
    Matcher token = TOKEN.matcher(text).useTransparentBounds(true);
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      int start = candidate(text.charAt(i), i);
      if (start >= from && token.region(start, text.length()).lookingAt()) {
        tokens.add(token.group());
        from = token.end();
      }
    }
    return tokens;
  }

  /** Where a token that has this character would begin, as most characters are in none. */
  private static int candidate(char c, int at) {
    if (c == '-') {
      return at - 2;
    }
    return c == 'q' || c == 'C' || (c > 0x2fff && DIGITS.indexOf(c) >= 0) ? at : -1;
  }
}
