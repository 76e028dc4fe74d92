package io.github.advisorysite.source;

import java.util.List;
import java.util.Map;

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

  record Scalar(String text, Style style, Location at) implements Value {}

  record Listing(List<Value> items, Location at) implements Value {
    public Listing {
      items = List.copyOf(items);
    }
  }

  /** Entries in the order of the file. */
  record Mapping(Map<String, Entry> entries, Location at) implements Value {}

  record Entry(Location keyAt, Value value) {}
}
