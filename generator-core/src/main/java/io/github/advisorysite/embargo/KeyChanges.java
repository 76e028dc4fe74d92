package io.github.advisorysite.embargo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What sets the keys of a release apart from those of the one before.
 *
 * @param added keys that the one before did not have
 * @param gone keys that only the one before had
 */
record KeyChanges(Set<String> added, Set<String> gone) {

  /** Compares two lists; in the same order, they take little time where they differ little. */
  static KeyChanges between(List<String> before, List<String> now) {
    int start = 0;
    int most = Math.min(before.size(), now.size());
    while (start < most && before.get(start).equals(now.get(start))) {
      start++;
    }
    int same = 0;
    while (same < most - start
        && before.get(before.size() - 1 - same).equals(now.get(now.size() - 1 - same))) {
      same++;
    }
    return new KeyChanges(
        without(now.subList(start, now.size() - same), before),
        without(before.subList(start, before.size() - same), now));
  }

  private static Set<String> without(List<String> some, List<String> others) {
    if (some.isEmpty()) {
      return Set.of();
    }
    Set<String> all = new HashSet<>(others);
    return some.stream().filter(key -> !all.contains(key)).collect(Collectors.toSet());
  }
}
