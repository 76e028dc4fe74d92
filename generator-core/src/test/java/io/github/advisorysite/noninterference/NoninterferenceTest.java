package io.github.advisorysite.noninterference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.source.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * For made-up contents and instants, the site of all of it is the site of what is public, byte for
 * byte. {@code -Dembargo.seeds=N} tries more seeds; a failure names its seed and shows a content
 * made small.
 */
final class NoninterferenceTest {

  private static final int SEEDS = Integer.getInteger("embargo.seeds", 300);

  @TempDir(factory = Scratch.class)
  Path temp;

  @Test
  void whatIsWithheldIsNotInTheSite() {
    List<Supplier<Suite.Result>> seeds = new ArrayList<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      long one = seed;
      seeds.add(() -> held(one));
    }
    List<Suite.Result> results;
    try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
      results = workers.inOrder(seeds);
    }
    int instants = results.stream().mapToInt(Suite.Result::instants).sum();
    int shown = results.stream().mapToInt(Suite.Result::shown).sum();
    assertThat(shown).as("instants with a site to look at").isGreaterThan(instants * 3 / 4);
    System.out.println(
        "noninterference: "
            + SEEDS
            + " seeds, "
            + shown
            + " of "
            + instants
            + " instants show a site");
  }

  private Suite.Result held(long seed) {
    Path folder = temp.resolve("seed-" + seed);
    try {
      Suite.Result result = Suite.run(seed, folder);
      if (!result.failures().isEmpty()) {
        Failure first = result.failures().get(0);
        List<Piece> small = Shrinker.shrink(new MadeUp(seed).cases(), first, folder);
        throw new AssertionError(
            "seed " + seed + ", " + first + "\nmade small:\n" + Shrinker.text(small));
      }
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
