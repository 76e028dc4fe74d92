package io.github.advisorysite.search;

import io.github.advisorysite.search.query.Query;
import io.github.advisorysite.search.query.Query.Relaxation;
import io.github.advisorysite.search.query.Scored;
import io.github.advisorysite.search.query.SearchQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The documents that a query finds, the best first and of equals the newest.
 *
 * @param relaxed what the query became
 */
record Found(Optional<Relaxation> relaxed, List<Scored> all) {

  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparing(Scored::score).thenComparing(Scored::ordinal).reversed();

  Found {
    List<Scored> sorted = new ArrayList<>(all);
    sorted.sort(BEST_FIRST);
    all = List.copyOf(sorted);
  }

  /** Asks an index, and once more for less where it has nothing. */
  static Found by(SearchQuery query, Function<Query, List<Scored>> index) {
    Found found = new Found(Optional.empty(), index.apply(query.strict()));
    for (Relaxation how : Relaxation.values()) {
      Optional<Query> relaxed = query.relaxed(how);
      if (found.all().isEmpty() && relaxed.isPresent()) {
        Found more = new Found(Optional.of(how), index.apply(relaxed.get()));
        found = more.all().isEmpty() ? found : more;
      }
    }
    return found;
  }
}
