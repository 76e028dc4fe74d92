package io.github.advisorysite.publish;

import io.github.advisorysite.output.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The files that the site that stands and the new one have both: one file on the disk under two
 * names, so that it is neither written again nor freed, which is what takes the time of a build
 * over a large site. Only on file systems with hard links and POSIX modes; thread-safe.
 */
final class KeptFiles {

  private static final String FACTS = "unix:mode,uid,nlink,size";
  private static final int FILE_MODE = 0100644;

  private final Path standing;
  private final @Nullable Object owner;
  private final Set<OutputPath> kept = ConcurrentHashMap.newKeySet();

  /**
   * Nothing is kept yet.
   *
   * @param standing the root of the site that stands, if one does
   * @param staging the root of the new one
   */
  KeptFiles(Path standing, Path staging) throws IOException {
    this.standing = standing;
    this.owner =
        Files.isDirectory(standing, LinkOption.NOFOLLOW_LINKS)
                && Files.getFileStore(staging).supportsFileAttributeView("unix")
            ? Files.getAttribute(staging, "unix:uid")
            : null;
  }

  /**
   * Gives the file that stands at a path the other name too, if its bytes, mode and owner are those
   * of the new one. One that has another name already, as in a copy that somebody made of links,
   * stays theirs alone.
   *
   * @return whether it was done; if not, the file is to be written
   */
  boolean keep(OutputPath path, byte[] bytes, Path to) {
    if (owner == null) {
      return false;
    }
    Path file = standing.resolve(path.value());
    try {
      boolean isSame =
          Files.readAttributes(file, FACTS, LinkOption.NOFOLLOW_LINKS)
                  .equals(
                      Map.of(
                          "mode", FILE_MODE, "uid", owner, "nlink", 1, "size", (long) bytes.length))
              && Arrays.equals(Files.readAllBytes(file), bytes);
      if (isSame) {
        Files.createLink(to, file);
        kept.add(path);
      }
      return isSame;
    } catch (IOException | UnsupportedOperationException e) {
      return false; // it is not there, or there are no links here
    }
  }

  /** The paths of all files that were kept. */
  Set<OutputPath> paths() {
    return Collections.unmodifiableSet(kept);
  }
}
