package io.github.advisorysite.search;

import io.github.advisorysite.search.block.Bytes;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/** Sorted terms, each without what it shares with the one before. */
final class FrontCoding {

  private FrontCoding() {}

  static void write(BytesRef last, BytesRef term, Bytes out) {
    int mismatch =
        Arrays.mismatch(
            last.bytes,
            last.offset,
            last.offset + last.length,
            term.bytes,
            term.offset,
            term.offset + term.length);
    int shared = mismatch < 0 ? term.length : mismatch;
    int rest = term.length - shared;
    out.number(shared).number(rest).raw(term.bytes, term.offset + shared, rest);
  }
}
