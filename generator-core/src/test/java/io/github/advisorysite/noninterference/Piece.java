package io.github.advisorysite.noninterference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A part of a made-up content with an instant of its own.
 *
 * @param at its own instant, or null for none
 * @param undecided whether it is never public
 * @param word words that stand in this piece alone
 * @param name what it is called: an id, a vendor, a file, an update's number
 * @param parts what it contains
 * @param facts further keys as JSON; a key that begins with {@code +} tells {@link Written} how
 */
record Piece(
    Kind kind,
    @Nullable Instant at,
    boolean undecided,
    String word,
    String name,
    List<Piece> parts,
    Map<String, String> facts) {

  /** The levels of the embargo (contract 4.1), and what carries them. */
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
    WITHDRAWAL,
    /** What a case keeps for itself; never public. */
    PRIVATE,
    /** A vendor of the registry, which publishes nobody. */
    VENDOR,
    /** The name that a vendor takes at an instant. */
    NAME
  }

  Piece {
    parts = List.copyOf(parts);
    facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  Piece(
      Kind kind,
      @Nullable Instant at,
      boolean undecided,
      String word,
      String name,
      List<Piece> parts) {
    this(kind, at, undecided, word, name, parts, Map.of());
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
    return Optional.of(with(kept));
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

  Piece with(List<Piece> others) {
    return new Piece(kind, at, undecided, word, name, others, facts);
  }

  Piece plus(Piece part) {
    List<Piece> more = new ArrayList<>(parts);
    more.add(part);
    return with(more);
  }

  Piece with(String key, String json) {
    Map<String, String> more = new LinkedHashMap<>(facts);
    more.put(key, json);
    return new Piece(kind, at, undecided, word, name, parts, more);
  }

  Piece without(String key) {
    Map<String, String> fewer = new LinkedHashMap<>(facts);
    fewer.remove(key);
    return new Piece(kind, at, undecided, word, name, parts, fewer);
  }

  Piece at(@Nullable Instant other) {
    return new Piece(kind, other, false, word, name, parts, facts);
  }

  Piece never() {
    return new Piece(kind, null, true, word, name, parts, facts);
  }

  Piece named(String other) {
    return new Piece(kind, at, undecided, word, other, parts, facts);
  }

  boolean has(String key) {
    return facts.containsKey(key);
  }

  /** Everything in this piece alone by which it could be recognised. */
  Set<String> tokens() {
    Set<String> tokens = new TreeSet<>(Words.tokens(word));
    tokens.addAll(Words.tokens(name));
    facts.values().forEach(json -> tokens.addAll(Words.tokens(json)));
    return tokens;
  }
}
