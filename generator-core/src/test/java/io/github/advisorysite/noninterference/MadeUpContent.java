package io.github.advisorysite.noninterference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A made-up content as files, for the tests that build it in another process.
 *
 * @param all its files by path
 * @param open the files of what is public at the instant
 */
public record MadeUpContent(Instant asOf, Map<String, String> all, Map<String, String> open) {

  public static MadeUpContent of(long seed) {
    MadeUp madeUp = new MadeUp(seed);
    List<Piece> all = madeUp.cases();
    Instant asOf = madeUp.asOf(all);
    List<Piece> open = new ArrayList<>();
    all.forEach(piece -> piece.publicAt(Instant.MIN, asOf).ifPresent(open::add));
    return new MadeUpContent(asOf, Written.of(all), Written.of(open));
  }
}
