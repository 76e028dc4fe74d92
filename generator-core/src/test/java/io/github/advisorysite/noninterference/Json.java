package io.github.advisorysite.noninterference;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON, which is YAML too. */
final class Json {

  /** A value that is JSON already. */
  record Raw(String json) {}

  private Json() {}

  static String of(Object value) {
    if (value instanceof Raw raw) {
      return raw.json;
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> of(e.getKey()) + ": " + of(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Json::of).collect(Collectors.joining(", ", "[", "]"));
    }
    String text = value.toString();
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
