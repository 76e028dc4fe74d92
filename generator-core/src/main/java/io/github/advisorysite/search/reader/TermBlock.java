package io.github.advisorysite.search.reader;

import io.github.advisorysite.search.block.Cursor;
import io.github.advisorysite.search.query.Field;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** A block of terms: what each field knows of each. */
final class TermBlock {

  private final byte[] block;
  private final String positions;
  private final Map<Term, Map<Field, Place>> terms = new TreeMap<>();

  /** How much is written of a term and a field. */
  private record Lengths(int documents, int postings, int positions) {}

  /**
   * Where the postings of a term and a field stand.
   *
   * @param postings within this block
   * @param positions within the block of positions
   */
  record Place(int documents, int postings, int positions) {}

  TermBlock(byte[] block) {
    this.block = block;
    Cursor in = Cursor.of(block, 't');
    positions = in.name();
    Map<Term, Map<Field, Lengths>> lengths = new TreeMap<>();
    Term last = Term.NONE;
    for (int left = in.number(); left > 0; left--) {
      last = last.next(in);
      lengths.put(last, lengths(in));
    }
    int posting = in.at();
    int position = Cursor.START;
    for (Map.Entry<Term, Map<Field, Lengths>> term : lengths.entrySet()) {
      Map<Field, Place> places = new EnumMap<>(Field.class);
      for (Map.Entry<Field, Lengths> field : term.getValue().entrySet()) {
        Lengths of = field.getValue();
        places.put(field.getKey(), new Place(of.documents, posting, position));
        posting += of.postings;
        position += of.positions;
      }
      terms.put(term.getKey(), places);
    }
  }

  private static Map<Field, Lengths> lengths(Cursor in) {
    Map<Field, Lengths> lengths = new EnumMap<>(Field.class);
    int mask = in.number();
    for (Field field : Field.values()) {
      if ((mask & (1 << field.number())) != 0) {
        boolean isText = Field.TEXTS.contains(field);
        lengths.put(field, new Lengths(in.number(), in.number(), isText ? in.number() : 0));
      }
    }
    return lengths;
  }

  /** The name of the block of positions. */
  String positions() {
    return positions;
  }

  Map<Term, Map<Field, Place>> terms() {
    return terms;
  }

  Postings postings(Field field, Place place) {
    Cursor in = new Cursor(block, place.postings);
    return new Postings(in, place.documents, Field.TEXTS.contains(field));
  }
}
