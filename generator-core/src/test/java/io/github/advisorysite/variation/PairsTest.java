package io.github.advisorysite.variation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rows of the matrix are as many as they must be, and few more. */
final class PairsTest {

  private static final int[] SIZES = {4, 4, 4, 3, 3, 3, 2, 2, 2};

  @Test
  void everyPairOfValuesStandsInARow() {
    Set<Pairs.Pair> covered = new LinkedHashSet<>();
    Pairs.rows(SIZES).forEach(row -> covered.addAll(Pairs.of(row)));
    assertThat(covered).containsExactlyInAnyOrderElementsOf(Pairs.all(SIZES));
  }

  @Test
  void theRowsAreFewAndAlwaysTheSame() {
    List<int[]> rows = Pairs.rows(SIZES);
    assertThat(rows).hasSizeBetween(16, 20);
    assertThat(Pairs.rows(SIZES)).usingRecursiveComparison().isEqualTo(rows);
  }
}
