package io.github.advisorysite.search.query;

import java.util.List;
import java.util.Locale;

/** The fields of an index, in the order of the written blocks. */
public enum Field {
  TITLE(0, 3),
  BODY(1, 1),
  VENDOR(2, 2),
  PRODUCT(3, 2),
  /** Identifiers in each spelling, whole. */
  ID(4, 8),
  /** What a list can be narrowed by, such as {@code year:2014}. */
  FACET(5, 1);

  /** Those with words, positions and scores. */
  public static final List<Field> TEXTS = List.of(TITLE, BODY, VENDOR, PRODUCT);

  private final int number;
  private final float boost;

  Field(int number, float boost) {
    this.number = number;
    this.boost = boost;
  }

  /** By which blocks know it. */
  public int number() {
    return number;
  }

  public float boost() {
    return boost;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
