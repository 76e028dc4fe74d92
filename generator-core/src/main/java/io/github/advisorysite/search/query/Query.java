package io.github.advisorysite.search.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is looked for.
 *
 * @param must each must match, and scores; nothing where some are enough
 * @param some of which enough must match; those that do score
 */
public record Query(
    List<Match> must, List<Match> some, int enough, List<Match> filters, List<Match> excluded) {

  /** So many words are looked for one by one; the rest of a longer text is left out. */
  private static final int MOST_WORDS = 64;

  public Query {
    must = List.copyOf(must);
    some = List.copyOf(some);
    filters = List.copyOf(filters);
    excluded = List.copyOf(excluded);
  }

  /** What a query becomes where it finds nothing. */
  public enum Relaxation {
    /** Words in place of phrases and ids. */
    WORDS,
    /** All words but one. */
    ANY
  }

  static Query of(List<Clause> clauses) {
    return of(clauses, matches(clauses, Clause.Kind.MUST));
  }

  private static Query of(List<Clause> clauses, List<Match> must) {
    return new Query(
        must,
        List.of(),
        0,
        matches(clauses, Clause.Kind.FILTER),
        matches(clauses, Clause.Kind.MUST_NOT));
  }

  private static List<Match> matches(List<Clause> clauses, Clause.Kind kind) {
    return clauses.stream().filter(clause -> clause.kind() == kind).map(Clause::match).toList();
  }

  /** The query of clauses made easier, if that makes it another one. */
  static Optional<Query> relaxed(List<Clause> clauses, Relaxation how) {
    List<Match> stay = new ArrayList<>();
    Set<Match> distinct = new LinkedHashSet<>();
    for (Clause clause : clauses) {
      distinct.addAll(clause.words());
      if (clause.kind() == Clause.Kind.MUST && clause.words().isEmpty()) {
        stay.add(clause.match());
      }
    }
    List<Match> words = distinct.stream().limit(MOST_WORDS).toList();
    if (how == Relaxation.ANY) {
      List<Match> filters =
          Stream.concat(matches(clauses, Clause.Kind.FILTER).stream(), stay.stream()).toList();
      List<Match> excluded = matches(clauses, Clause.Kind.MUST_NOT);
      return words.size() < 2
          ? Optional.empty()
          : Optional.of(new Query(List.of(), words, words.size() - 1, filters, excluded));
    }
    List<Match> all = Stream.concat(stay.stream(), words.stream()).toList();
    Set<Match> before = new HashSet<>(matches(clauses, Clause.Kind.MUST));
    return before.equals(new HashSet<>(all)) ? Optional.empty() : Optional.of(of(clauses, all));
  }
}
