package io.github.advisorysite;

import java.time.Duration;

/** Hears how far a build is; only what is public is counted. Called from several threads. */
@FunctionalInterface
public interface Progress {

  /**
   * A step was reached.
   *
   * @param pages written so far
   */
  void written(int pages);

  /** A stage has ended. */
  default void took(String stage, Duration time) {}
}
