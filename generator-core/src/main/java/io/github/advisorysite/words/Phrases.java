package io.github.advisorysite.words;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Chooses a phrase that stands for a longer text: a run of letters, which no markup interrupts when
 * the text is rendered.
 */
public final class Phrases {

  /** Two texts seldom share so many characters by chance. */
  private static final int LENGTH = 16;

  /** Folding costs, and most texts have a phrase in their first line. */
  private static final int NEAR = 500;

  private static final Pattern MARKS = Pattern.compile("[\\n*_`~\\\\]+");

  private Phrases() {}

  /** The first phrase of whole words near the beginning of a text, folded, if there is one. */
  public static Optional<String> of(String text) {
    String near = text.substring(0, Math.min(text.length(), NEAR));
    return MARKS
        .splitAsStream(near)
        .flatMap(run -> phrase(Folding.fold(run), near.length() < text.length()).stream())
        .findFirst();
  }

  private static Optional<String> phrase(String run, boolean isCut) {
    int start = 0;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      int end = i + 1;
      if (!isPlain(c) || (start == i && c == ' ')) {
        start = end;
      } else if (end - start >= LENGTH
          && c != ' '
          && WordFinder.isEnd(run, end)
          && !(isCut && end == run.length())) {
        return Optional.of(run.substring(start, end));
      }
    }
    return Optional.empty();
  }

  private static boolean isPlain(char c) {
    return c == ' ' || Character.isLetter(c) || c == '、' || c == '。';
  }
}
