package io.github.advisorysite.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits for changes in folders and all below them. One thread waits. */
final class Changes implements AutoCloseable {

  /** An editor writes a file in several steps, and a checkout many files. */
  private static final long SETTLED = 30;

  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_DELETE,
    StandardWatchEventKinds.ENTRY_MODIFY
  };

  private final WatchService service;
  private final Path except;

  /**
   * A watch.
   *
   * @param folders they may be links; those within are not followed
   * @param except a folder whose changes are our own
   */
  Changes(List<Path> folders, Path except) throws IOException {
    this.except = except.toRealPath();
    service = folders.get(0).getFileSystem().newWatchService();
    for (Path folder : folders) {
      watch(Files.isDirectory(folder) ? folder.toRealPath() : folder);
    }
  }

  private void watch(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes)
              throws IOException {
            if (found.equals(except)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            found.register(service, KINDS);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path gone, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Waits until something has changed, and no more for a moment.
   *
   * @return false if this was closed
   */
  boolean await() throws InterruptedException {
    try {
      WatchKey key = service.take();
      while (key != null) {
        take(key);
        key = service.poll(SETTLED, TimeUnit.MILLISECONDS);
      }
      return true;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  private void take(WatchKey key) {
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.context() instanceof Path name && key.watchable() instanceof Path folder) {
        try {
          watch(folder.resolve(name)); // a new folder; a file is none
        } catch (IOException e) {
          // gone again
        }
      }
    }
    key.reset();
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
