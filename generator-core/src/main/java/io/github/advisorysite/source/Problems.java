package io.github.advisorysite.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one item while it is read. Not thread-safe. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  public void add(Code code, Location at, String pointer, String text) {
    add(new Problem(code, at, pointer, text, null));
  }

  /** Adds a problem of one language variant, which counts only where that variant does. */
  public void add(Code code, Node node, String text, @Nullable String language) {
    add(new Problem(code, node.at(), node.pointer(), text, language));
  }

  public void add(Code code, Node node, String text) {
    add(code, node, text, null);
  }

  public void add(Problem problem) {
    found.add(problem);
  }

  public void addAll(Problems others) {
    found.addAll(others.found);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Problem> toList() {
    return List.copyOf(found);
  }

  /**
   * The lines of a log: in order, and after {@link Limits#PROBLEMS} of one file how many more it
   * has.
   */
  public static Stream<String> lines(List<Problem> problems) {
    Map<String, List<Problem>> byFile =
        problems.stream()
            .sorted()
            .collect(Collectors.groupingBy(p -> p.at().file(), TreeMap::new, Collectors.toList()));
    return byFile.entrySet().stream().flatMap(e -> ofFile(e.getKey(), e.getValue()));
  }

  private static Stream<String> ofFile(String file, List<Problem> problems) {
    Stream<String> first = problems.stream().limit(Limits.PROBLEMS).map(Problem::toString);
    int more = problems.size() - Limits.PROBLEMS;
    return more <= 0
        ? first
        : Stream.concat(first, Stream.of(Characters.visible(file) + ": " + more + " more"));
  }
}
