package io.github.advisorysite.search.reader;

import io.github.advisorysite.search.block.Cursor;
import io.github.advisorysite.search.query.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the root block tells of the others. */
record Root(int documents, Map<Field, Statistics> fields, String norms, List<Part> parts) {

  private static final int OTHER_NAMES = 6;

  /**
   * What scores of a field depend on.
   *
   * @param documents that have words in it
   */
  record Statistics(int documents, int words) {}

  /** A block of terms. */
  record Part(Term first, String name) {}

  static Root of(byte[] block) {
    Cursor in = Cursor.of(block, 'r');
    int documents = in.number();
    in.number();
    Map<Field, Statistics> fields = new EnumMap<>(Field.class);
    for (Field field : Field.TEXTS) {
      fields.put(field, new Statistics(in.number(), in.number()));
    }
    String norms = in.name();
    for (int i = 0; i < OTHER_NAMES; i++) {
      in.name();
    }
    List<Part> parts = new ArrayList<>();
    Term last = Term.NONE;
    for (int left = in.number(); left > 0; left--) {
      last = last.next(in);
      parts.add(new Part(last, in.name()));
    }
    return new Root(documents, fields, norms, parts);
  }

  /** The number of the block in which a term stands, if any does. */
  int partOf(Term term) {
    int part = 0;
    while (part + 1 < parts.size() && parts.get(part + 1).first().compareTo(term) <= 0) {
      part++;
    }
    return part;
  }
}
