package io.github.advisorysite.publish;

import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.WrittenFile;
import io.github.advisorysite.source.TreeWalk;
import io.github.advisorysite.source.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The files of the site that stands, as they were made.
 *
 * @param modified the modification time that all of them have
 */
public record StandingFiles(Map<OutputPath, WrittenFile> files, FileTime modified) {

  /**
   * The files of a folder, if it has exactly these, and nobody changed, added or removed one since
   * they were given this modification time.
   *
   * @param digests the SHA-256 of each in hexadecimal by its path below the folder
   */
  public static Optional<StandingFiles> untouched(
      Path root, Map<String, String> digests, FileTime modified, Workers workers)
      throws IOException {
    if (!Files.getLastModifiedTime(root, LinkOption.NOFOLLOW_LINKS).equals(modified)) {
      return Optional.empty();
    }
    Map<OutputPath, WrittenFile> found = new ConcurrentHashMap<>();
    AtomicBoolean isTouched = new AtomicBoolean();
    TreeWalk.each(
        root,
        workers,
        (path, attributes) -> {
          String digest = digests.get(path);
          if (!attributes.lastModifiedTime().equals(modified)
              || (!attributes.isDirectory() && (!attributes.isRegularFile() || digest == null))) {
            isTouched.set(true);
          } else if (!attributes.isDirectory() && digest != null) {
            found.put(new OutputPath(path), new WrittenFile(digest, attributes.size()));
          }
          return true;
        });
    return isTouched.get() || found.size() != digests.size()
        ? Optional.empty()
        : Optional.of(new StandingFiles(found, modified));
  }
}
