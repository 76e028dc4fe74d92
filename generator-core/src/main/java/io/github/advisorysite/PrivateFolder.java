package io.github.advisorysite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The state directory: readable by its owner alone, kept out of version control, never published.
 *
 * @param folder made when something is first written
 */
public record PrivateFolder(Path folder) {

  /**
   * Writes a file of lines, in place of one of that name.
   *
   * @throws IOException if it cannot be written
   */
  public void write(String name, List<String> lines) throws IOException {
    write(name, text(lines));
  }

  /** As above, with the text of the file. */
  public void write(String name, String text) throws IOException {
    create();
    replace(folder.resolve(name), text);
  }

  /** Lines as a file holds them. */
  public static String text(List<String> lines) {
    return String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
  }

  /** A folder below this one, readable by its owner alone; it may be there already. */
  public Path subfolder(String name) throws IOException {
    create();
    Path below = folder.resolve(name);
    if (!Files.isDirectory(below, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(below, mode(below, "rwx------"));
    }
    return below;
  }

  private void create() throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder, mode(folder, "rwx------"));
    }
    replace(folder.resolve(".gitignore"), "*\n");
  }

  /**
   * Writes a file that its owner alone can read, in place of one of that name.
   *
   * @throws IOException if it cannot be written
   */
  public static void replace(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, mode(file, "rw-------"));
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static FileAttribute<?>[] mode(Path path, String mode) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
