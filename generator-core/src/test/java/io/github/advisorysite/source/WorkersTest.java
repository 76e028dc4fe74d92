package io.github.advisorysite.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tasks in one order, whatever the threads do. */
final class WorkersTest {

  @Test
  void resultsComeInTheOrderOfTheTasks() {
    List<Supplier<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      int result = i;
      tasks.add(() -> result);
    }
    try (Workers workers = new Workers(4)) {
      assertThat(workers.inOrder(tasks)).hasSize(100).isSorted();
    }
  }

  @Test
  void whenAFailureIsToldNoTaskIsAtWork() {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    List<Supplier<Integer>> tasks =
        List.of(
            () -> {
              await(begun);
              throw new IllegalStateException("first");
            },
            () -> {
              begun.countDown();
              sleep();
              ended.set(true);
              return 1;
            });
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(() -> workers.inOrder(tasks)).hasMessage("first");
      assertThat(ended).isTrue();
    }
  }

  @Test
  void theFirstOfTwoFailuresIsToldAndWhatStandsBehindIsLeftOut() {
    CountDownLatch second = new CountDownLatch(1);
    AtomicInteger behind = new AtomicInteger();
    List<Supplier<Integer>> tasks = new ArrayList<>();
    tasks.add(
        () -> {
          await(second);
          throw new IllegalStateException("first");
        });
    tasks.add(
        () -> {
          second.countDown();
          throw new IllegalStateException("second");
        });
    try (Workers workers = new Workers(2)) {
      for (int i = 0; i < 100; i++) {
        tasks.add(behind::incrementAndGet);
      }
      assertThatThrownBy(() -> workers.inOrder(tasks)).hasMessage("first");
      assertThat(behind).hasValue(0);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
