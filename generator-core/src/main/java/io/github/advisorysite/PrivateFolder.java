package io.github.advisorysite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    create();
    replace(folder.resolve(".gitignore"), "*\n");
    replace(folder.resolve(name), String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
  }

  private void create() throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder, mode("rwx------"));
    }
  }

  private void replace(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, mode("rw-------"));
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private FileAttribute<?>[] mode(String mode) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
