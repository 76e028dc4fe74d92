package io.github.advisorysite.output;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A piece of the site, which knows nothing of the others: they are made in any order, at the same
 * time, and each streams what it makes.
 *
 * @param kind tells it from others that are made from the same, or empty
 * @param from all that it is made from, beside the site's own settings and pages, the theme and the
 *     key that signs; empty where that is as much as everything, so that it is made each time
 * @param making gives the pages or files of it
 */
public record Piece<T>(String kind, List<?> from, Supplier<Stream<T>> making) {

  public Piece {
    from = List.copyOf(from);
  }

  /** A piece that is made each time; of pages, those that show the same as before are kept. */
  public static <T> Piece<T> always(Supplier<Stream<T>> making) {
    return new Piece<>("", List.of(), making);
  }
}
