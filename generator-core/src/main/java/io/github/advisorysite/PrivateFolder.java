package io.github.advisorysite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The state directory: readable by its owner alone, kept out of version control, never published.
 *
 * @param folder made when something is first written
 */
public record PrivateFolder(Path folder) {

  private static final String OWNER = "rwx------";

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

  /** Adds the lines that a file does not have yet. */
  void append(String name, List<String> lines) throws IOException {
    create();
    Path file = folder.resolve(name);
    Set<String> all = new LinkedHashSet<>();
    if (Files.exists(file)) {
      all.addAll(Files.readAllLines(file));
    }
    all.addAll(lines);
    replace(file, text(List.copyOf(all)));
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
      Files.createDirectory(below, mode(below, OWNER));
    }
    return below;
  }

  private void create() throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder, mode(folder, OWNER));
    } else if (isPosix(folder) && isOwn(folder)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OWNER));
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

  /** Whether this user may change the folder's mode; another's files in it are closed anyway. */
  private static boolean isOwn(Path folder) throws IOException {
    return Files.getOwner(folder).getName().equals(System.getProperty("user.name"));
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] mode(Path path, String mode) {
    return isPosix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
