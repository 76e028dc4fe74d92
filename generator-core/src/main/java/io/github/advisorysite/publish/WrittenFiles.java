package io.github.advisorysite.publish;

import io.github.advisorysite.audit.SiteAudit;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.WrittenFile;
import io.github.advisorysite.source.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a site while it is written, and which of them stand already. Thread-safe. */
final class WrittenFiles {

  private final Map<OutputPath, WrittenFile> files = new ConcurrentHashMap<>();
  private final Set<OutputPath> staying = ConcurrentHashMap.newKeySet();
  private @Nullable StandingFiles standing;

  /** The site that stands, of which files may stay; before any is taken. */
  void over(StandingFiles stand) {
    standing = stand;
  }

  Optional<StandingFiles> standing() {
    return Optional.ofNullable(standing);
  }

  /**
   * Takes a file.
   *
   * @return whether it is to be put there, as it does not stand already
   */
  boolean take(OutputPath path, WrittenFile file) {
    if (files.putIfAbsent(path, file) != null) {
      throw new IllegalStateException("two files of the site have one path");
    }
    boolean stays = standing != null && file.equals(standing.files().get(path));
    return !(stays && staying.add(path));
  }

  /** Takes files as they stand, or none of them if one does not. */
  boolean keep(List<OutputPath> paths) {
    if (standing == null || !standing.files().keySet().containsAll(paths)) {
      return false;
    }
    for (OutputPath path : paths) {
      take(path, Objects.requireNonNull(standing.files().get(path)));
    }
    return true;
  }

  boolean isStaying(OutputPath path) {
    return staying.contains(path);
  }

  /** The paths that are taken from what stands. */
  Set<OutputPath> staying() {
    return Collections.unmodifiableSet(staying);
  }

  /** The paths that are not taken from what stands. */
  Stream<OutputPath> fresh() {
    return files.keySet().stream().filter(path -> !staying.contains(path));
  }

  /** The paths that stand and are no more, in order. */
  Set<OutputPath> removed() {
    return standing().stream()
        .flatMap(stand -> stand.files().keySet().stream())
        .filter(path -> !files.containsKey(path))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether all that stands and may be linked to is among these paths, in whatever form. */
  boolean isStandingWithin(Set<String> paths) {
    return standing != null
        && standing.files().keySet().stream()
            .map(OutputPath::value)
            .allMatch(path -> paths.contains(path) || !SiteAudit.isMissed(path));
  }

  Set<OutputPath> paths() {
    return Collections.unmodifiableSet(files.keySet());
  }

  /** All paths; a sorted map of so many would take ten times as long to fill. */
  List<OutputPath> inOrder(Workers workers) {
    OutputPath[] paths = files.keySet().toArray(OutputPath[]::new);
    int middle = paths.length / 2;
    workers.inOrder(List.of(sorting(paths, 0, middle), sorting(paths, middle, paths.length)));
    Arrays.sort(paths); // has only to merge the two
    return new ArrayList<>(List.of(paths));
  }

  private static Supplier<Void> sorting(OutputPath[] paths, int from, int to) {
    return () -> {
      Arrays.sort(paths, from, to);
      return null;
    };
  }

  /** Files by their paths, in the order of these. */
  Map<OutputPath, WrittenFile> of(List<OutputPath> paths) {
    Map<OutputPath, WrittenFile> some = new LinkedHashMap<>();
    paths.forEach(path -> some.put(path, Objects.requireNonNull(files.get(path))));
    return some;
  }

  void clear() {
    files.clear();
    staying.clear();
  }
}
