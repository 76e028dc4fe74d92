package io.github.advisorysite.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the files and folders of a new tree, whose modes do not depend on the umask of the run.
 * Thread-safe.
 */
final class TreeFiles {

  private static final Set<PosixFilePermission> FILE_MODE =
      PosixFilePermissions.fromString("rw-r--r--");
  private static final Set<PosixFilePermission> FOLDER_MODE =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  /** What is written in one call; a channel keeps a copy of as much. */
  private static final int CHUNK = 1 << 20;

  private final Path root;
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final FileAttribute<?>[] fileMode;
  private final FileAttribute<?>[] folderMode;

  /** Whether what is made has not the mode that was asked for, so that it must be set. */
  private final boolean isMasked;

  /** Makes the root of a tree. */
  TreeFiles(Path root) throws IOException {
    this.root = root;
    Path parent = root.toAbsolutePath().getParent();
    boolean posix = Files.getFileStore(parent).supportsFileAttributeView("posix");
    fileMode = posix ? mode(FILE_MODE) : new FileAttribute<?>[0];
    folderMode = posix ? mode(FOLDER_MODE) : new FileAttribute<?>[0];
    Files.createDirectory(root, folderMode);
    isMasked = posix && !Files.getPosixFilePermissions(root).equals(FOLDER_MODE);
    setMode(root, FOLDER_MODE);
    folders.add(root);
  }

  private TreeFiles(Path root, TreeFiles other) {
    this.root = root;
    this.fileMode = other.fileMode;
    this.folderMode = other.folderMode;
    this.isMasked = other.isMasked;
    folders.add(root);
  }

  /** Another tree beside this one, which is there. */
  TreeFiles at(Path standing) {
    return new TreeFiles(standing, this);
  }

  Path root() {
    return root;
  }

  private static FileAttribute<?>[] mode(Set<PosixFilePermission> mode) {
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)};
  }

  /** All folders, the root among them. */
  Set<Path> folders() {
    return folders;
  }

  /** Makes a file in a folder that is there. */
  void write(Path file, byte[] bytes) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file, NEW, fileMode)) {
      for (int start = 0; start < bytes.length; ) {
        start +=
            channel.write(ByteBuffer.wrap(bytes, start, Math.min(CHUNK, bytes.length - start)));
      }
    }
    setMode(file, FILE_MODE);
  }

  /** Makes a folder, and those that it lies in, if they are not there. */
  void createFolder(@Nullable Path folder) throws IOException {
    if (folder == null || folders.contains(folder)) {
      return;
    }
    createFolder(folder.getParent());
    try {
      Files.createDirectory(folder, folderMode);
      setMode(folder, FOLDER_MODE);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
    }
    folders.add(folder);
  }

  private void setMode(Path path, Set<PosixFilePermission> mode) throws IOException {
    if (isMasked) {
      Files.setPosixFilePermissions(path, mode);
    }
  }
}
