package io.github.advisorysite.words;

import java.util.Optional;

/**
 * Chooses a phrase that stands for a longer text: a run of letters, which no markup interrupts when
 * the text is rendered.
 */
public final class Phrases {

  /** Folding costs, and most texts have a phrase in their first line. */
  private static final int NEAR = 500;

  private Phrases() {}

  /**
   * The first phrase near the beginning of a text, folded, if there is a run of letters long enough
   * that two texts seldom share it by chance. It begins with a whole word.
   */
  public static Optional<String> of(String text) {
    String folded = Folding.fold(text.substring(0, Math.min(text.length(), NEAR)));
    int start = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (!isPlain(c) || (start == i && c == ' ')) {
        start = i + 1;
      } else if (i + 1 - start >= WordFinder.STEM && c != ' ') {
        return Optional.of(folded.substring(start, i + 1));
      }
    }
    return Optional.empty();
  }

  private static boolean isPlain(char c) {
    return c == ' ' || Character.isLetter(c) || c == '、' || c == '。';
  }
}
