package io.github.advisorysite.noninterference;

import java.util.List;

/**
 * A leak that someone could write: a small change of production code.
 *
 * @param channel by what it would give something away
 * @param first the seed that is tried before the others: one that is known to tell saves time
 */
record Mutant(String name, String channel, List<Patch> patches, long first) {

  /**
   * A change of one file.
   *
   * @param file below the engine's root package
   * @param find stands there exactly once
   */
  record Patch(String file, String find, String replace) {}

  Mutant(String name, String channel, String file, String find, String replace) {
    this(name, channel, List.of(new Patch(file, find, replace)), 1);
  }

  Mutant and(String file, String find, String replace) {
    List<Patch> more = new java.util.ArrayList<>(patches);
    more.add(new Patch(file, find, replace));
    return new Mutant(name, channel, more, first);
  }

  /** The same, told first by another seed. */
  Mutant toldBy(long seed) {
    return new Mutant(name, channel, patches, seed);
  }
}
