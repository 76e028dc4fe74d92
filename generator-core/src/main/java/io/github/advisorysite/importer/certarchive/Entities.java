package io.github.advisorysite.importer.certarchive;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads HTML's character references, also those that were escaped once more. */
final class Entities {

  private static final Pattern REFERENCE =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

  /** The names of U+00A0 to U+00FF, in order. */
  private static final String LATIN_1 =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  private static final Map<String, Integer> NAMES = names();

  private Entities() {}

  static String unescape(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return once(once(text));
  }

  private static String once(String text) {
    Matcher m = REFERENCE.matcher(text);
    return m.replaceAll(
        reference -> Matcher.quoteReplacement(character(reference.group(1), reference.group())));
  }

  private static String character(String name, String reference) {
    int c;
    if (name.startsWith("#x") || name.startsWith("#X")) {
      c = Integer.parseInt(name.substring(2), 16);
    } else if (name.startsWith("#")) {
      c = Integer.parseInt(name.substring(1));
    } else {
      c = NAMES.getOrDefault(name, -1);
    }
    if (c < 0) {
      return reference;
    }
    if (c == 0xA0 || c == '\r') {
      return " ";
    }
    String character = Character.isValidCodePoint(c) ? Character.toString(c) : "";
    return CleanText.isAllowed(character, true) ? character : "";
  }

  private static Map<String, Integer> names() {
    Map<String, Integer> names = new HashMap<>();
    names.putAll(Map.of("amp", 0x26, "lt", 0x3C, "gt", 0x3E, "quot", 0x22, "apos", 0x27));
    names.putAll(Map.of("lsquo", 0x2018, "rsquo", 0x2019, "ldquo", 0x201C, "rdquo", 0x201D));
    names.putAll(Map.of("ndash", 0x2013, "mdash", 0x2014, "hellip", 0x2026, "bull", 0x2022));
    names.putAll(Map.of("trade", 0x2122, "euro", 0x20AC, "rarr", 0x2192, "larr", 0x2190));
    int c = 0xA0;
    for (String name : LATIN_1.split(" ", -1)) {
      names.put(name, c++);
    }
    return names;
  }
}
