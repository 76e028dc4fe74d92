package io.github.advisorysite.source;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A YAML or JSON value as written, with its place. */
public sealed interface Value {

  Location at();

  /** How a scalar was written; YAML (failsafe) leaves the meaning of a plain one to the reader. */
  enum Style {
    PLAIN,
    QUOTED,
    NUMBER,
    BOOLEAN,
    NULL
  }

  /**
   * One text.
   *
   * @param cut whether a comment begins behind it on its line, to which its end may have been meant
   */
  record Scalar(String text, Style style, Location at, boolean cut) implements Value {

    public Scalar(String text, Style style, Location at) {
      this(text, style, at, false);
    }

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    /** Whether nothing was written, in one of YAML's ways (YAML 1.2.2, section 10.3.2). */
    public boolean isNull() {
      return style == Style.NULL || (style == Style.PLAIN && NULLS.contains(text));
    }
  }

  record Listing(List<Value> items, Location at) implements Value {
    public Listing {
      items = List.copyOf(items);
    }
  }

  /** Entries in the order of the file. */
  record Mapping(Map<String, Entry> entries, Location at) implements Value {}

  record Entry(Location keyAt, Value value) {}
}
