package io.github.advisorysite.embargo;

import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.ObjectReader;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.Scalars;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads mappings that may hold a gate of their own, and keys that publish nothing. */
final class Items {

  /** Reads what an item says, apart from its gate. */
  @FunctionalInterface
  interface Fields<T> {
    @Nullable T read(ObjectReader reader, Problems problems);
  }

  private Items() {}

  /**
   * An item whose gate is optional. A mapping with a key that is not known, which may be a misspelt
   * gate, is not provably due; only an instant of its own tells until when it is provably not.
   */
  static <T> Item<T> gated(Node node, Set<String> keys, String gateKey, Fields<T> fields) {
    Problems problems = new Problems();
    ObjectReader reader = ObjectReader.of(node, keys, problems);
    Node gateNode = reader == null ? null : reader.get(gateKey);
    Gate gate = gateNode == null ? Gate.Inherited.GATE : Gate.read(gateNode);
    if (reader == null || !problems.isEmpty()) {
      return unreadable(node, problems, gate);
    }
    T value = fields.read(reader, problems);
    return new Item<>(gate, value, problems.toList(), node.at());
  }

  /**
   * An item of which it cannot be told from when it may be known: its first problem closes its
   * gate.
   */
  static <T> Item<T> unreadable(Node node, Problems problems) {
    return unreadable(node, problems, Gate.Inherited.GATE);
  }

  private static <T> Item<T> unreadable(Node node, Problems problems, Gate written) {
    List<Problem> all = problems.toList();
    return new Item<>(
        new Gate.Unreadable(all.get(0), written), null, all.subList(1, all.size()), node.at());
  }

  /** A key that is true or false; false if it is not there. */
  static boolean flag(ObjectReader reader, String key, Problems problems) {
    Node node = reader.get(key);
    return node != null && Boolean.TRUE.equals(Scalars.bool(node, problems));
  }

  /** The private part, if it is there: a mapping with any keys. */
  static @Nullable Node privateMapping(ObjectReader reader, Problems problems) {
    Node node = reader.get("private");
    if (node != null) {
      ObjectReader.entries(node, problems);
    }
    return node;
  }
}
