package io.github.advisorysite.embargo;

import io.github.advisorysite.words.Folding;
import io.github.advisorysite.words.WordFinder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is withheld at T. It tells of a text what that says of it, and shows nothing else of what it
 * holds. Immutable and thread-safe.
 */
public final class Withheld {

  private final WordFinder finder;
  private final Set<String> words;

  /**
   * What is withheld.
   *
   * @param words those of the finder that count
   */
  Withheld(WordFinder finder, Set<String> words) {
    this.finder = finder;
    this.words = Set.copyOf(words);
  }

  /** Nothing at all. */
  public static Withheld nothing() {
    return new Withheld(new WordFinder(Set.of()), Set.of());
  }

  /** The names and phrases that are withheld and that a folded text says, in order. */
  public List<String> in(String folded) {
    return finder.in(folded).stream().filter(words::contains).toList();
  }

  /** The length of the longest of them. */
  public int longest() {
    return words.stream().mapToInt(String::length).max().orElse(0);
  }

  /** This, without what texts say that are public anyhow, such as those of the theme. */
  public Withheld except(Stream<String> texts) {
    Set<String> others = new HashSet<>(words);
    texts.map(Folding::fold).map(finder::in).forEach(others::removeAll);
    return new Withheld(finder, others);
  }
}
