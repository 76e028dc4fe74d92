package io.github.advisorysite.search.query;

import java.util.List;

/**
 * One chunk of a query.
 *
 * @param words what is looked for in its place where nothing is found, word by word; nothing if it
 *     stays
 */
public record Clause(Kind kind, Match match, List<Match> words) {

  /** What a clause does. */
  public enum Kind {
    /** It must match, and scores. */
    MUST,
    /** It must match. */
    FILTER,
    /** It must not match. */
    MUST_NOT
  }

  public Clause {
    words = List.copyOf(words);
  }

  Clause excluded() {
    return new Clause(Kind.MUST_NOT, match, List.of());
  }

  boolean isSameAs(Clause other) {
    return kind == other.kind && match.equals(other.match);
  }
}
