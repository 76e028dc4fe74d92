package io.github.advisorysite.words;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds any of many phrases of one length in a text in one pass. A phrase stands for a longer text:
 * it is a run of letters in it, which no markup interrupts when the text is rendered. Immutable and
 * thread-safe.
 */
public final class PhraseFinder {

  /** Long enough that two texts seldom share a phrase by chance. */
  private static final int LENGTH = 16;

  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final int FILTER_BITS = 20;

  private final Set<String> phrases;
  private final BitSet filter = new BitSet(1 << FILTER_BITS);
  private final long leaving;

  public PhraseFinder(Collection<String> phrases) {
    this.phrases = Set.copyOf(phrases);
    long power = 1;
    for (int i = 0; i < LENGTH; i++) {
      power *= BASE;
    }
    this.leaving = power;
    for (String phrase : this.phrases) {
      long hash = 0;
      for (int i = 0; i < LENGTH; i++) {
        hash = hash * BASE + phrase.charAt(i);
      }
      filter.set(bit(hash));
    }
  }

  private static int bit(long hash) {
    return (int) (hash >>> (Long.SIZE - FILTER_BITS));
  }

  /**
   * A phrase for a folded text, if it holds a run of letters that is long enough. It neither begins
   * nor ends with a blank, which a page may have around any word.
   */
  public static Optional<String> of(String folded) {
    int start = 0;
    for (int i = 0; i < folded.length(); i++) {
      if (!isPlain(folded.charAt(i)) || (start == i && folded.charAt(i) == ' ')) {
        start = i + 1;
      } else if (i - start >= LENGTH - 1 && folded.charAt(i) != ' ') {
        String phrase = folded.substring(i - LENGTH + 1, i + 1);
        if (phrase.charAt(0) != ' ') {
          return Optional.of(phrase);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPlain(char c) {
    return c == ' ' || Character.isLetter(c) || c == '、' || c == '。';
  }

  /** The phrases that stand in a folded text. */
  public Set<String> in(String folded) {
    Set<String> found = new HashSet<>();
    if (phrases.isEmpty()) {
      return found;
    }
    long hash = 0;
    for (int i = 0; i < folded.length(); i++) {
      hash = hash * BASE + folded.charAt(i);
      if (i >= LENGTH) {
        hash -= leaving * folded.charAt(i - LENGTH);
      }
      if (i >= LENGTH - 1 && filter.get(bit(hash))) {
        String phrase = folded.substring(i - LENGTH + 1, i + 1);
        if (phrases.contains(phrase)) {
          found.add(phrase);
        }
      }
    }
    return found;
  }
}
