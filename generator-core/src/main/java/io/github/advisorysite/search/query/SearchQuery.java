package io.github.advisorysite.search.query;

import io.github.advisorysite.search.query.Query.Relaxation;
import java.util.List;
import java.util.Optional;

/** What a reader wrote, understood. */
public record SearchQuery(List<Clause> clauses) {

  public SearchQuery {
    clauses = List.copyOf(clauses);
  }

  /** Understands any string. */
  public static SearchQuery of(String text, boolean typing) {
    return new SearchQuery(new Grammar(text, typing).clauses());
  }

  /** Whether nothing was asked, so that there is no answer. */
  public boolean isEmpty() {
    return clauses.isEmpty();
  }

  public Query strict() {
    return Query.of(clauses);
  }

  /** What to try where the strict query finds nothing, if it can be made easier. */
  public Optional<Query> relaxed(Relaxation how) {
    return Query.relaxed(clauses, how);
  }
}
