package io.github.advisorysite.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a vendor said of its products, whole, from an instant on.
 *
 * @param at when it became public
 * @param status {@link Status#UNKNOWN} where the statement was removed
 * @param comment the vendor's own words
 * @param held whether the comment waits to be mended, so that a fixed sentence stands in its place
 * @param reason why it was removed
 */
public record Statement(
    Instant at,
    Kind kind,
    Status status,
    Optional<Markdown> comment,
    boolean held,
    List<Product> products,
    List<Reference> notices,
    List<Addendum> addenda,
    Optional<Words> reason) {

  /** Why a statement took the place of the one before. */
  public enum Kind {
    /** The vendor reported anew. */
    CHANGE,
    /** The coordinator corrects what was shown wrongly. */
    CORRECTION,
    /** The statement is taken back; the vendor stands as unknown. */
    REMOVAL
  }

  public Statement {
    products = List.copyOf(products);
    notices = List.copyOf(notices);
    addenda = List.copyOf(addenda);
  }
}
