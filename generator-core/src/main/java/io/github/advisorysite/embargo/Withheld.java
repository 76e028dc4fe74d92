package io.github.advisorysite.embargo;

import io.github.advisorysite.output.Digests;
import io.github.advisorysite.words.FoldedText;
import io.github.advisorysite.words.Folding;
import io.github.advisorysite.words.WordFinder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is withheld at T. It tells of a text what that says of it, and shows nothing else of what it
 * holds. Immutable and thread-safe.
 */
public final class Withheld {

  /** Where a message of the theme takes in a name. */
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private final Set<String> words;
  private final WordFinder finder;
  private final List<String> publicNames;

  /**
   * What is withheld.
   *
   * @param words folded names and phrases
   * @param publicNames what the site and public vendors are called
   */
  Withheld(Set<String> words, List<String> publicNames) {
    this.words = Set.copyOf(words);
    this.finder = new WordFinder(words);
    this.publicNames = List.copyOf(publicNames);
  }

  /** Nothing at all. */
  public static Withheld nothing() {
    return new Withheld(Set.of(), List.of());
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** A digest of all that it holds, for private eyes, by which two are told apart. */
  public String fingerprint() {
    return Digests.sha256(
        words.stream().sorted().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
  }

  /** The names and phrases that are withheld and that a folded text says, in order. */
  public List<String> in(FoldedText folded) {
    return List.copyOf(finder.in(folded));
  }

  /** The length of the longest of them. */
  public int longest() {
    return words.stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * This, without what texts say that are public anyhow, such as those of the theme, by themselves
   * or with a public name in each place {@code {0}}.
   */
  public Withheld except(Stream<String> texts) {
    if (isEmpty()) {
      return this;
    }
    Set<String> others = new HashSet<>(words);
    texts.flatMap(this::asShown).map(Folding::fold).map(finder::in).forEach(others::removeAll);
    return others.size() == words.size() ? this : new Withheld(others, publicNames);
  }

  private Stream<String> asShown(String text) {
    Matcher place = PLACE.matcher(text);
    return place.find()
        ? Stream.concat(
            Stream.of(text),
            publicNames.stream().map(name -> place.replaceAll(Matcher.quoteReplacement(name))))
        : Stream.of(text);
  }
}
