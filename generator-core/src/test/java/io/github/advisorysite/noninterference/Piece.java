package io.github.advisorysite.noninterference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a made-up content with an instant of its own.
 *
 * @param at its own instant, or null for none
 * @param undecided whether it is never public
 * @param word words that stand in this piece alone
 * @param name what it is called: an id, a vendor, a file
 * @param parts what it contains
 */
record Piece(
    Kind kind,
    @Nullable Instant at,
    boolean undecided,
    String word,
    String name,
    List<Piece> parts) {

  /** The levels of the embargo (contract 4.1). */
  enum Kind {
    CASE,
    VARIANT,
    UPDATE,
    NOTIFIED,
    STATEMENT,
    NOTICE,
    ADDENDUM,
    REFERENCE,
    ATTACHMENT,
    WITHDRAWAL
  }

  Piece {
    parts = List.copyOf(parts);
  }

  /** When it becomes public: the rule, written once more and apart from the product. */
  Optional<Instant> effective(Instant container) {
    if (undecided) {
      return Optional.empty();
    }
    return Optional.of(at == null || at.isBefore(container) ? container : at);
  }

  /** What of it is public at T, or nothing. */
  Optional<Piece> publicAt(Instant container, Instant asOf) {
    Optional<Instant> effective = effective(container);
    if (effective.isEmpty() || effective.get().isAfter(asOf)) {
      return Optional.empty();
    }
    List<Piece> kept = new ArrayList<>();
    parts.forEach(part -> part.publicAt(effective.get(), asOf).ifPresent(kept::add));
    return Optional.of(new Piece(kind, at, undecided, word, name, kept));
  }

  List<Piece> parts(Kind wanted) {
    return parts.stream().filter(part -> part.kind == wanted).toList();
  }

  /** This piece and all that it contains. */
  List<Piece> all() {
    List<Piece> all = new ArrayList<>();
    all.add(this);
    parts.forEach(part -> all.addAll(part.all()));
    return all;
  }
}
