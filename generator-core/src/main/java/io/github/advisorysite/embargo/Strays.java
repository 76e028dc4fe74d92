package io.github.advisorysite.embargo;

import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.SourceFolder;

/**
 * What is said of files that are no part of the content, so that nothing of them would be shown.
 */
final class Strays {

  private Strays() {}

  static Problem of(SourceFolder folder, String path) {
    boolean link = folder.isLink(path);
    return new Problem(
        link ? Code.PATH_SYMLINK : Code.FILE_UNKNOWN,
        Location.startOf(path),
        "",
        link
            ? "this is a symbolic link; put the file or folder itself here"
            : "this file is not part of the content; look at its name and folder, or remove it",
        null);
  }
}
