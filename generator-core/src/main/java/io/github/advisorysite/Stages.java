package io.github.advisorysite;

import java.time.Duration;

/** Measures the stages of a run, one after the other. Not thread-safe. */
final class Stages {

  private final Progress progress;
  private long start = System.nanoTime();

  Stages(Progress progress) {
    this.progress = progress;
  }

  Progress progress() {
    return progress;
  }

  /** The stage that began with the end of the one before has ended. */
  void ended(String stage) {
    long now = System.nanoTime();
    progress.took(stage, Duration.ofNanos(now - start));
    start = now;
  }
}
