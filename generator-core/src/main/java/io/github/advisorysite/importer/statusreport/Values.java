package io.github.advisorysite.importer.statusreport;

import io.github.advisorysite.source.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks into values of which only a part matters. */
final class Values {

  private Values() {}

  /** The value of a key, or null if the value has no such key. */
  static @Nullable Value get(Value value, String key) {
    Value.Entry entry = value instanceof Value.Mapping mapping ? mapping.entries().get(key) : null;
    return entry == null ? null : entry.value();
  }

  /** The text of a scalar, or null if it is none. */
  static @Nullable String text(@Nullable Value value) {
    return value instanceof Value.Scalar scalar ? scalar.text() : null;
  }

  static List<Value> items(@Nullable Value value) {
    return value instanceof Value.Listing listing ? listing.items() : List.of();
  }

  /** What a value says, without where it says it, for comparison. */
  static Object plain(Value value) {
    if (value instanceof Value.Scalar scalar) {
      return List.of(scalar.text(), scalar.style());
    }
    if (value instanceof Value.Listing listing) {
      return listing.items().stream().map(Values::plain).toList();
    }
    Map<String, Object> plain = new LinkedHashMap<>();
    ((Value.Mapping) value).entries().forEach((key, entry) -> plain.put(key, plain(entry.value())));
    return plain;
  }
}
