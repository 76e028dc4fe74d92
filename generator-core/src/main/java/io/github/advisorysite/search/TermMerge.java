package io.github.advisorysite.search;

import io.github.advisorysite.search.block.Bytes;
import io.github.advisorysite.search.query.Field;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** All terms of all fields in one order, that of their bytes. */
final class TermMerge {

  private final Map<Field, TermsEnum> fields = new EnumMap<>(Field.class);

  TermMerge(IndexReader reader) throws IOException {
    for (Field field : Field.values()) {
      Terms terms = MultiTerms.getTerms(reader, field.key());
      if (terms != null) {
        TermsEnum all = terms.iterator();
        if (all.next() != null) {
          fields.put(field, all);
        }
      }
    }
  }

  /** The next term, or null behind the last one. */
  @Nullable TermPostings next() throws IOException {
    BytesRef least = null;
    for (TermsEnum terms : fields.values()) {
      if (least == null || terms.term().compareTo(least) < 0) {
        least = terms.term();
      }
    }
    if (least == null) {
      return null;
    }
    BytesRef term = BytesRef.deepCopyOf(least);
    Bytes lengths = new Bytes();
    Bytes postings = new Bytes();
    Bytes positions = new Bytes();
    int mask = 0;
    for (Field field : Field.values()) {
      TermsEnum terms = fields.get(field);
      if (terms != null && terms.term().bytesEquals(term)) {
        mask |= 1 << field.number();
        field(field, terms, lengths, postings, positions);
        if (terms.next() == null) {
          fields.remove(field);
        }
      }
    }
    return new TermPostings(term, new Bytes().number(mask).append(lengths), postings, positions);
  }

  private static void field(
      Field field, TermsEnum terms, Bytes lengths, Bytes postings, Bytes positions)
      throws IOException {
    boolean isText = Field.TEXTS.contains(field);
    int before = postings.length();
    int placesBefore = positions.length();
    PostingsEnum documents =
        terms.postings(null, isText ? PostingsEnum.POSITIONS : PostingsEnum.NONE);
    int last = -1;
    for (int document = documents.nextDoc();
        document != PostingsEnum.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      int gap = document - last - 1;
      last = document;
      if (isText) {
        text(gap, documents, postings, positions);
      } else {
        postings.number(gap);
      }
    }
    lengths.number(terms.docFreq()).number(postings.length() - before);
    if (isText) {
      lengths.number(positions.length() - placesBefore);
    }
  }

  private static void text(int gap, PostingsEnum document, Bytes postings, Bytes positions)
      throws IOException {
    int frequency = document.freq();
    postings.number(gap << 1 | (frequency == 1 ? 1 : 0));
    if (frequency != 1) {
      postings.number(frequency);
    }
    int last = -1;
    for (int i = 0; i < frequency; i++) {
      int position = document.nextPosition();
      positions.number(position - last - 1);
      last = position;
    }
  }
}
