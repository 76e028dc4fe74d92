package io.github.advisorysite.noninterference;

import io.github.advisorysite.noninterference.Failure.Check;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The suite as it is run within a mutant. A build that only breaks is no find. */
public final class Inside {

  private Inside() {}

  /** Which checks fail at which seed, or at the surfaces of which items; or nothing. */
  public static String findIn(int seeds, long first, Path temp) throws IOException {
    for (long seed : inOrder(seeds, first)) {
      List<Failure> failures = found(seed, temp);
      if (!failures.isEmpty()) {
        String checks =
            failures.stream()
                .map(failure -> failure.check().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining("+"));
        return checks + " at seed " + seed;
      }
    }
    for (Surfaces.Row row : Surfaces.rows()) {
      if (!Surfaces.faults(row, temp).isEmpty()) {
        return "SURFACES of " + row.kind();
      }
    }
    return "";
  }

  /** The first content that fails, made small. */
  public static String shrunkIn(int seeds, long first, Path temp) throws IOException {
    for (long seed : inOrder(seeds, first)) {
      List<Failure> failures = found(seed, temp);
      if (!failures.isEmpty()) {
        List<Piece> pieces = new MadeUp(seed).cases();
        return Shrinker.text(Shrinker.shrink(pieces, failures.get(0), temp));
      }
    }
    return "";
  }

  private static long[] inOrder(int seeds, long first) {
    return LongStream.concat(
            LongStream.of(first), LongStream.rangeClosed(1, seeds).filter(seed -> seed != first))
        .toArray();
  }

  private static List<Failure> found(long seed, Path temp) throws IOException {
    return real(Suite.run(seed, temp, failures -> !real(failures).isEmpty()).failures());
  }

  private static List<Failure> real(List<Failure> failures) {
    return failures.stream().filter(failure -> failure.check() != Check.CRASHED).toList();
  }
}
