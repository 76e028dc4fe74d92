package io.github.advisorysite.search.analysis;

import io.github.advisorysite.search.block.Block;
import io.github.advisorysite.search.block.Bytes;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the tables of Lucene's StandardTokenizer, which no public method shows. */
final class LuceneTables {

  /** What each action of the scanner gives, as a type of token; the first drops. */
  private static final int[] TYPES = {-1, 1, 0, 7, 2, 6, 3, 5, 4};

  private static final int ACCEPTING = 1;

  private LuceneTables() {}

  static byte[] block() throws ReflectiveOperationException {
    int[] top = table("ZZ_CMAP_TOP");
    int[] blocks = table("ZZ_CMAP_BLOCKS");
    int[] actions = table("ZZ_ACTION");
    int[] rows = table("ZZ_ROWMAP");
    int[] transitions = table("ZZ_TRANS");
    int[] attributes = table("ZZ_ATTRIBUTE");
    int[] classes = new int[Character.MAX_CODE_POINT + 1];
    for (int c = 0; c < classes.length; c++) {
      classes[c] = blocks[top[c >> 8] | (c & 255)];
    }
    int classCount = Arrays.stream(classes).max().orElseThrow() + 1;
    List<int[]> runs = new ArrayList<>();
    for (int c = 0; c < classes.length; c++) {
      if (c == 0 || classes[c] != classes[c - 1]) {
        runs.add(new int[] {0, classes[c]});
      }
      runs.get(runs.size() - 1)[0]++;
    }
    Block block = new Block('a');
    Bytes out = block.content().number(classCount).number(rows.length).number(runs.size());
    runs.forEach(run -> out.number(run[0]).number(run[1]));
    for (int state = 0; state < rows.length; state++) {
      boolean accepts = (attributes[state] & ACCEPTING) != 0;
      out.number(accepts ? TYPES[actions[state] - 1] + 2 : 0);
    }
    for (int row : rows) {
      for (int c = 0; c < classCount; c++) {
        out.number(transitions[row + c] + 1);
      }
    }
    return block.bytes();
  }

  private static int[] table(String name) throws ReflectiveOperationException {
    Field field =
        Class.forName("org.apache.lucene.analysis.standard.StandardTokenizerImpl")
            .getDeclaredField(name);
    field.setAccessible(true);
    return (int[]) field.get(null);
  }
}
