package io.github.advisorysite.importer.certarchive;

import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Documents;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report or vendor record of the archive.
 *
 * @param path where it stands, for messages
 * @param fields in the order of the file; a field is a text or a list of texts, and numbers are
 *     kept as written
 */
record ArchiveRecord(String path, Map<String, List<String>> fields) {

  /** Reads a JSON object, or says why it cannot be read. */
  static @Nullable ArchiveRecord read(String path, byte[] bytes, Problems problems) {
    Node root = Documents.json(path, bytes, problems);
    if (root == null) {
      return null;
    }
    if (!(root.value() instanceof Value.Mapping mapping)) {
      problems.add(Code.SCHEMA_TYPE, root, "a record of the archive is an object");
      return null;
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Map.Entry<String, Value.Entry> entry : mapping.entries().entrySet()) {
      List<String> texts = texts(entry.getValue().value());
      if (texts == null) {
        Location at = entry.getValue().value().at();
        problems.add(
            Code.SCHEMA_TYPE, at, "", "a field of the archive is a text or a list of texts");
        return null;
      }
      fields.put(entry.getKey(), texts);
    }
    return new ArchiveRecord(path, fields);
  }

  private static @Nullable List<String> texts(Value value) {
    List<Value> items = value instanceof Value.Listing listing ? listing.items() : List.of(value);
    List<String> texts = new ArrayList<>();
    for (Value item : items) {
      if (!(item instanceof Value.Scalar scalar)) {
        return null;
      }
      if (!scalar.text().isBlank()) {
        texts.add(scalar.text());
      }
    }
    return texts;
  }

  /** The texts of a field that are not blank. */
  List<String> list(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** A field as one text, empty if it has none. */
  String text(String field) {
    return String.join("\n", list(field));
  }

  /** All fields but some that say anything, as they stand in a {@code private} mapping. */
  Map<String, Object> except(Set<String> names) {
    Map<String, Object> rest = new LinkedHashMap<>();
    fields.forEach(
        (name, texts) -> {
          if (!names.contains(name) && !texts.isEmpty()) {
            rest.put(name, texts.size() == 1 ? texts.get(0) : texts);
          }
        });
    return rest;
  }
}
