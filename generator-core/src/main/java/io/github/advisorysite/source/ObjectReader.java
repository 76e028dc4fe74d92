package io.github.advisorysite.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a mapping by its known keys; a key that is not known is a problem, never passed over. */
public final class ObjectReader {

  private final Node node;
  private final Map<String, Node> fields;
  private final Problems problems;

  private ObjectReader(Node node, Map<String, Node> fields, Problems problems) {
    this.node = node;
    this.fields = fields;
    this.problems = problems;
  }

  /** A reader of the mapping, or null and a problem if the node is none. */
  public static @Nullable ObjectReader of(Node node, Set<String> keys, Problems problems) {
    if (!(node.value() instanceof Value.Mapping mapping)) {
      problems.add(Code.SCHEMA_TYPE, node, "a mapping is needed here, with the keys " + list(keys));
      return null;
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (keys.contains(key)) {
                fields.put(key, node.child(key, entry.value()));
              } else {
                problems.add(
                    Code.SCHEMA_UNKNOWN,
                    entry.keyAt(),
                    node.pointer(),
                    "this key is not known; known are " + list(keys));
              }
            });
    return new ObjectReader(node, fields, problems);
  }

  /** Every entry of a mapping whose keys are data, such as languages or vendor ids. */
  public static Map<String, Node> entries(Node node, Problems problems) {
    if (!(node.value() instanceof Value.Mapping mapping)) {
      problems.add(Code.SCHEMA_TYPE, node, "a mapping is needed here");
      return Map.of();
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    mapping.entries().forEach((key, entry) -> entries.put(key, node.child(key, entry.value())));
    return entries;
  }

  public Node node() {
    return node;
  }

  public @Nullable Node get(String key) {
    return fields.get(key);
  }

  public @Nullable Node require(String key) {
    return require(key, problems);
  }

  /** As {@link #require(String)}, with what is missing said elsewhere. */
  public @Nullable Node require(String key, Problems problems) {
    Node found = fields.get(key);
    if (found == null) {
      problems.add(
          Code.SCHEMA_MISSING,
          node.at(),
          node.pointer() + "/" + key,
          "this key is required; add it");
    }
    return found;
  }

  private static String list(Set<String> keys) {
    return String.join(", ", keys);
  }
}
