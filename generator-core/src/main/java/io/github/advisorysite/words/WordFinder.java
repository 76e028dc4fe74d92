package io.github.advisorysite.words;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds any of many words in a text in one pass. A word that begins or ends with an ASCII letter or
 * digit is found only where it is not part of a longer one. Immutable and thread-safe.
 */
public final class WordFinder {

  private final @Nullable AhoCorasickDoubleArrayTrie<String> trie;

  /** A finder of words, which it folds. */
  public WordFinder(Collection<String> words) {
    TreeMap<String, String> folded = new TreeMap<>();
    for (String word : words) {
      folded.put(Folding.fold(word), Folding.fold(word));
    }
    folded.remove("");
    trie = folded.isEmpty() ? null : new AhoCorasickDoubleArrayTrie<>();
    if (trie != null) {
      trie.build(folded);
    }
  }

  /** The words that stand in a folded text, folded, in order. */
  public Set<String> in(String folded) {
    if (trie == null) {
      return Set.of();
    }
    Set<String> found = new TreeSet<>();
    trie.parseText(
        folded,
        (int begin, int end, String word) -> {
          if (isWhole(folded, begin, end)) {
            found.add(word);
          }
        });
    return found;
  }

  private static boolean isWhole(String text, int begin, int end) {
    return !(begin > 0 && isJoined(text.charAt(begin - 1), text.charAt(begin)))
        && !(end < text.length() && isJoined(text.charAt(end - 1), text.charAt(end)));
  }

  private static boolean isJoined(char left, char right) {
    return isWordCharacter(left) && isWordCharacter(right);
  }

  private static boolean isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
