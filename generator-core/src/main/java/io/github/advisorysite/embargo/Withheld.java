package io.github.advisorysite.embargo;

import io.github.advisorysite.words.Folding;
import io.github.advisorysite.words.PhraseFinder;
import io.github.advisorysite.words.WordFinder;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is withheld at T. It answers whether a text tells of it, and never shows what it holds.
 * Immutable and thread-safe.
 */
public final class Withheld {

  private final Set<String> words;
  private final Set<String> phrases;
  private final WordFinder wordFinder;
  private final PhraseFinder phraseFinder;

  Withheld(Set<String> words, Set<String> phrases) {
    this.words = Set.copyOf(words);
    this.phrases = Set.copyOf(phrases);
    this.wordFinder = new WordFinder(words);
    this.phraseFinder = new PhraseFinder(phrases);
  }

  /** Nothing at all. */
  public static Withheld nothing() {
    return new Withheld(Set.of(), Set.of());
  }

  /** Whether a text says a name or a phrase that is withheld. */
  public boolean isIn(String text) {
    String folded = Folding.fold(text);
    return !wordFinder.in(folded).isEmpty() || !phraseFinder.in(folded).isEmpty();
  }

  /** This, without what texts say that are public anyhow, such as those of the theme. */
  public Withheld except(Stream<String> texts) {
    Set<String> otherWords = new HashSet<>(words);
    Set<String> otherPhrases = new HashSet<>(phrases);
    texts
        .map(Folding::fold)
        .forEach(
            text -> {
              otherWords.removeAll(wordFinder.in(text));
              otherPhrases.removeAll(phraseFinder.in(text));
            });
    return new Withheld(otherWords, otherPhrases);
  }
}
