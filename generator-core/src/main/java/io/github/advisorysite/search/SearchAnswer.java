package io.github.advisorysite.search;

import io.github.advisorysite.search.query.Query.Relaxation;
import java.util.List;
import java.util.Optional;

/**
 * An answer to a query.
 *
 * @param isEmpty whether nothing was asked
 * @param total how many documents match
 * @param relaxed what the query became, as nothing matched the one that was asked
 * @param hits the best, or as many as were wanted
 */
public record SearchAnswer(
    boolean isEmpty, int total, Optional<Relaxation> relaxed, List<Hit> hits) {

  /**
   * A document that matches.
   *
   * @param ordinal its number in the index, the oldest first
   */
  public record Hit(int ordinal, float score, SearchDocument.Card card) {}

  public SearchAnswer {
    hits = List.copyOf(hits);
  }

  static SearchAnswer nothingAsked() {
    return new SearchAnswer(true, 0, Optional.empty(), List.of());
  }
}
