package io.github.advisorysite.search.reader;

import io.github.advisorysite.search.block.Cursor;

/** The documents in which a term stands, in order, and how often it stands in each. */
final class Postings {

  static final Postings NONE = new Postings(new Cursor(new byte[0], 0), 0, false);

  private final int[] documents;
  private final int[] frequencies;

  Postings(Cursor in, int count, boolean isText) {
    documents = new int[count];
    frequencies = new int[count];
    int last = -1;
    for (int i = 0; i < count; i++) {
      int head = in.number();
      frequencies[i] = !isText || (head & 1) == 1 ? 1 : in.number();
      last += (isText ? head >>> 1 : head) + 1;
      documents[i] = last;
    }
  }

  int size() {
    return documents.length;
  }

  int document(int i) {
    return documents[i];
  }

  int frequency(int i) {
    return frequencies[i];
  }

  /** Where the term stands in each of the documents. */
  int[][] positions(Cursor in) {
    int[][] positions = new int[size()][];
    for (int i = 0; i < size(); i++) {
      positions[i] = new int[frequencies[i]];
      int last = -1;
      for (int k = 0; k < frequencies[i]; k++) {
        last += in.number() + 1;
        positions[i][k] = last;
      }
    }
    return positions;
  }
}
