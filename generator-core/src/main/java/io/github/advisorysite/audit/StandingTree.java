package io.github.advisorysite.audit;

import io.github.advisorysite.source.TreeWalk;
import io.github.advisorysite.source.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What stands in a folder, by paths from there.
 *
 * @param files all that is no folder, in order
 * @param links those of them that are links or else no plain files
 */
record StandingTree(Set<String> files, Set<String> links, Set<String> folders) {

  /** What stands there now; links are not followed. */
  static StandingTree of(Path root, Workers workers) throws IOException {
    Set<String> files = ConcurrentHashMap.newKeySet();
    Set<String> links = ConcurrentHashMap.newKeySet();
    Set<String> folders = ConcurrentHashMap.newKeySet();
    TreeWalk.each(
        root,
        workers,
        (path, attributes) -> {
          (attributes.isDirectory() ? folders : files).add(path);
          if (!attributes.isDirectory() && !attributes.isRegularFile()) {
            links.add(path);
          }
          return true;
        });
    return new StandingTree(inOrder(files), links, inOrder(folders));
  }

  private static Set<String> inOrder(Set<String> paths) {
    String[] sorted = paths.toArray(String[]::new);
    Arrays.parallelSort(sorted);
    return new LinkedHashSet<>(List.of(sorted));
  }
}
