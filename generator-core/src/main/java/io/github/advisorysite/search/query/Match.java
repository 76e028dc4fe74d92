package io.github.advisorysite.search.query;

import java.util.List;

/** What a document can match, and what that scores. */
public sealed interface Match {

  /** How much the other fields count beside the best one. */
  float TIE = 0.2f;

  /** A word, scored by BM25 times the field's boost. */
  record Word(Field field, String term) implements Match {}

  /** Words in a row, scored as one. */
  record Phrase(Field field, List<String> terms) implements Match {
    public Phrase {
      terms = List.copyOf(terms);
    }
  }

  /** A whole keyword, with a fixed score. */
  record Keyword(Field field, String term, float score) implements Match {}

  /** Any term that begins so, with a fixed score. */
  record Prefix(Field field, String start, float score) implements Match {}

  /** The best of its parts, and a little of the others. */
  record Best(List<Match> parts) implements Match {
    public Best {
      parts = List.copyOf(parts);
    }
  }

  /** The best of parts, which may be one alone. */
  static Match best(List<Match> parts) {
    return parts.size() == 1 ? parts.get(0) : new Best(parts);
  }
}
