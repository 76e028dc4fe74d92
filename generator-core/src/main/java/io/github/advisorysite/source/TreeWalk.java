package io.github.advisorysite.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Looks at all that is below a folder, on all threads; a link is an entry, never followed. */
public final class TreeWalk {

  private TreeWalk() {}

  /** Takes what is found; it is called from several threads, a folder before what is in it. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * Looks at an entry.
     *
     * @param path from the root, joined by {@code /}
     * @return whether to look at what is in it, if it is a folder
     */
    boolean visit(String path, BasicFileAttributes attributes) throws IOException;
  }

  /**
   * A folder to look into.
   *
   * @param at as it was found, as a name that is no text in the charset of file names has no way
   *     back from its path
   */
  private record Folder(String path, Path at) {}

  /**
   * Shows all entries but the root itself, which may be a link.
   *
   * @throws IOException if a folder cannot be listed, or the one that the visitor threw
   */
  public static void each(Path root, Workers workers, Visitor visitor) throws IOException {
    try {
      List<Folder> folders = List.of(new Folder("", root));
      while (!folders.isEmpty()) {
        folders =
            workers.inParts(folders, part -> inside(part, visitor)).stream()
                .flatMap(List::stream)
                .toList();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Shows what lies in folders, and gives the folders among it. */
  private static List<Folder> inside(List<Folder> folders, Visitor visitor) {
    List<Folder> found = new ArrayList<>();
    for (Folder folder : folders) {
      String prefix = folder.path.isEmpty() ? "" : folder.path + "/";
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.at)) {
        for (Path entry : entries) {
          String path = prefix + entry.getFileName();
          BasicFileAttributes attributes =
              Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
          if (visitor.visit(path, attributes) && attributes.isDirectory()) {
            found.add(new Folder(path, entry));
          }
        }
      } catch (DirectoryIteratorException e) {
        throw new UncheckedIOException(e.getCause());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }
}
