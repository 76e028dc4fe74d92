package io.github.advisorysite.importer.certarchive;

import io.github.advisorysite.source.Characters;
import io.github.advisorysite.source.Limits;

/** Removes the characters that content may not hold. */
final class CleanText {

  private CleanText() {}

  /** A text of several lines, with line feeds between them and plain blanks. */
  static String body(String text) {
    String unix =
        text.replace("\r\n", "\n")
            .replace('\r', '\n')
            .replace('\u0085', '\n')
            .replace('\u2028', '\n')
            .replace('\u2029', '\n')
            .replace('\u00A0', ' ')
            .replace('\uF0B7', '•'); // the bullet of the Symbol font, which no other font has
    return allowed(unix, true);
  }

  /** A text of one line: unescaped, blanks collapsed, not longer than {@link Limits#TEXT}. */
  static String line(String text) {
    String oneLine = allowed(Entities.unescape(body(text)).replaceAll("\\s+", " "), false).strip();
    return oneLine.length() <= Limits.TEXT ? oneLine : cut(oneLine);
  }

  private static String cut(String text) {
    int end =
        Character.isHighSurrogate(text.charAt(Limits.TEXT - 1)) ? Limits.TEXT - 1 : Limits.TEXT;
    return text.substring(0, end).strip();
  }

  private static String allowed(String text, boolean body) {
    if (isAllowed(text, body)) {
      return text;
    }
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> isAllowed(Character.toString(c), body))
        .forEach(allowed::appendCodePoint);
    return allowed.toString();
  }

  static boolean isAllowed(String text, boolean body) {
    return Characters.check(text, body, (code, offset, cure) -> {});
  }
}
