package io.github.advisorysite.search.analysis;

import io.github.advisorysite.search.block.Cursor;

/** Lucene's own automaton of words (UAX #29), run over its exported tables. Immutable. */
final class Automaton {

  /** Takes a token of a text. */
  @FunctionalInterface
  interface Sink {
    /**
     * A token.
     *
     * @param type its place in {@code StandardTokenizer.TOKEN_TYPES}
     */
    void token(int start, int end, int type);
  }

  private static final int LONGEST = 255;
  private static final int DROPPED = 1;
  private static final int FIRST_TYPE = 2;

  private final byte[] classes = new byte[Character.MAX_CODE_POINT + 1];
  private final int[] accepts;
  private final int[][] next;

  Automaton(byte[] block) {
    Cursor in = Cursor.of(block, 'a');
    int classCount = in.number();
    int stateCount = in.number();
    int runs = in.number();
    int at = 0;
    for (int i = 0; i < runs; i++) {
      int end = at + in.number();
      byte of = (byte) in.number();
      while (at < end) {
        classes[at++] = of;
      }
    }
    accepts = new int[stateCount];
    for (int i = 0; i < stateCount; i++) {
      accepts[i] = in.number();
    }
    next = new int[stateCount][classCount];
    for (int[] row : next) {
      for (int i = 0; i < classCount; i++) {
        row[i] = in.number() - 1;
      }
    }
  }

  /** Gives the tokens of a text without lone surrogates, each at most 255 UTF-16 units long. */
  void run(String text, Sink sink) {
    int start = 0;
    while (start < text.length()) {
      int limit = limit(text, start);
      int state = 0;
      int accepted = 0;
      int end = start;
      for (int at = start; at < limit; ) {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        state = next[state][classes[c]];
        if (state < 0) {
          break;
        }
        if (accepts[state] != 0) {
          accepted = accepts[state];
          end = at;
        }
      }
      if (accepted > DROPPED) {
        sink.token(start, end, accepted - FIRST_TYPE);
      }
      start = Math.max(end, start + 1);
    }
  }

  private static int limit(String text, int start) {
    int limit = start + LONGEST;
    if (limit >= text.length()) {
      return text.length();
    }
    return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
  }
}
