package io.github.advisorysite.search.reader;

import io.github.advisorysite.search.block.Cursor;
import io.github.advisorysite.search.query.Field;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds terms in the blocks, of which each is opened once. */
final class Terms {

  private final Function<String, byte[]> blocks;
  private final Root root;
  private final byte[] norms;
  private final Map<String, TermBlock> opened = new HashMap<>();

  Terms(Function<String, byte[]> blocks, String root) {
    this.blocks = blocks;
    this.root = Root.of(blocks.apply(root));
    byte[] block = blocks.apply(this.root.norms());
    this.norms = Cursor.of(block, 'n').raw(Field.TEXTS.size() * this.root.documents());
  }

  Root root() {
    return root;
  }

  byte norm(Field field, int document) {
    return norms[field.number() * root.documents() + document];
  }

  Postings postings(String text, Field field) {
    TermBlock part = part(text);
    TermBlock.Place place = place(part, text, field);
    return part == null || place == null ? Postings.NONE : part.postings(field, place);
  }

  /** Where a term stands, by document. */
  Map<Integer, int[]> positions(String text, Field field) {
    Map<Integer, int[]> byDocument = new HashMap<>();
    TermBlock part = part(text);
    TermBlock.Place place = place(part, text, field);
    if (part != null && place != null) {
      Postings postings = part.postings(field, place);
      byte[] block = blocks.apply(part.positions());
      Cursor.of(block, 'p');
      int[][] positions = postings.positions(new Cursor(block, place.positions()));
      for (int i = 0; i < positions.length; i++) {
        byDocument.put(postings.document(i), positions[i]);
      }
    }
    return byDocument;
  }

  /** The documents in which any term stands that begins so. */
  BitSet documents(String text, Field field) {
    Term start = Term.of(text);
    BitSet documents = new BitSet();
    for (int number = root.partOf(start); number < root.parts().size(); number++) {
      Term first = root.parts().get(number).first();
      if (first.compareTo(start) > 0 && !first.startsWith(start)) {
        break;
      }
      TermBlock part = part(number);
      for (Map.Entry<Term, Map<Field, TermBlock.Place>> term : part.terms().entrySet()) {
        TermBlock.Place place = term.getValue().get(field);
        if (place != null && term.getKey().startsWith(start)) {
          Postings postings = part.postings(field, place);
          for (int i = 0; i < postings.size(); i++) {
            documents.set(postings.document(i));
          }
        }
      }
    }
    return documents;
  }

  private static TermBlock.@Nullable Place place(
      @Nullable TermBlock part, String text, Field field) {
    Map<Field, TermBlock.Place> fields = part == null ? null : part.terms().get(Term.of(text));
    return fields == null ? null : fields.get(field);
  }

  /** The block in which a term stands, if any does. */
  private @Nullable TermBlock part(String text) {
    return root.parts().isEmpty() ? null : part(root.partOf(Term.of(text)));
  }

  private TermBlock part(int number) {
    return opened.computeIfAbsent(
        root.parts().get(number).name(), name -> new TermBlock(blocks.apply(name)));
  }
}
