package io.github.advisorysite.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * The threads of one run. Tasks are given and results taken in one order, so no result depends on
 * their number.
 */
public final class Workers implements AutoCloseable {

  private final ExecutorService executor;

  public Workers(int threads) {
    this.executor = Executors.newFixedThreadPool(threads, Workers::daemon);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "advisory-site");
    thread.setDaemon(true);
    return thread;
  }

  /** Runs all tasks and gives their results in the order of the tasks. */
  public <T> List<T> inOrder(List<? extends Supplier<? extends T>> tasks) {
    List<Future<? extends T>> futures = new ArrayList<>(tasks.size());
    tasks.forEach(task -> futures.add(executor.submit(task::get)));
    List<T> results = new ArrayList<>(tasks.size());
    futures.forEach(future -> results.add(take(future)));
    return results;
  }

  /**
   * The result of a task.
   *
   * @throws RuntimeException the one that the task threw
   */
  public static <T> T take(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException("a task failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
