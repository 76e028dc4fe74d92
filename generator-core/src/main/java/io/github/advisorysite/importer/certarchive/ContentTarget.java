package io.github.advisorysite.importer.certarchive;

import io.github.advisorysite.importer.ImportRefusedException;
import io.github.advisorysite.publish.Trees;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A content folder in the making. It is written beside the one that stands and takes its place by
 * renames, so that an import that fails leaves that one as it was. Not thread-safe.
 */
final class ContentTarget implements AutoCloseable {

  /** Says that an import made the folder; its name is hidden, so content does not have it. */
  static final String MARKER = ".imported";

  private static final String MARKER_TEXT =
      "An import made this folder. The next import into it replaces everything in it.\n";

  private final Path target;
  private final Path work;
  private final Path made;

  private ContentTarget(Path target, Path work) throws IOException {
    this.target = target;
    this.work = work;
    this.made = Files.createDirectory(work.resolve("made"));
  }

  /**
   * Begins a folder that will take the place of an earlier import, of an empty folder, or of none.
   */
  static ContentTarget open(Path content) throws IOException, ImportRefusedException {
    Path target = content.toAbsolutePath().normalize();
    Path parent = target.getParent();
    Path name = target.getFileName();
    if (parent == null || name == null) {
      throw new ImportRefusedException(
          Code.IMPORT_TARGET,
          Location.startOf("/"),
          "the root folder cannot be a content folder; name another");
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isReplaceable(target)) {
      throw new ImportRefusedException(
          Code.IMPORT_TARGET,
          Location.startOf(name.toString()),
          "this folder was not made by an import, and an import replaces everything; name a new or"
              + " empty folder");
    }
    Files.createDirectories(parent);
    return new ContentTarget(target, Files.createTempDirectory(parent, "." + name + ".import"));
  }

  private static boolean isReplaceable(Path target) throws IOException {
    if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (Files.isRegularFile(target.resolve(MARKER), LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(target)) {
      return !entries.iterator().hasNext();
    }
  }

  /** Writes a file; the path is relative and uses {@code /}. */
  void write(String path, String text) throws IOException {
    Path file = made.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /** Puts the folder in its place. */
  void complete() throws IOException {
    write(MARKER, MARKER_TEXT);
    Path old = work.resolve("old");
    boolean stood = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    if (stood) {
      Files.move(target, old);
    }
    try {
      Files.move(made, target);
    } catch (IOException e) {
      if (stood) {
        Files.move(old, target);
      }
      throw e;
    }
  }

  /** Removes what is left of the work; what cannot be removed is hidden, and no reason to fail. */
  @Override
  public void close() {
    boolean isOnlyCopy =
        Files.exists(work.resolve("old")) && !Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    if (isOnlyCopy) {
      return; // it could not be put back: a person must, and finds it here
    }
    try {
      Trees.delete(work);
    } catch (IOException e) {
      // The folder that was to be made, or replaced, is in its place all the same.
    }
  }
}
