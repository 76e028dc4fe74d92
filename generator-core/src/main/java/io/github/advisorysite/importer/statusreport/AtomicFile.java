package io.github.advisorysite.importer.statusreport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes a file as a whole or not at all. */
final class AtomicFile {

  private AtomicFile() {}

  /** Replaces a file, keeping its permissions, or makes one. */
  static void write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("no folder");
    }
    Files.createDirectories(folder);
    Path beside = folder.resolve("." + file.getFileName() + ".new");
    Files.deleteIfExists(beside); // what a run that was ended left behind
    try {
      Files.writeString(beside, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      PosixFileAttributeView mode =
          Files.getFileAttributeView(beside, PosixFileAttributeView.class);
      if (mode != null && Files.exists(file)) {
        mode.setPermissions(Files.getPosixFilePermissions(file));
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
