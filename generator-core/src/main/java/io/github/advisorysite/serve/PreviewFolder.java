package io.github.advisorysite.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A site in a folder that follows its content, of which the pages can be looked at before the
 * search is made. Not thread-safe.
 */
final class PreviewFolder {

  private final Path folder;
  private final Path unfinished;
  private final PreviewFiles pages;
  private final PreviewFiles indexes;

  PreviewFolder(Path root) {
    folder = root.resolve("site");
    unfinished = root.resolve("unfinished");
    pages = new PreviewFiles(folder, unfinished);
    indexes = new PreviewFiles(folder, unfinished);
  }

  Path folder() {
    return folder;
  }

  /** All but the search indexes. */
  PreviewFiles pages() {
    return pages;
  }

  /** The search indexes. */
  PreviewFiles indexes() {
    return indexes;
  }

  /** A build begins; if somebody has removed the folder, it writes everything anew. */
  void begun() throws IOException {
    boolean stands = Files.isDirectory(folder) && Files.isDirectory(unfinished);
    Files.createDirectories(folder);
    Files.createDirectories(unfinished);
    pages.begun(stands);
    indexes.begun(stands);
  }
}
