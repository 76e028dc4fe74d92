package io.github.advisorysite.search;

import io.github.advisorysite.search.block.Block;
import io.github.advisorysite.search.block.Bytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;

/**
 * Cuts the sorted terms into blocks. The cuts depend on the terms beside them alone, so that most
 * blocks stay as they are when a document is added.
 */
final class TermBlocks {

  private static final int ENOUGH = 6 << 10;

  /** A word that stands almost everywhere has a block of its own, so that no other carries it. */
  private static final int HEAVY = 2 << 10;

  private static final int ONE_IN = 32;

  private final BlockSet blocks;
  private final List<Entry> entries = new ArrayList<>();
  private final Bytes terms = new Bytes();
  private final Bytes postings = new Bytes();
  private final Bytes positions = new Bytes();
  private BytesRef first = new BytesRef();
  private BytesRef last = new BytesRef();
  private int count;

  /** A block by its first term. */
  record Entry(BytesRef first, String name) {}

  TermBlocks(BlockSet blocks) {
    this.blocks = blocks;
  }

  List<Entry> write(IndexReader reader) throws IOException {
    TermMerge merge = new TermMerge(reader);
    for (TermPostings term = merge.next(); term != null; term = merge.next()) {
      add(term);
    }
    end();
    return entries;
  }

  private void add(TermPostings term) {
    int size = terms.length() + postings.length() + positions.length();
    boolean isCut = size >= ENOUGH && isBoundary(term.term());
    boolean isHeavy = term.postings().length() + term.positions().length() >= HEAVY;
    if (isCut || isHeavy) {
      end();
    }
    if (count == 0) {
      first = term.term();
      last = new BytesRef();
    }
    FrontCoding.write(last, term.term(), terms);
    terms.append(term.lengths());
    postings.append(term.postings());
    positions.append(term.positions());
    last = term.term();
    count++;
    if (isHeavy) {
      end();
    }
  }

  private static boolean isBoundary(BytesRef term) {
    CRC32 hash = new CRC32();
    hash.update(term.bytes, term.offset, term.length);
    return hash.getValue() % ONE_IN == 0;
  }

  private void end() {
    if (count == 0) {
      return;
    }
    Block places = new Block('p');
    places.content().append(positions);
    Block block = new Block('t');
    block.content().name(blocks.put(places)).number(count).append(terms).append(postings);
    entries.add(new Entry(first, blocks.put(block)));
    terms.clear();
    postings.clear();
    positions.clear();
    count = 0;
  }
}
