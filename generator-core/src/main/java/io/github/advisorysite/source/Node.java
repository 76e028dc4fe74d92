package io.github.advisorysite.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value and the way to it.
 *
 * @param parent what it lies in, or null if it is the document's root
 * @param key where in it
 */
public record Node(Value value, @Nullable Node parent, String key) {

  public static Node root(Value value) {
    return new Node(value, null, "");
  }

  /** JSON Pointer (RFC 6901) from the document's root. */
  public String pointer() {
    return parent == null ? "" : parent.pointer() + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  public Location at() {
    return value.at();
  }

  Node child(String key, Value value) {
    return new Node(value, this, key);
  }

  /** The value of a key, or null if this is no mapping or has none. */
  public @Nullable Node entry(String key) {
    return value instanceof Value.Mapping mapping && mapping.entries().containsKey(key)
        ? child(key, mapping.entries().get(key).value())
        : null;
  }

  /** The items of a list, or none and a problem if this is not a list. */
  public List<Node> items(Problems problems) {
    if (!(value instanceof Value.Listing listing)) {
      problems.add(
          Code.SCHEMA_TYPE,
          this,
          "a list is needed here; write each item on a line that begins with \"- \"");
      return List.of();
    }
    if (listing.items().size() > Limits.LIST) {
      problems.add(
          Code.LIMIT_LIST, this, "the list has more than " + Limits.LIST + " items; split it");
      return List.of();
    }
    List<Node> nodes = new ArrayList<>(listing.items().size());
    for (int i = 0; i < listing.items().size(); i++) {
      nodes.add(child(Integer.toString(i), listing.items().get(i)));
    }
    return nodes;
  }
}
