package io.github.advisorysite.markup;

import org.owasp.html.Encoding;

/** Reads character references of HTML and XML. */
public final class CharacterReferences {

  private CharacterReferences() {}

  /** Whether one may begin at an offset. */
  public static boolean mayBeginAt(CharSequence text, int offset) {
    if (text.charAt(offset) != '&' || offset + 1 == text.length()) {
      return false;
    }
    char next = text.charAt(offset + 1);
    return next == '#' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
  }

  /** The text as a reader sees it; what is no reference stays as it is. */
  public static String read(String text) {
    return text.indexOf('&') < 0 ? text : Encoding.decodeHtml(text, false);
  }
}
