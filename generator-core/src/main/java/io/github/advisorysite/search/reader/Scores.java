package io.github.advisorysite.search.reader;

import java.util.Arrays;

/** Documents in order, each with its score. */
final class Scores {

  private static final int FORBIDDEN = Integer.MIN_VALUE;

  private int[] documents = new int[16];
  private float[] scores = new float[16];
  private int size;

  void add(int document, float score) {
    if (size == documents.length) {
      documents = Arrays.copyOf(documents, 2 * size);
      scores = Arrays.copyOf(scores, 2 * size);
    }
    documents[size] = document;
    scores[size++] = score;
  }

  int size() {
    return size;
  }

  int document(int i) {
    return documents[i];
  }

  float score(int i) {
    return scores[i];
  }

  /** Adds these to sums, and one to the count of each document. */
  void add(double[] sums, int[] counts) {
    for (int i = 0; i < size; i++) {
      sums[documents[i]] += scores[i];
      counts[documents[i]]++;
    }
  }

  void forbid(int[] counts) {
    for (int i = 0; i < size; i++) {
      counts[documents[i]] = FORBIDDEN;
    }
  }
}
