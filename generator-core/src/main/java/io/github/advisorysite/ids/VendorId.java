package io.github.advisorysite.ids;

import java.util.regex.Pattern;

/**
 * The permanent identifier of a vendor, part of addresses: lower-case ASCII letters, digits and
 * single hyphens.
 */
public record VendorId(String value) implements Comparable<VendorId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");
  private static final int LONGEST = 100;

  public static boolean matches(String text) {
    return text.length() <= LONGEST
        && FORM.matcher(text).matches()
        && !FileNames.isDevice(text)
        && !text.equals("index");
  }

  public VendorId {
    if (!matches(value)) {
      throw new IllegalArgumentException("not a vendor id");
    }
  }

  @Override
  public int compareTo(VendorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
