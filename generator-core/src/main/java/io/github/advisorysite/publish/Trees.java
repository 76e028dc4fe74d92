package io.github.advisorysite.publish;

import io.github.advisorysite.source.TreeWalk;
import io.github.advisorysite.source.Workers;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Looks at whole folders and removes them; a link is an entry of its folder, never followed. */
public final class Trees {

  private Trees() {}

  /**
   * Whether a folder has exactly these files, and nobody changed, added or removed one since they
   * were given this modification time.
   *
   * @param files their paths below the folder, joined by {@code /}
   */
  public static boolean isUntouched(
      Path root, Set<String> files, FileTime modified, Workers workers) throws IOException {
    if (!Files.getLastModifiedTime(root, LinkOption.NOFOLLOW_LINKS).equals(modified)) {
      return false;
    }
    AtomicInteger found = new AtomicInteger();
    AtomicBoolean isTouched = new AtomicBoolean();
    TreeWalk.each(
        root,
        workers,
        (path, attributes) -> {
          boolean isOurs =
              attributes.isDirectory() || (attributes.isRegularFile() && files.contains(path));
          if (!isOurs || !attributes.lastModifiedTime().equals(modified)) {
            isTouched.set(true);
          }
          if (!attributes.isDirectory()) {
            found.incrementAndGet();
          }
        });
    return !isTouched.get() && found.get() == files.size();
  }

  /** Removes a folder with all that is in it, if it is there. */
  public static void delete(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
