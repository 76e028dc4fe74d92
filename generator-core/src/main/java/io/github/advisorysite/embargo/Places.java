package io.github.advisorysite.embargo;

import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.words.Folding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds where an item says a word, for private eyes. Not thread-safe. */
final class Places {

  private static final Pattern PRIVATE = Pattern.compile(" *+(['\"]?)private\\1 *+:");

  private final SourceFolder folder;

  /** Files that were read; one that says a word often says more. */
  private final Map<String, List<String>> linesOf = new HashMap<>();

  Places(SourceFolder folder) {
    this.folder = folder;
  }

  /**
   * The place of a word: in the item's own file from where the item begins, or in the sections
   * beside it; or else the item's.
   *
   * @param word folded
   */
  Location of(String word, Location item) {
    List<Location> starts = new ArrayList<>();
    starts.add(item);
    String parent = item.file().substring(0, item.file().lastIndexOf('/') + 1);
    for (String path : folder.below(parent).keySet()) {
      if (path.endsWith(".md") && path.indexOf('/', parent.length()) < 0) {
        starts.add(Location.startOf(path));
      }
    }
    return starts.stream().flatMap(start -> find(word, start).stream()).findFirst().orElse(item);
  }

  private Optional<Location> find(String word, Location start) {
    List<String> lines = linesOf.computeIfAbsent(start.file(), this::lines);
    for (int i = start.line() - 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (Folding.fold(line).contains(word)) {
        return Optional.of(new Location(start.file(), i + 1, last(word, line) + 1));
      }
    }
    return Optional.empty();
  }

  /**
   * The last offset from which a line says a word: halved again and again, as lines can be long.
   */
  private static int last(String word, String line) {
    int says = 0;
    int silent = line.length();
    while (silent - says > 1) {
      int middle = (says + silent) / 2;
      if (Folding.fold(line.substring(middle)).contains(word)) {
        says = middle;
      } else {
        silent = middle;
      }
    }
    return says;
  }

  private List<String> lines(String file) {
    byte[] bytes = folder.read(file, new Problems());
    return bytes == null
        ? List.of()
        : withoutPrivate(new String(bytes, StandardCharsets.UTF_8).lines().toList());
  }

  /** The lines, empty where they are private and so no place that the public sees. */
  private static List<String> withoutPrivate(List<String> lines) {
    List<String> open = new ArrayList<>();
    int indent = -1;
    for (String line : lines) {
      int own = line.length() - line.stripLeading().length();
      boolean isInside = indent >= 0 && (own > indent || line.isBlank());
      boolean begins = PRIVATE.matcher(line).lookingAt();
      indent = isInside ? indent : begins ? own : -1;
      open.add(isInside || begins ? "" : line);
    }
    return open;
  }
}
