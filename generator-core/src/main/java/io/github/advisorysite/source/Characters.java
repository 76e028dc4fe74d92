package io.github.advisorysite.source;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/** Tells which characters a text may hold. */
public final class Characters {

  /** Takes what is wrong with a text. */
  @FunctionalInterface
  public interface Finding {
    void found(Code code, int offset, String cure);
  }

  private Characters() {}

  /**
   * Reports the first character that is refused.
   *
   * @param body whether line ends, tabs and joiners may stand in it, as in Markdown
   * @return whether none is
   */
  public static boolean check(String text, boolean body, Finding finding) {
    for (int i = 0; i < text.length(); ) {
      char first = text.charAt(i);
      if (first >= ' ' && first < 0x7F) { // most are
        i++;
        continue;
      }
      int c = text.codePointAt(i);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        finding.found(
            Code.TEXT_SURROGATE,
            i,
            "half of a surrogate pair stands in the text; write the character whole");
        return false;
      }
      if (isControl(c) && !(body && (c == '\n' || c == '\t'))) {
        finding.found(
            Code.TEXT_CONTROL,
            i,
            "a control character or noncharacter stands in the text; remove it");
        return false;
      }
      if (!body && isInvisible(c)) {
        finding.found(
            Code.TEXT_BIDI,
            i,
            "an invisible or direction-changing character stands in the text; remove it");
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  /** Whether Latin and Cyrillic letters, which look alike, stand in one word. */
  public static boolean isMixed(String text) {
    boolean latin = false;
    boolean cyrillic = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      UnicodeScript script = UnicodeScript.of(c);
      boolean inWord = Character.isLetterOrDigit(c);
      latin = inWord && (latin || script == UnicodeScript.LATIN);
      cyrillic = inWord && (cyrillic || script == UnicodeScript.CYRILLIC);
      if (latin && cyrillic) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  /** A name as a log can show it: on one line, and in the order in which it is written. */
  public static String visible(String name) {
    if (name.codePoints().noneMatch(c -> isControl(c) || isInvisible(c))) {
      return name;
    }
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .forEach(
            c ->
                shown.append(
                    isControl(c) || isInvisible(c)
                        ? String.format(Locale.ROOT, "\\u{%X}", c)
                        : Character.toString(c)));
    return shown.toString();
  }

  static boolean isControl(int c) {
    return c < 0x20
        || (c >= 0x7F && c < 0xA0)
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || c == 0x2028
        || c == 0x2029;
  }

  /** Bidi controls, zero-width characters, the soft hyphen and tag characters. */
  public static boolean isInvisible(int c) {
    return c >= 0x00AD // as most are not, in most texts
        && (c == 0x00AD
            || c == 0x061C
            || (c >= 0x200B && c <= 0x200F)
            || (c >= 0x202A && c <= 0x202E)
            || c == 0x2060
            || (c >= 0x2066 && c <= 0x2069)
            || c == 0xFEFF
            || (c >= 0xE0000 && c <= 0xE007F));
  }
}
