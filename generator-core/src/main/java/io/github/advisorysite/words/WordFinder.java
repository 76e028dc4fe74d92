package io.github.advisorysite.words;

import java.util.ArrayList;
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
 * <p>It looks up by the first four characters of what may begin at a place which lengths a stem
 * there can have: to make such a table costs little, which an automaton of all words does not.
 */
public final class WordFinder {

  /** Words that begin alike for so many characters are told apart one by one. */
  static final int STEM = 16;

  private static final int HEAD = 4;
  private static final int TABLE_BITS = 18;

  private final List<String> shortWords = new ArrayList<>();
  private final Map<String, List<String>> byStem = new HashMap<>();

  /** For the hash of a head a bit for each length of a stem that begins with it. */
  private final int[] stemLengths = new int[1 << TABLE_BITS];

  /**
   * A finder.
   *
   * @param words folded
   */
  public WordFinder(Collection<String> words) {
    for (String word : new TreeSet<>(words)) {
      if (word.length() >= HEAD) {
        String stem = word.substring(0, Math.min(word.length(), STEM));
        stemLengths[head(word, 0)] |= 1 << stem.length();
        byStem.computeIfAbsent(stem, k -> new ArrayList<>()).add(word);
      } else if (!word.isEmpty()) {
        shortWords.add(word);
      }
    }
  }

  /** The hash of the characters at an offset. */
  private static int head(String text, int start) {
    int hash = 0;
    for (int i = start; i < start + HEAD; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return (hash * 0x9E3779B9) >>> (Integer.SIZE - TABLE_BITS);
  }

  /** The words that stand in a folded text, in order. */
  public Set<String> in(String folded) {
    Set<String> found = new TreeSet<>();
    for (int i = 0; i <= folded.length() - HEAD; i++) {
      int start = i;
      int lengths = isEnd(folded, start) ? stemLengths[head(folded, start)] : 0;
      for (int length = HEAD;
          1 << length <= lengths && start + length <= folded.length();
          length++) {
        if ((lengths & (1 << length)) != 0) {
          String stem = folded.substring(start, start + length);
          byStem.getOrDefault(stem, List.of()).forEach(word -> add(folded, start, word, found));
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
