package io.github.advisorysite.ids;

import java.util.regex.Pattern;

/** A language of the site as a BCP 47 tag, such as {@code ja}. */
public record Language(String tag) {

  private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

  public static boolean matches(String text) {
    return FORM.matcher(text).matches();
  }

  public Language {
    if (!matches(tag)) {
      throw new IllegalArgumentException("not a language tag");
    }
  }

  @Override
  public String toString() {
    return tag;
  }
}
