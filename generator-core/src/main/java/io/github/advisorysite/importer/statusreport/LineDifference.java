package io.github.advisorysite.importer.statusreport;

import java.util.ArrayList;
import java.util.List;

/** Shows an edit in one place of a text in the unified form, without the lines around it. */
final class LineDifference {

  private LineDifference() {}

  static List<String> of(String file, String before, String after) {
    List<String> old = lines(before);
    List<String> now = lines(after);
    int start = 0;
    while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
      start++;
    }
    int same = 0;
    while (same < Math.min(old.size(), now.size()) - start
        && old.get(old.size() - 1 - same).equals(now.get(now.size() - 1 - same))) {
      same++;
    }
    List<String> removed = old.subList(start, old.size() - same);
    List<String> added = now.subList(start, now.size() - same);
    List<String> shown = new ArrayList<>();
    shown.add(file + ":" + (start + 1));
    removed.forEach(line -> shown.add("- " + line));
    added.forEach(line -> shown.add("+ " + line));
    return shown;
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : text.lines().toList();
  }
}
