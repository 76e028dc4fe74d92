package io.github.advisorysite.ids;

import java.util.Comparator;
import java.util.regex.Pattern;

/** A CVE identifier (CVE Record Format 5.1): {@code CVE-}, a year, and four to nineteen digits. */
public record CveId(String value) implements Comparable<CveId> {

  private static final Pattern FORM = Pattern.compile("CVE-\\d{4}-\\d{4,19}");

  /** By year, then by number. */
  private static final Comparator<CveId> ORDER =
      Comparator.comparing(CveId::year)
          .thenComparingInt(id -> id.value.length())
          .thenComparing(CveId::value);

  public static boolean matches(String text) {
    return FORM.matcher(text).matches();
  }

  public CveId {
    if (!matches(value)) {
      throw new IllegalArgumentException("not a CVE id");
    }
  }

  public String year() {
    return value.substring(4, 8);
  }

  @Override
  public int compareTo(CveId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return value;
  }
}
