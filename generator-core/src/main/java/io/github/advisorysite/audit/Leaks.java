package io.github.advisorysite.audit;

import io.github.advisorysite.audit.Passage.Kind;
import io.github.advisorysite.embargo.Withheld;
import io.github.advisorysite.source.Characters;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.words.FoldedText;
import io.github.advisorysite.words.Folding;
import io.github.advisorysite.words.WordFinder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Looks in one file for what is withheld, and notes each word once, where it first stands. The
 * notes quote the words, so they are for private eyes alone.
 */
final class Leaks {

  /** So much is folded at once, for folding takes several times the memory. */
  private static final int WINDOW = 1 << 20;

  /** Shorter words of ASCII characters stand by chance in bytes that are no text. */
  private static final int SHORTEST_IN_NOISE = 6;

  private final Withheld withheld;
  private final int reach;
  private final String path;
  private final List<Problem> found;
  private final FoldedText folded;
  private final Set<String> seen = new HashSet<>();

  /**
   * A search.
   *
   * @param reach how far what is said of a word may lie from its end
   * @param path of the file
   * @param found takes what was found
   * @param folded memory to fold in
   */
  Leaks(Withheld withheld, int reach, String path, List<Problem> found, FoldedText folded) {
    this.withheld = withheld;
    this.reach = reach;
    this.path = path;
    this.found = found;
    this.folded = folded;
  }

  /** How far an escape may lie from the ends of the word that it stands in, with blanks. */
  static int reach(Withheld withheld) {
    return 2 * withheld.longest() + 64;
  }

  /** Looks in the path itself. */
  void inPath(String kind) {
    if (withheld.isEmpty()) {
      return;
    }
    for (String word : withheld.in(folded.fold(path))) {
      if (seen.add(word)) {
        note(Location.startOf(path), "the " + kind + "'s name", word, "");
      }
    }
  }

  void in(Passage passage) {
    if (withheld.isEmpty()) {
      return;
    }
    String text = passage.text();
    if (text.length() <= WINDOW) {
      look(passage, 0, text.length(), UnaryOperator.identity());
    } else {
      for (int start = 0, end = 0; end < text.length(); start = Gaps.before(text, end - reach)) {
        end = Gaps.after(text, Math.max(start, end) + WINDOW);
        look(passage, start, end, UnaryOperator.identity());
      }
    }
    if (passage.kind() == Kind.TEXT) {
      Escapes.stretches(text, reach, (start, end) -> look(passage, start, end, Escapes::read));
    }
  }

  private void look(Passage passage, int start, int end, UnaryOperator<String> reading) {
    String text = passage.text().substring(start, end);
    for (String word : withheld.in(folded.fold(reading.apply(text)))) {
      if ((passage.kind() != Kind.NOISE || isTelling(word)) && seen.add(word)) {
        UnaryOperator<String> folding = raw -> Folding.fold(reading.apply(raw));
        int offset = WordFinder.offset(folding.apply(text), word);
        note(passage, start + Folding.offset(text, folding, offset), word);
      }
    }
  }

  private static boolean isTelling(String word) {
    return word.length() >= SHORTEST_IN_NOISE || word.chars().anyMatch(c -> c >= 128);
  }

  private void note(Passage passage, int offset, String word) {
    boolean isText = passage.kind() == Kind.TEXT;
    Location place = isText ? new Places(passage.text()).of(path, offset) : Location.startOf(path);
    if (passage.part().isEmpty()) {
      note(place, "the file", word, isText ? "" : " in its bytes");
    } else {
      Location within = new Location(passage.part(), place.line(), place.column());
      String shown = Characters.visible(passage.part());
      String part =
          switch (passage.kind()) {
            case TEXT -> " at " + within + " in it";
            case LABEL -> " in the name of " + shown + " in it, or in a comment";
            case INDEX -> " among the words of " + shown + " in it";
            case NOISE -> " in the bytes of " + shown + " in it";
          };
      note(Location.startOf(path), "the file", word, part);
    }
  }

  private void note(Location at, String what, String word, String where) {
    found.add(
        new Problem(
            Code.AUDIT_LEAK,
            at,
            "",
            what + " tells of what is withheld, “" + word + "”" + where + "; do not publish it",
            null));
  }
}
