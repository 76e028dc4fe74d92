package io.github.advisorysite.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds any of many words in a text in one pass. A word that begins or ends with an ASCII letter or
 * digit is found only where it is not part of a longer one; but one of {@link #STEM} characters or
 * more may go on. Immutable and thread-safe.
 *
 * <p>It looks up the first four characters of what may begin at a place, and by them the lengths
 * that a stem there can have: to make one costs little, which an automaton of all words does not.
 */
public final class WordFinder {

  /** Words that begin alike for so many characters are told apart one by one. */
  static final int STEM = 16;

  private static final int HEAD = 4;
  private static final int FILTER_BITS = 20;

  private final List<String> shortWords = new ArrayList<>();
  private final Map<Long, Set<Integer>> stemLengths = new HashMap<>();
  private final Map<String, List<String>> byStem = new HashMap<>();
  private final BitSet filter = new BitSet(1 << FILTER_BITS);

  /**
   * A finder.
   *
   * @param words folded
   */
  public WordFinder(Collection<String> words) {
    for (String word : new TreeSet<>(words)) {
      if (word.length() >= HEAD) {
        String stem = word.substring(0, Math.min(word.length(), STEM));
        long head = 0;
        for (int i = 0; i < HEAD; i++) {
          head = next(head, word.charAt(i));
        }
        stemLengths.computeIfAbsent(head, h -> new TreeSet<>()).add(stem.length());
        byStem.computeIfAbsent(stem, k -> new ArrayList<>()).add(word);
        filter.set(bit(head));
      } else if (!word.isEmpty()) {
        shortWords.add(word);
      }
    }
  }

  private static long next(long head, char c) {
    return (head << Character.SIZE) | c;
  }

  private static int bit(long head) {
    return (int) ((head * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - FILTER_BITS));
  }

  /** The words that stand in a folded text, in order. */
  public Set<String> in(String folded) {
    Set<String> found = new TreeSet<>();
    long head = 0;
    for (int i = 0; i < folded.length(); i++) {
      head = next(head, folded.charAt(i));
      int start = i + 1 - HEAD;
      if (start >= 0 && filter.get(bit(head)) && isEnd(folded, start)) {
        for (int length : stemLengths.getOrDefault(head, Set.of())) {
          if (start + length <= folded.length()) {
            String stem = folded.substring(start, start + length);
            byStem.getOrDefault(stem, List.of()).forEach(word -> add(folded, start, word, found));
          }
        }
      }
    }
    for (String word : shortWords) {
      for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        if (isEnd(folded, at)) {
          add(folded, at, word, found);
        }
      }
    }
    return found;
  }

  private static void add(String text, int start, String word, Set<String> found) {
    int end = start + word.length();
    if (text.startsWith(word, start) && (word.length() >= STEM || isEnd(text, end))) {
      found.add(word);
    }
  }

  /** Whether a word may end or begin at an offset: not between two ASCII letters or digits. */
  static boolean isEnd(String text, int offset) {
    return offset == 0
        || offset == text.length()
        || !isWordCharacter(text.charAt(offset - 1))
        || !isWordCharacter(text.charAt(offset));
  }

  private static boolean isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
