package io.github.advisorysite.search.reader;

/**
 * BM25 as Lucene computes it, to the bit: each step is rounded to single precision where Lucene
 * does.
 */
final class Bm25 {

  private static final float K1 = 1.2f;
  private static final float B = 0.75f;
  private static final int NORMS = 256;

  /** Lengths up to this are exact in a norm. */
  private static final int EXACT = 24;

  private final int documents;
  private final float[] factors = new float[NORMS];

  Bm25(Root.Statistics field) {
    documents = field.documents();
    float average = (float) (field.words() / (double) field.documents());
    for (int norm = 0; norm < NORMS; norm++) {
      factors[norm] = 1f / (K1 * ((1 - B) + B * length(norm) / average));
    }
  }

  /** The length that a norm stands for: three bits and a shift (Lucene's SmallFloat). */
  private static float length(int norm) {
    if (norm < EXACT) {
      return norm;
    }
    int code = norm - EXACT;
    int bits = code & 7;
    int shift = (code >>> 3) - 1;
    return EXACT + (shift < 0 ? bits : (long) (bits | 8) << shift);
  }

  float idf(int found) {
    return (float) Math.log(1 + (documents - found + 0.5D) / (found + 0.5D));
  }

  float score(float weight, int frequency, byte norm) {
    return weight - weight / (1f + frequency * factors[Byte.toUnsignedInt(norm)]);
  }
}
