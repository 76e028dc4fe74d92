package io.github.advisorysite;

/** Hears how far a build is; only what is public is counted. Called from several threads. */
@FunctionalInterface
public interface Progress {

  /**
   * A step was reached.
   *
   * @param pages written so far
   */
  void written(int pages);
}
