package io.github.advisorysite.search.analysis;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetIterator;
import io.github.advisorysite.search.block.Block;
import io.github.advisorysite.search.block.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Writes NFKC_Casefold of ICU's Unicode; the JDK has no such table. */
final class FoldingTable {

  /** The oldest Unicode that a JDK of ours composes by. */
  private static final String OLDEST = "13.0";

  private static final int STAYS = Integer.MIN_VALUE;
  private static final int VANISHES = Integer.MIN_VALUE + 1;
  private static final int MANY = Integer.MIN_VALUE + 2;

  private final TreeMap<Integer, int[]> places = new TreeMap<>();
  private int written;

  private FoldingTable() {
    Normalizer2 folding = Normalizer2.getNFKCCasefoldInstance();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        int[] place = folding.normalize(Character.toString(c)).codePoints().toArray();
        if (place.length != 1 || place[0] != c) {
          places.put(c, place);
        }
      }
    }
  }

  static byte[] block() {
    FoldingTable table = new FoldingTable();
    Bytes groups = new Bytes();
    int count = 0;
    int end = 0;
    for (Integer c = table.places.firstKey(); c != null; c = table.places.ceilingKey(end)) {
      groups.number(c - end);
      end = c + table.group(c, groups);
      count++;
    }
    Block block = new Block('c');
    block.content().number(count).append(groups);
    List<Integer> kept = kept();
    block.content().number(kept.size());
    int last = 0;
    for (int c : kept) {
      block.content().number(c - last);
      last = c;
    }
    return block.bytes();
  }

  /** Writes the best group that begins at a code point, and tells how many it reaches over. */
  private int group(int c, Bytes out) {
    int ones = run(c, 1);
    int twos = run(c, 2);
    if (move(c) == VANISHES) {
      out.number((ones - 1) * 4 + 3);
      return ones;
    }
    if (twos > 1 && twos > ones) {
      out.number((twos - 1) * 4 + 1).signed(move(c));
      return (twos - 1) * 2 + 1;
    }
    if (ones > 1) {
      out.number((ones - 1) * 4).signed(move(c));
      return ones;
    }
    int many = 1;
    while (move(c + many) > VANISHES && run(c + many, 1) < 3 && run(c + many, 2) < 3) {
      many++;
    }
    out.number((many - 1) * 4 + 2);
    for (int i = 0; i < many; i++) {
      int[] place = Objects.requireNonNull(places.get(c + i));
      out.number(place.length);
      for (int to : place) {
        out.signed(to - written);
        written = to;
      }
    }
    return many;
  }

  /** How many from a code point on move alike; every second one stays if the step is 2. */
  private int run(int c, int step) {
    int move = move(c);
    int count = 0;
    while (move != MANY
        && move(c + count * step) == move
        && (step == 1 || count == 0 || move(c + count * step - 1) == STAYS)) {
      count++;
    }
    return count;
  }

  private int move(int c) {
    int[] place = places.get(c);
    if (place == null) {
      return STAYS;
    }
    return place.length == 0 ? VANISHES : place.length > 1 ? MANY : place[0] - c;
  }

  private static List<Integer> kept() {
    UnicodeSet newer = new UnicodeSet("[[:^age=" + OLDEST + ":]&[:assigned:]&[:^NFC_Inert:]]");
    List<Integer> kept = new ArrayList<>();
    for (UnicodeSetIterator it = new UnicodeSetIterator(newer); it.next(); ) {
      kept.add(it.codepoint);
    }
    return kept.stream().sorted().toList();
  }
}
