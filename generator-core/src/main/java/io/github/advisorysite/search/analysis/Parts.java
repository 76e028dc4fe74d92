package io.github.advisorysite.search.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The parts of a version, a host name or a file name, by which it is found, too. */
public final class Parts {

  private static final String SEPARATORS = "._'’:,;";

  /** With more parts than this, every run of them would be too many. */
  private static final int MOST = 8;

  private Parts() {}

  /**
   * What is indexed beside a token, in order: {@code 1}, {@code 1.0}, {@code 0}, {@code 0.1f},
   * {@code 1f} for {@code 1.0.1f}.
   */
  public static List<String> of(String token) {
    if (isWhole(token)) {
      return List.of();
    }
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= token.length(); i++) {
      if (i == token.length() || separates(token.charAt(i))) {
        if (i > start) {
          starts.add(start);
          ends.add(i);
        }
        start = i + 1;
      }
    }
    Set<String> parts = new LinkedHashSet<>();
    int most = starts.size() > MOST ? 1 : starts.size();
    for (int first = 0; first < starts.size(); first++) {
      for (int last = first; last < Math.min(first + most, starts.size()); last++) {
        parts.add(token.substring(starts.get(first), ends.get(last)));
      }
    }
    parts.remove(token);
    return List.copyOf(parts);
  }

  /** Most tokens have no parts, and that shall cost nothing. */
  private static boolean isWhole(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (separates(token.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean separates(int c) {
    return SEPARATORS.indexOf(c) >= 0;
  }
}
