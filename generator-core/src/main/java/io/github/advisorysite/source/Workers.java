package io.github.advisorysite.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The threads of one run. Tasks are given and results taken in one order, so no result depends on
 * their number.
 */
public final class Workers implements AutoCloseable {

  private static final int PART = 100;

  private final ExecutorService executor;

  public Workers(int threads) {
    this.executor = Executors.newFixedThreadPool(threads, Workers::daemon);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "advisory-site");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Runs all tasks and gives their results in the order of the tasks. If one fails, the ones behind
   * it are left out; when this returns or throws, none is at work any more.
   *
   * @throws RuntimeException that of the first task, in their order, that failed
   */
  public <T> List<T> inOrder(List<? extends Supplier<? extends T>> tasks) {
    AtomicInteger failed = new AtomicInteger(Integer.MAX_VALUE);
    List<Future<? extends T>> futures = new ArrayList<>(tasks.size());
    for (int i = 0; i < tasks.size(); i++) {
      int index = i;
      futures.add(executor.submit(() -> run(tasks.get(index), index, failed)));
    }
    try {
      List<T> results = new ArrayList<>(tasks.size());
      futures.forEach(future -> results.add(take(future)));
      return results;
    } finally {
      futures.forEach(Workers::settle);
    }
  }

  private static <T> T run(Supplier<? extends T> task, int index, AtomicInteger failed) {
    if (index > failed.get()) {
      throw new CancellationException();
    }
    try {
      return task.get();
    } catch (RuntimeException | Error e) {
      failed.accumulateAndGet(index, Math::min);
      throw e;
    }
  }

  /** Waits until a task is at work no more, whatever came of it. */
  private static void settle(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      // told by the task that failed first
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Begins a task beside what this thread does meanwhile.
   *
   * @param task none that waits for others of these threads, as there may be one only
   */
  public <T> Future<T> begin(Callable<T> task) {
    return executor.submit(task);
  }

  /** Runs work on the parts of a list, neither tiny nor few, and gives the results in order. */
  public <T, R> List<R> inParts(List<T> list, Function<List<T>, R> work) {
    List<Supplier<R>> tasks = new ArrayList<>();
    for (int start = 0; start < list.size(); start += PART) {
      List<T> part = list.subList(start, Math.min(start + PART, list.size()));
      tasks.add(() -> work.apply(part));
    }
    return inOrder(tasks);
  }

  /**
   * The result of a task.
   *
   * @throws RuntimeException the one that the task threw
   */
  public static <T> T take(Future<T> future) {
    return take(future, RuntimeException.class);
  }

  /**
   * The result of a task that may fail as it is meant to.
   *
   * @throws E the one that the task threw
   */
  public static <T, E extends Exception> T take(Future<T> future, Class<E> failure) throws E {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (failure.isInstance(e.getCause())) {
        throw failure.cast(e.getCause());
      }
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

  /** Ends the threads; what one of them has begun is over when this returns. */
  @Override
  public void close() {
    for (Runnable left : executor.shutdownNow()) {
      if (left instanceof Future<?> task) {
        task.cancel(false); // so that nobody waits for it
      }
    }
    try {
      while (!executor.awaitTermination(1, TimeUnit.MINUTES)) {
        // a task that writes must not go on behind the run that holds the lock
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
