package io.github.advisorysite.words;

import java.util.ArrayList;
import java.util.Arrays;
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

  /**
   * So many characters of a word, the most that it has, are its stem; words with one stem are told
   * apart by their order.
   */
  private static final int[] STEMS = {4, 8, 12, 16};

  private static final int HEAD = STEMS[0];
  private static final int LONGEST_STEM = STEMS[STEMS.length - 1];

  private static final int ASCII = 128;

  private final List<String> shortWords = new ArrayList<>();
  private final Map<String, NavigableSet<String>> byStem = new HashMap<>();
  private final boolean[] firsts = new boolean[ASCII];
  private final HashFilter heads = new HashFilter(17);
  private final HashFilter stems = new HashFilter(20);
  private int longest;

  /**
   * A finder.
   *
   * @param words folded
   */
  public WordFinder(Collection<String> words) {
    for (String word : words) {
      if (word.length() >= HEAD) {
        String stem = word.substring(0, stemOf(word));
        if (word.charAt(0) < ASCII) {
          firsts[word.charAt(0)] = true;
        }
        heads.add(word.substring(0, HEAD).hashCode());
        stems.add(stem.hashCode());
        byStem.computeIfAbsent(stem, k -> new TreeSet<>()).add(word);
        longest = Math.max(longest, word.length());
      } else if (!word.isEmpty()) {
        shortWords.add(word);
      }
    }
  }

  private static int stemOf(String word) {
    return Arrays.stream(STEMS).filter(stem -> stem <= word.length()).max().orElseThrow();
  }

  /** The words that stand in a folded text, in order. */
  public Set<String> in(FoldedText folded) {
    return in(folded.chars(), folded.length());
  }

  /** The words that stand in a folded text, in order. */
  public Set<String> in(String folded) {
    return in(folded.toCharArray(), folded.length());
  }

  private Set<String> in(char[] text, int length) {
    Set<String> found = new TreeSet<>();
    char before = 0;
    for (int start = 0; start <= length - HEAD; start++) {
      char first = text[start];
      if ((first >= ASCII || firsts[first])
          && !(isWordCharacter(first) && isWordCharacter(before))
          && heads.mayHold(hash(text, start, start + HEAD, 0))) {
        look(text, start, length, found);
      }
      before = first;
    }
    if (!shortWords.isEmpty()) {
      lookForShort(new String(text, 0, length), found);
    }
    return found;
  }

  private void lookForShort(String folded, Set<String> found) {
    for (String word : shortWords) {
      for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        if (isEnd(folded, at) && isEnd(folded, at + word.length())) {
          found.add(word);
        }
      }
    }
  }

  /** The first offset in a folded text at which a word stands that is in it. */
  public static int offset(String folded, String word) {
    int at = folded.indexOf(word);
    while (!(isEnd(folded, at)
        && (word.length() >= LONGEST_STEM || isEnd(folded, at + word.length())))) {
      at = folded.indexOf(word, at + 1);
    }
    return at;
  }

  /** The hash that a string of so many characters has, from that of those before them. */
  private static int hash(char[] text, int start, int end, int hashed) {
    int hash = hashed;
    for (int at = start; at < end; at++) {
      hash = 31 * hash + text[at];
    }
    return hash;
  }

  /** Looks for words that begin at an offset, by the hashes of what stands there. */
  private void look(char[] text, int start, int length, Set<String> found) {
    int hash = 0;
    int hashed = start;
    for (int stem : STEMS) {
      int end = start + stem;
      if (end > length) {
        return;
      }
      hash = hash(text, hashed, end, hash);
      hashed = end;
      if (stems.mayHold(hash)) {
        NavigableSet<String> words = byStem.get(new String(text, start, stem));
        if (words != null) {
          look(new String(text, start, Math.min(length - start, longest + 1)), words, found);
        }
      }
    }
  }

  /**
   * Takes the words that a text begins with. In order they stand before it, and each further one
   * before what the last one has in common with it.
   */
  private static void look(String rest, NavigableSet<String> words, Set<String> found) {
    String word = words.floor(rest);
    while (word != null) {
      int alike = alike(word, rest);
      if (alike == word.length()) {
        if (isEnd(rest, alike)) {
          found.add(word);
        }
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
