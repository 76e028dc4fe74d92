package io.github.advisorysite.publish;

import io.github.advisorysite.source.Code;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The hidden folder next to an output folder in which its next tree is made, so that one rename on
 * one file system puts it in place. It is locked while it is open.
 */
final class StagingFolder implements AutoCloseable {

  private final Path output;
  private final Path folder;
  private final FileChannel lock;

  private StagingFolder(Path output, Path folder, FileChannel lock) {
    this.output = output;
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * The one of an output folder.
   *
   * @throws OutputRefusedException if another run is at work, or there is no folder around it
   */
  static StagingFolder beside(Path output) throws IOException, OutputRefusedException {
    Path target = output.toAbsolutePath().normalize();
    Path parent = target.getParent();
    Path name = target.getFileName();
    if (parent == null || name == null) {
      throw new OutputRefusedException(
          Code.CONF_TARGET, "the output folder cannot be the root of a file system");
    }
    Path folder = parent.resolve("." + name + ".staging");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(".gitignore"), "*\n", StandardCharsets.UTF_8);
    return new StagingFolder(target, folder, lock(folder));
  }

  private static FileChannel lock(Path folder) throws IOException, OutputRefusedException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // another build of this process: the same answer
    }
    channel.close();
    throw new OutputRefusedException(
        Code.LOCK, "another build writes this output folder; wait for it to end");
  }

  /** The output folder, absolute. */
  Path output() {
    return output;
  }

  /** The tree that is being made. */
  Path tree() {
    return folder.resolve("staging");
  }

  /** The site that stood, until the tree has its place. */
  Path previous() {
    return folder.resolve("previous");
  }

  /** A site that stood, half of which may be gone. */
  Path discarded() {
    return folder.resolve("discarded");
  }

  /** Single files of the site that stands, while others take their places; never a site. */
  Path replaced() {
    return folder.resolve("replaced");
  }

  /** Tells which files take the places of others, until all have. */
  Path journal() {
    return folder.resolve("journal");
  }

  /** Lets others build. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
