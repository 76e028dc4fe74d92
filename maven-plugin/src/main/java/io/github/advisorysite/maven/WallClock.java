package io.github.advisorysite.maven;

import java.time.Instant;

/** The only place where a clock is read. */
final class WallClock {

  private WallClock() {}

  static Instant now() {
    return Instant.now();
  }
}
