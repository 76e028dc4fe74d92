package io.github.advisorysite.search.reader;

import io.github.advisorysite.search.block.Cursor;
import io.github.advisorysite.search.query.Field;
import io.github.advisorysite.search.reader.Postings.Posting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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

  List<Posting> postings(String text, Field field) {
    TermBlock part = part(text);
    TermBlock.Place place = place(part, text, field);
    return part == null || place == null ? List.of() : part.postings(field, place).all();
  }

  /** Where a term stands, by document in order. */
  Map<Integer, int[]> positions(String text, Field field) {
    Map<Integer, int[]> byDocument = new TreeMap<>();
    TermBlock part = part(text);
    TermBlock.Place place = place(part, text, field);
    if (part != null && place != null) {
      Postings postings = part.postings(field, place);
      byte[] block = blocks.apply(part.positions());
      Cursor.of(block, 'p');
      List<int[]> positions = postings.positions(block, place.positions());
      for (int i = 0; i < positions.size(); i++) {
        byDocument.put(postings.all().get(i).document(), positions.get(i));
      }
    }
    return byDocument;
  }

  /** The documents in which any term stands that begins so. */
  SortedSet<Integer> documents(String text, Field field) {
    Term start = Term.of(text);
    SortedSet<Integer> documents = new TreeSet<>();
    for (int number = root.partOf(start); number < root.parts().size(); number++) {
      Term first = root.parts().get(number).first();
      if (first.compareTo(start) > 0 && !first.startsWith(start)) {
        break;
      }
      TermBlock part = part(number);
      part.terms()
          .forEach(
              (term, fields) -> {
                TermBlock.Place place = fields.get(field);
                if (place != null && term.startsWith(start)) {
                  part.postings(field, place).all().forEach(p -> documents.add(p.document()));
                }
              });
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
