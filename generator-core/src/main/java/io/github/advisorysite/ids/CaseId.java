package io.github.advisorysite.ids;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The public identifier of a case, such as {@code JVN#12345678}. */
public record CaseId(String value) implements Comparable<CaseId> {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9#._-]{0,63}");

  /** Names that the site itself uses beside an advisory. */
  private static final Set<String> RESERVED = Set.of("index", "404", "assets");

  /**
   * Whether a text can name a folder of the site; the site's own patterns decide whether it is an
   * id.
   */
  public static boolean isPath(String text) {
    return FORM.matcher(text).matches()
        && !text.endsWith(".")
        && !text.endsWith("#")
        && !FileNames.isDevice(pathOf(text))
        && !RESERVED.contains(pathOf(text).toLowerCase(Locale.ROOT));
  }

  public CaseId {
    if (!isPath(value)) {
      throw new IllegalArgumentException("not an id that can be a path");
    }
  }

  /** The id as it stands in addresses: without {@code #}. */
  public String path() {
    return pathOf(value);
  }

  private static String pathOf(String text) {
    return text.replace("#", "");
  }

  @Override
  public int compareTo(CaseId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
