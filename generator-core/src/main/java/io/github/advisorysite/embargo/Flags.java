package io.github.advisorysite.embargo;

import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.ObjectReader;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.Scalars;

/** Checks keys that say how an item is to be treated, and publish nothing. */
final class Flags {

  private Flags() {}

  /** A key that is true or false, if it is there. */
  static void check(ObjectReader reader, String key, Problems problems) {
    Node node = reader.get(key);
    if (node != null) {
      Scalars.bool(node, problems);
    }
  }

  /** The private part, if it is there: a mapping with any keys. */
  static void privateMapping(ObjectReader reader, Problems problems) {
    Node node = reader.get("private");
    if (node != null) {
      ObjectReader.entries(node, problems);
    }
  }
}
