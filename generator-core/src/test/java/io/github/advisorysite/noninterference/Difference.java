package io.github.advisorysite.noninterference;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Says where two trees differ first. */
final class Difference {

  private static final int AROUND = 120;

  private Difference() {}

  static String between(Map<String, String> one, Map<String, String> other) {
    Set<String> paths = new TreeSet<>(one.keySet());
    paths.addAll(other.keySet());
    paths.removeIf(path -> one.getOrDefault(path, "").equals(other.getOrDefault(path, "")));
    String path = paths.iterator().next();
    return paths.size()
        + " paths differ, the first is "
        + path
        + "\n  one:   "
        + near(one.get(path), other.get(path))
        + "\n  other: "
        + near(other.get(path), one.get(path));
  }

  private static String near(
      @org.jspecify.annotations.Nullable String text,
      @org.jspecify.annotations.Nullable String other) {
    if (text == null) {
      return "(none)";
    }
    int same = 0;
    while (other != null
        && same < Math.min(text.length(), other.length())
        && text.charAt(same) == other.charAt(same)) {
      same++;
    }
    int from = Math.max(0, same - AROUND / 2);
    String part = text.substring(from, Math.min(text.length(), from + AROUND));
    return new String(
            part.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
            java.nio.charset.StandardCharsets.UTF_8)
        .replace('\n', ' ');
  }
}
