package io.github.advisorysite.ids;

import java.util.regex.Pattern;

/** A weakness of the Common Weakness Enumeration, such as {@code CWE-79}. */
public record CweId(String value) {

  private static final Pattern FORM = Pattern.compile("CWE-[1-9]\\d{0,5}");

  public static boolean matches(String text) {
    return FORM.matcher(text).matches();
  }

  public CweId {
    if (!matches(value)) {
      throw new IllegalArgumentException("not a CWE id");
    }
  }

  public String number() {
    return value.substring("CWE-".length());
  }

  @Override
  public String toString() {
    return value;
  }
}
