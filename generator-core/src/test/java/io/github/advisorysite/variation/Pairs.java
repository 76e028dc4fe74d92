package io.github.advisorysite.variation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Chooses few rows in which any two values of any two factors stand together. */
final class Pairs {

  /** Two values of two factors, by number. */
  record Pair(int factor, int value, int otherFactor, int otherValue) {}

  private static final int CANDIDATES = 200;

  private Pairs() {}

  /** Rows of numbers of values; the same for the same sizes. */
  static List<int[]> rows(int[] sizes) {
    SplittableRandom random = new SplittableRandom(1);
    Set<Pair> missing = all(sizes);
    List<int[]> rows = new ArrayList<>();
    while (!missing.isEmpty()) {
      int[] best = candidate(sizes, missing, random);
      for (int i = 1; i < CANDIDATES; i++) {
        int[] other = candidate(sizes, missing, random);
        if (gain(other, missing) > gain(best, missing)) {
          best = other;
        }
      }
      missing.removeAll(of(best));
      rows.add(best);
    }
    return rows;
  }

  /** Every pair that there is. */
  static Set<Pair> all(int[] sizes) {
    Set<Pair> pairs = new LinkedHashSet<>();
    for (int f = 0; f < sizes.length; f++) {
      for (int g = f + 1; g < sizes.length; g++) {
        for (int v = 0; v < sizes[f]; v++) {
          for (int w = 0; w < sizes[g]; w++) {
            pairs.add(new Pair(f, v, g, w));
          }
        }
      }
    }
    return pairs;
  }

  /** The pairs of one row. */
  static Set<Pair> of(int[] row) {
    Set<Pair> pairs = new LinkedHashSet<>();
    for (int f = 0; f < row.length; f++) {
      for (int g = f + 1; g < row.length; g++) {
        pairs.add(new Pair(f, row[f], g, row[g]));
      }
    }
    return pairs;
  }

  /** Begins with a pair that is missing, and lets each other factor add as many as it can. */
  private static int[] candidate(int[] sizes, Set<Pair> missing, SplittableRandom random) {
    Pair first = missing.iterator().next();
    int[] row = new int[sizes.length];
    boolean[] set = new boolean[sizes.length];
    row[first.factor] = first.value;
    row[first.otherFactor] = first.otherValue;
    set[first.factor] = true;
    set[first.otherFactor] = true;
    int start = random.nextInt(sizes.length);
    for (int i = 0; i < sizes.length; i++) {
      int factor = (start + i) % sizes.length;
      if (!set[factor]) {
        row[factor] = best(factor, row, set, sizes, missing, random);
        set[factor] = true;
      }
    }
    return row;
  }

  private static int best(
      int factor,
      int[] row,
      boolean[] set,
      int[] sizes,
      Set<Pair> missing,
      SplittableRandom random) {
    int best = 0;
    int most = -1;
    int start = random.nextInt(sizes[factor]);
    for (int i = 0; i < sizes[factor]; i++) {
      int value = (start + i) % sizes[factor];
      int gain = 0;
      for (int other = 0; other < row.length; other++) {
        if (set[other]
            && missing.contains(
                other < factor
                    ? new Pair(other, row[other], factor, value)
                    : new Pair(factor, value, other, row[other]))) {
          gain++;
        }
      }
      if (gain > most) {
        most = gain;
        best = value;
      }
    }
    return best;
  }

  private static int gain(int[] row, Set<Pair> missing) {
    Set<Pair> pairs = of(row);
    pairs.retainAll(missing);
    return pairs.size();
  }
}
