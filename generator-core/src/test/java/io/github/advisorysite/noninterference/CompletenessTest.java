package io.github.advisorysite.noninterference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Scratch;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is public is there: the other half of the embargo. */
final class CompletenessTest {

  @TempDir(factory = Scratch.class)
  Path temp;

  static Stream<Surfaces.Row> rows() {
    return Surfaces.rows().stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void anItemIsOnItsSurfacesAtItsInstantAndOnNoneBefore(Surfaces.Row row) throws Exception {
    assertThat(Surfaces.faults(row, temp)).isEmpty();
    assertThat(row.surfaces()).isNotEmpty();
  }

  @Test
  void withNoInstantBetweenThemTwoSitesAreEqual() throws Exception {
    for (long seed = 1; seed <= 12; seed++) {
      MadeUp madeUp = new MadeUp(seed);
      List<Piece> pieces = madeUp.cases();
      Instant first = madeUp.instants(pieces).get(1);
      TreeSet<Instant> instants = new TreeSet<>();
      pieces.forEach(
          piece ->
              piece.all().stream()
                  .flatMap(part -> Stream.ofNullable(part.at()))
                  .forEach(instants::add));
      Instant next = instants.higher(first);
      if (next != null) {
        List<Instant> times = List.of(first, next.minusNanos(1));
        assertThat(Suite.openAt(pieces, times.get(0)))
            .isEqualTo(Suite.openAt(pieces, times.get(1)));
        assertThat(Suite.run(pieces, times, temp).failures()).as("seed " + seed).isEmpty();
      }
    }
  }
}
