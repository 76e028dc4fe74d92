package io.github.advisorysite.embargo;

import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Instants;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Value.Scalar;
import io.github.advisorysite.source.Value.Style;
import java.time.Instant;
import java.util.Optional;

/** From when an item may be known, by its own words. */
sealed interface Gate {

  /** No instant of its own: the item is public with what contains it. */
  record Inherited() implements Gate {

    /** One is enough for all the items that have it. */
    static final Inherited GATE = new Inherited();
  }

  record At(WrittenInstant written) implements Gate {

    Instant instant() {
      return written.instant();
    }
  }

  record Undecided() implements Gate {}

  /**
   * The gate cannot be read, so the item is embargoed and nothing may be published until it can; or
   * not from an instant on that the item certainly waits for.
   *
   * @param written what can be read of it
   */
  record Unreadable(Problem problem, Gate written) implements Gate {

    Unreadable(Problem problem) {
      this(problem, Inherited.GATE);
    }

    /** Whether the item may be due at T, by what can be read. */
    boolean mayBeDue(Instant asOf) {
      return written instanceof Inherited
          || written instanceof Unreadable
          || (written instanceof At at && !at.instant().isAfter(asOf));
    }
  }

  /** Reads {@code undecided} or an instant. */
  static Gate read(Node node) {
    if (!(node.value() instanceof Scalar scalar) || scalar.style() == Style.BOOLEAN) {
      return unreadable(node, Code.SCHEMA_TYPE, "an instant or \"undecided\" is needed here");
    }
    if (scalar.text().equals("undecided")) {
      return new Undecided();
    }
    if (scalar.text().isEmpty() || scalar.isNull()) {
      return unreadable(
          node, Code.DATE_MISSING, "the instant is missing; write one, or \"undecided\"");
    }
    if (Instants.parse(scalar.text()) instanceof Instants.Unread unread) {
      return unreadable(node, unread.code(), unread.cure());
    }
    Instant instant = ((Instants.Read) Instants.parse(scalar.text())).instant();
    return new At(new WrittenInstant(instant, node.at(), node.pointer()));
  }

  private static Gate unreadable(Node node, Code code, String cure) {
    return new Unreadable(new Problem(code, node.at(), node.pointer(), cure, null));
  }

  /**
   * When the item becomes public (contract 4.1): the latest of its own instant and of what contains
   * it.
   *
   * @return nothing, if that is not decided or cannot be read
   */
  default Optional<Instant> within(Instant container) {
    if (this instanceof Inherited) {
      return Optional.of(container);
    }
    if (this instanceof At at) {
      return Optional.of(at.instant().isAfter(container) ? at.instant() : container);
    }
    return Optional.empty();
  }

  /** Whether the item, in a container that is public since an instant, is public at T. */
  default boolean isDue(Instant container, Instant asOf) {
    return within(container).filter(instant -> !instant.isAfter(asOf)).isPresent();
  }
}
