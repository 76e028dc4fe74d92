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
     */
    void visit(String path, BasicFileAttributes attributes) throws IOException;
  }

  /**
   * Shows all entries but the root itself.
   *
   * @throws IOException if a folder cannot be listed, or the one that the visitor threw
   */
  public static void each(Path root, Workers workers, Visitor visitor) throws IOException {
    try {
      List<String> folders = List.of("");
      while (!folders.isEmpty()) {
        folders =
            workers.inParts(folders, part -> inside(root, part, visitor)).stream()
                .flatMap(List::stream)
                .toList();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Shows what lies in folders, and gives the folders among it. */
  private static List<String> inside(Path root, List<String> folders, Visitor visitor) {
    List<String> found = new ArrayList<>();
    for (String folder : folders) {
      String prefix = folder.isEmpty() ? "" : folder + "/";
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(folder))) {
        for (Path entry : entries) {
          String path = prefix + entry.getFileName();
          BasicFileAttributes attributes =
              Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
          visitor.visit(path, attributes);
          if (attributes.isDirectory()) {
            found.add(path);
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
