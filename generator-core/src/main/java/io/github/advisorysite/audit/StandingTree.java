package io.github.advisorysite.audit;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What stands in a folder, by paths from there.
 *
 * @param files all that is no folder
 * @param links those of them that are links or else no plain files
 */
record StandingTree(SortedSet<String> files, Set<String> links, SortedSet<String> folders) {

  /** What stands there now; links are not followed. */
  static StandingTree of(Path root) throws IOException {
    StandingTree tree = new StandingTree(new TreeSet<>(), new HashSet<>(), new TreeSet<>());
    int prefix = root.toString().length() + 1;
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root)) {
              tree.folders.add(path(folder));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            tree.files.add(path(file));
            if (!attributes.isRegularFile()) {
              tree.links.add(path(file));
            }
            return FileVisitResult.CONTINUE;
          }

          private String path(Path path) {
            return path.toString().substring(prefix).replace('\\', '/');
          }
        });
    return tree;
  }
}
