package io.github.advisorysite.embargo;

import io.github.advisorysite.source.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Shares out long lists among workers. */
final class Chunks {

  private static final int SIZE = 128;

  private Chunks() {}

  /** The results for the parts of a list, in order. */
  static <T, R> List<R> map(List<T> list, Workers workers, Function<List<T>, R> work) {
    List<Supplier<R>> tasks = new ArrayList<>();
    for (int start = 0; start < list.size(); start += SIZE) {
      List<T> chunk = list.subList(start, Math.min(start + SIZE, list.size()));
      tasks.add(() -> work.apply(chunk));
    }
    return workers.inOrder(tasks);
  }
}
