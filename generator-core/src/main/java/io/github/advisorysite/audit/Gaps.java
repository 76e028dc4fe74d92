package io.github.advisorysite.audit;

/** Places at which a text can be cut without making a word of a part of one. */
final class Gaps {

  /** No word is so long, and texts without any gap are not gone through over and over. */
  private static final int FAR = 1 << 12;

  private Gaps() {}

  static int before(String text, int offset) {
    int at = Math.max(offset, 0);
    int least = Math.max(at - FAR, 0);
    while (at > least && isWithin(text, at)) {
      at--;
    }
    return at;
  }

  static int after(String text, int offset) {
    int at = Math.min(offset, text.length());
    int most = Math.min(at + FAR, text.length());
    while (at < most && isWithin(text, at)) {
      at++;
    }
    return at;
  }

  private static boolean isWithin(String text, int at) {
    return at > 0 && isOfWord(text.charAt(at - 1)) && isOfWord(text.charAt(at));
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }
}
