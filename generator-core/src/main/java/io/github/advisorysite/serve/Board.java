package io.github.advisorysite.serve;

import java.util.function.Predicate;

/** Where the last preview hangs, and readers wait for the next. Thread-safe. */
final class Board {

  /** How long a reader waits, in milliseconds, before it is looked whether it is still there. */
  private static final long PATIENCE = 15_000;

  /** How long a search waits until it is made, in milliseconds. */
  private static final long INDEXING = 300_000;

  private Preview preview = Preview.NONE;
  private boolean isClosed;

  synchronized void show(Preview next) {
    preview = next;
    notifyAll();
  }

  synchronized Preview preview() {
    return preview;
  }

  /** The state of what hangs here as soon as it is another, or after a while. */
  synchronized String stateOtherThan(String told) throws InterruptedException {
    return when(shown -> !shown.state().equals(told), PATIENCE).state();
  }

  /** What hangs here as soon as its search is made, or after a while. */
  synchronized Preview searchable() throws InterruptedException {
    return when(shown -> !shown.isIndexing(), INDEXING);
  }

  private Preview when(Predicate<Preview> isSo, long most) throws InterruptedException {
    long start = System.nanoTime();
    long left = most;
    while (!isClosed && left > 0 && !isSo.test(preview)) {
      wait(left);
      left = most - (System.nanoTime() - start) / 1_000_000;
    }
    return preview;
  }

  synchronized boolean isClosed() {
    return isClosed;
  }

  synchronized void close() {
    isClosed = true;
    notifyAll();
  }
}
