package io.github.advisorysite;

import java.time.Duration;
import java.util.Map;

/** Hears how far a build is; only what is public is counted. Called from several threads. */
@FunctionalInterface
public interface Progress {

  /**
   * A step was reached.
   *
   * @param pages written so far
   */
  void written(int pages);

  /**
   * The run has ended.
   *
   * @param stages what each of them took of its time, in order
   */
  default void took(Map<String, Duration> stages) {}
}
