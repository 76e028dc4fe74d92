package io.github.advisorysite.audit;

import io.github.advisorysite.source.TreeWalk;
import io.github.advisorysite.source.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What stands in a folder, by paths from there.
 *
 * @param files all that is no folder
 * @param links those of them that are links or else no plain files
 */
record StandingTree(SortedSet<String> files, Set<String> links, SortedSet<String> folders) {

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
        });
    return new StandingTree(new TreeSet<>(files), links, new TreeSet<>(folders));
  }
}
