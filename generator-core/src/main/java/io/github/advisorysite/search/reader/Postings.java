package io.github.advisorysite.search.reader;

import io.github.advisorysite.search.block.Cursor;
import java.util.ArrayList;
import java.util.List;

/** The documents in which a term stands. */
final class Postings {

  private final List<Posting> all = new ArrayList<>();

  /** A document, and how often the term stands in it. */
  record Posting(int document, int frequency) {}

  Postings(Cursor in, int documents, boolean isText) {
    int last = -1;
    for (int left = documents; left > 0; left--) {
      int head = in.number();
      int frequency = !isText || (head & 1) == 1 ? 1 : in.number();
      last += (isText ? head >>> 1 : head) + 1;
      all.add(new Posting(last, frequency));
    }
  }

  List<Posting> all() {
    return all;
  }

  /** Where the term stands in each of the documents. */
  List<int[]> positions(byte[] block, int at) {
    Cursor in = new Cursor(block, at);
    List<int[]> positions = new ArrayList<>();
    for (Posting posting : all) {
      int[] places = new int[posting.frequency];
      int last = -1;
      for (int i = 0; i < places.length; i++) {
        last += in.number() + 1;
        places[i] = last;
      }
      positions.add(places);
    }
    return positions;
  }
}
