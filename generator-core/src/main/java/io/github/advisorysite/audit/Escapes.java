package io.github.advisorysite.audit;

import io.github.advisorysite.markup.CharacterReferences;

/** Characters that are written by a code: as a reference in HTML, behind a backslash in JSON. */
final class Escapes {

  private static final String LETTERS = "bfnrt\"\\/'";
  private static final String MEANT = "\b\f\n\r\t\"\\/'";
  private static final int HEX = 16;

  private Escapes() {}

  /** Takes a stretch of a text. */
  @FunctionalInterface
  interface Sink {
    void stretch(int start, int end);
  }

  /**
   * Gives the stretches of a text that hold escapes, so that not all of it is searched anew.
   *
   * @param reach how many characters before and behind an escape belong to its stretch, at least
   */
  static void stretches(String text, int reach, Sink sink) {
    int start = -1;
    int end = 0;
    int reference = reference(text, 0);
    int backslash = backslash(text, 0);
    while (Math.min(reference, backslash) < text.length()) {
      int at = Math.min(reference, backslash);
      if (start >= 0 && at - reach > end) {
        sink.stretch(start, end);
        start = -1;
      }
      start = start < 0 ? Gaps.before(text, at - reach) : start;
      end = at + reach > end ? Gaps.after(text, at + reach) : end;
      reference = reference > at ? reference : reference(text, at + 1);
      backslash = backslash > at ? backslash : backslash(text, at + length(text, at));
    }
    if (start >= 0) {
      sink.stretch(start, end);
    }
  }

  private static int reference(String text, int from) {
    int at = text.indexOf('&', from);
    while (at >= 0 && !CharacterReferences.mayBeginAt(text, at)) {
      at = text.indexOf('&', at + 1);
    }
    return at < 0 ? text.length() : at;
  }

  private static int backslash(String text, int from) {
    int at = text.indexOf('\\', from);
    while (at >= 0 && length(text, at) == 0) {
      at = text.indexOf('\\', at + 1);
    }
    return at < 0 ? text.length() : at;
  }

  /** A stretch as it is read; escapes within escapes, too. */
  static String read(String text) {
    return CharacterReferences.read(unescaped(CharacterReferences.read(text)));
  }

  private static String unescaped(String text) {
    StringBuilder read = new StringBuilder();
    int done = 0;
    for (int at = backslash(text, 0); at < text.length(); at = backslash(text, done)) {
      int length = length(text, at);
      char kind = text.charAt(at + 1);
      read.append(text, done, at);
      read.append(
          length == 2
              ? MEANT.charAt(LETTERS.indexOf(kind))
              : (char) Integer.parseInt(text, at + 2, at + length, HEX));
      done = at + length;
    }
    return done == 0 ? text : read.append(text, done, text.length()).toString();
  }

  /** The length of the escape that a backslash begins, 0 if none. */
  private static int length(String text, int at) {
    if (at + 1 == text.length()) {
      return 0;
    }
    return switch (text.charAt(at + 1)) {
      case 'u' -> isHex(text, at + 2, 4) ? 6 : 0;
      case 'x' -> isHex(text, at + 2, 2) ? 4 : 0;
      default -> LETTERS.indexOf(text.charAt(at + 1)) >= 0 ? 2 : 0;
    };
  }

  private static boolean isHex(String text, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (i >= text.length() || text.charAt(i) > 'f' || Character.digit(text.charAt(i), HEX) < 0) {
        return false;
      }
    }
    return true;
  }
}
