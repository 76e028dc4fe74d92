package io.github.advisorysite.words;

/** Tells of most hashes that are not in a set that they are not. */
final class HashFilter {

  private final long[] words;
  private final int shift;

  /**
   * An empty one.
   *
   * @param bits the logarithm of its size in bits: the fewer, the nearer it stays to the processor,
   *     and the more hashes are taken for others
   */
  HashFilter(int bits) {
    words = new long[1 << (bits - 6)];
    shift = Integer.SIZE - bits;
  }

  void add(int hash) {
    int bit = bit(hash);
    words[bit >>> 6] |= 1L << bit;
  }

  boolean mayHold(int hash) {
    int bit = bit(hash);
    return (words[bit >>> 6] & 1L << bit) != 0;
  }

  private int bit(int hash) {
    return (hash * 0x9E3779B9) >>> shift;
  }
}
