package io.github.advisorysite.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds any of many words in a text in one pass. A word that begins or ends with an ASCII letter or
 * digit is found only where it is not part of a longer one. Immutable and thread-safe.
 *
 * <p>Few places begin as any word does, and of those few go on as one: bits of hashes tell most of
 * them, which cost little to make; an automaton of all words does not.
 */
public final class WordFinder {

  /** Words that begin alike for so many characters are told apart by their order. */
  private static final int STEM = 16;

  private static final int HEAD = 4;
  private static final int FILTER_BITS = 20;

  private final List<String> shortWords = new ArrayList<>();
  private final Map<String, NavigableSet<String>> byStem = new HashMap<>();
  private final BitSet heads = new BitSet(1 << FILTER_BITS);
  private final BitSet stems = new BitSet(1 << FILTER_BITS);
  private int longest;

  /**
   * A finder.
   *
   * @param words folded
   */
  public WordFinder(Collection<String> words) {
    for (String word : words) {
      if (word.length() >= HEAD) {
        String stem = word.substring(0, Math.min(word.length(), STEM));
        heads.set(bit(word.substring(0, HEAD).hashCode()));
        stems.set(bit(stem.hashCode()));
        byStem.computeIfAbsent(stem, k -> new TreeSet<>()).add(word);
        longest = Math.max(longest, word.length());
      } else if (!word.isEmpty()) {
        shortWords.add(word);
      }
    }
  }

  private static int bit(int hash) {
    return (hash * 0x9E3779B9) >>> (Integer.SIZE - FILTER_BITS);
  }

  /** The words that stand in a folded text, in order. */
  public Set<String> in(String folded) {
    Set<String> found = new TreeSet<>();
    char[] text = folded.toCharArray();
    boolean isWithin = false;
    for (int start = 0; start <= text.length - HEAD; start++) {
      boolean wasWithin = isWithin;
      isWithin = isWordCharacter(text[start]);
      if ((!wasWithin || !isWithin) && heads.get(bit(head(text, start)))) {
        look(text, folded, start, found);
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

  /** The first offset in a folded text at which a word stands that is in it. */
  public static int offset(String folded, String word) {
    int at = folded.indexOf(word);
    while (!(isEnd(folded, at) && (word.length() >= STEM || isEnd(folded, at + word.length())))) {
      at = folded.indexOf(word, at + 1);
    }
    return at;
  }

  /** The hash that a string of so many characters has. */
  private static int head(char[] text, int start) {
    int hash = 0;
    for (int at = start; at < start + HEAD; at++) {
      hash = 31 * hash + text[at];
    }
    return hash;
  }

  /** Looks for words that begin at an offset, by the hashes of what stands there. */
  private void look(char[] text, String folded, int start, Set<String> found) {
    int hash = head(text, start);
    int most = Math.min(text.length, start + STEM);
    for (int end = start + HEAD; end <= most; end++) {
      boolean mayEnd = end == start + STEM || isEnd(folded, end);
      if (mayEnd && stems.get(bit(hash))) {
        NavigableSet<String> words = byStem.get(folded.substring(start, end));
        if (words != null) {
          look(folded, start, words, found);
        }
      }
      if (end < most) {
        hash = 31 * hash + text[end];
      }
    }
  }

  /**
   * Takes the words that a text goes on with. In order they stand before it, and each further one
   * before what the last one has in common with it.
   */
  private void look(String text, int start, NavigableSet<String> words, Set<String> found) {
    String rest = text.substring(start, Math.min(text.length(), start + longest));
    String word = words.floor(rest);
    while (word != null) {
      int alike = alike(word, rest);
      if (alike == word.length()) {
        add(text, start, word, found);
        word = words.lower(word);
      } else {
        word = words.floor(word.substring(0, alike));
      }
    }
  }

  private static int alike(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int alike = 0;
    while (alike < most && one.charAt(alike) == other.charAt(alike)) {
      alike++;
    }
    return alike;
  }

  private static void add(String text, int start, String word, Set<String> found) {
    if (isEnd(text, start + word.length())) {
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
