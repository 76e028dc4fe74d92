package io.github.advisorysite.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.Chunk;
import io.github.advisorysite.difference.Passage.Kind;
import io.github.advisorysite.difference.Passage.Run;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Compares two texts by lines, and the lines that changed by words; a character of a script without
 * spaces is a word. The same on every machine, as it asks no break iterator. Thread-safe.
 */
public final class TextDifference {

  /** Letters of scripts that write spaces stay together; all else stands alone. */
  private static final Pattern WORD =
      Pattern.compile("[0-9A-Za-z_\\u00C0-\\u02AF\\u0370-\\u1FFF]+|[ \\t]+|.", Pattern.DOTALL);

  /** Lines with more words than this are not compared by words: the time grows with the square. */
  private static final int MOST_WORDS = 4_000;

  /** What stays between two changes and is shorter than this, is shown as changed with them. */
  private static final int SHORTEST_KEPT = 3;

  /** Texts that share less than this part are told as two, as nobody reads them as one. */
  private static final double LEAST_SHARED = 0.3;

  private TextDifference() {}

  /** Items that went, the ones that came in their place, and where both begin. */
  private record Hunk(int before, int after, List<String> deleted, List<String> inserted) {}

  /** The passages that changed, in order; none if the texts are alike. */
  public static List<Passage> of(String before, String after) {
    List<String> newLines = after.lines().toList();
    return hunks(before.lines().toList(), newLines).stream()
        .map(
            hunk ->
                new Passage(
                    runs(String.join("\n", hunk.deleted), String.join("\n", hunk.inserted)),
                    hunk.after == 0,
                    hunk.after + hunk.inserted.size() == newLines.size()))
        .filter(passage -> !passage.runs().isEmpty()) // blank lines
        .toList();
  }

  /** The algorithm tells changes that touch each other one by one; here they are one. */
  private static List<Hunk> hunks(List<String> before, List<String> after) {
    BitSet deleted = new BitSet();
    BitSet inserted = new BitSet();
    DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>())
        .getDeltas()
        .forEach(
            delta -> {
              mark(deleted, delta.getSource());
              mark(inserted, delta.getTarget());
            });
    List<Hunk> hunks = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      int oldEnd = deleted.nextClearBit(i);
      int newEnd = inserted.nextClearBit(j);
      if (oldEnd > i || newEnd > j) {
        hunks.add(new Hunk(i, j, before.subList(i, oldEnd), after.subList(j, newEnd)));
      }
      i = oldEnd + 1;
      j = newEnd + 1;
    }
    return hunks;
  }

  private static void mark(BitSet marks, Chunk<String> changed) {
    marks.set(changed.getPosition(), changed.getPosition() + changed.size());
  }

  private static List<Run> runs(String before, String after) {
    List<String> oldWords = words(before);
    List<String> newWords = words(after);
    if (oldWords.size() + newWords.size() > MOST_WORDS) {
      return whole(before, after);
    }
    List<Run> runs = new ArrayList<>();
    int at = 0;
    for (Hunk hunk : hunks(oldWords, newWords)) {
      add(runs, Kind.SAME, String.join("", oldWords.subList(at, hunk.before)));
      add(runs, Kind.DELETED, String.join("", hunk.deleted));
      add(runs, Kind.INSERTED, String.join("", hunk.inserted));
      at = hunk.before + hunk.deleted.size();
    }
    add(runs, Kind.SAME, String.join("", oldWords.subList(at, oldWords.size())));
    List<Run> joined = joined(runs);
    return isShared(joined, Math.max(before.length(), after.length()))
        ? joined
        : whole(before, after);
  }

  private static boolean isShared(List<Run> runs, int length) {
    int shared =
        runs.stream().filter(r -> r.kind() == Kind.SAME).mapToInt(r -> r.text().length()).sum();
    return shared >= LEAST_SHARED * length;
  }

  private static List<Run> whole(String before, String after) {
    List<Run> runs = new ArrayList<>();
    add(runs, Kind.DELETED, before);
    add(runs, Kind.INSERTED, after);
    return runs;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  private static void add(List<Run> runs, Kind kind, String text) {
    if (!text.isEmpty()) {
      runs.add(new Run(kind, text));
    }
  }

  /** Without crumbs: a change is what went, whole, and then what came. */
  private static List<Run> joined(List<Run> runs) {
    List<Run> joined = new ArrayList<>();
    StringBuilder deleted = new StringBuilder();
    StringBuilder inserted = new StringBuilder();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      boolean isCrumb =
          i > 0
              && i < runs.size() - 1
              && run.text().codePointCount(0, run.text().length()) < SHORTEST_KEPT;
      if (run.kind() == Kind.SAME && !isCrumb) {
        add(joined, Kind.DELETED, deleted.toString());
        add(joined, Kind.INSERTED, inserted.toString());
        deleted.setLength(0);
        inserted.setLength(0);
        joined.add(run);
      }
      if (run.kind() == Kind.DELETED || (run.kind() == Kind.SAME && isCrumb)) {
        deleted.append(run.text());
      }
      if (run.kind() == Kind.INSERTED || (run.kind() == Kind.SAME && isCrumb)) {
        inserted.append(run.text());
      }
    }
    add(joined, Kind.DELETED, deleted.toString());
    add(joined, Kind.INSERTED, inserted.toString());
    return joined;
  }
}
