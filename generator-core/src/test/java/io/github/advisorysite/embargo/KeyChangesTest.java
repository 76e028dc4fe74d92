package io.github.advisorysite.embargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The keys that a release adds, and those that it lacks, whatever their order and number. */
final class KeyChangesTest {

  @Test
  void oneMoreAndOneLess() {
    assertThat(KeyChanges.between(List.of("a", "b", "c"), List.of("a", "x", "c", "d")))
        .isEqualTo(new KeyChanges(Set.of("x", "d"), Set.of("b")));
  }

  @Test
  void theSameInAnotherOrderIsNoChange() {
    assertThat(KeyChanges.between(List.of("a", "b", "c"), List.of("c", "a", "b", "a")))
        .isEqualTo(new KeyChanges(Set.of(), Set.of()));
  }

  @Test
  void changesAreThoseOfTheSets() {
    Random random = new Random(20_261_130);
    for (int run = 0; run < 2_000; run++) {
      List<String> before = some(random);
      List<String> now = some(random);
      Set<String> added = new HashSet<>(now);
      before.forEach(added::remove);
      Set<String> gone = new HashSet<>(before);
      now.forEach(gone::remove);
      assertThat(KeyChanges.between(before, now))
          .as("%s, then %s", before, now)
          .isEqualTo(new KeyChanges(added, gone));
    }
  }

  /** Few of few keys, so that they often begin or end alike, and come twice. */
  private static List<String> some(Random random) {
    return IntStream.range(0, random.nextInt(7))
        .mapToObj(i -> "k" + (random.nextInt(4) == 0 ? random.nextInt(5) : i))
        .toList();
  }
}
