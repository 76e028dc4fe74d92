package io.github.advisorysite.search.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * What texts are indexed and searched by, made without Lucene and equal to what Lucene makes.
 * Immutable and thread-safe.
 */
public final class TextAnalysis {

  private static final int FIRST_CJK = 3;
  private static final int LAST_CJK = 6;

  private static final TextAnalysis INSTANCE = new TextAnalysis();

  private final Automaton automaton = new Automaton(AnalyzerData.automaton());
  private final CaseFolding folding = new CaseFolding(AnalyzerData.folding());

  private TextAnalysis() {}

  public static TextAnalysis get() {
    return INSTANCE;
  }

  /** The text with all spellings of a letter made one, for words and for whole keywords. */
  public String fold(String text) {
    return folding.fold(text);
  }

  /** The tokens of a text, and the parts of those that have any. */
  public List<Token> indexed(String text) {
    return tokens(fold(text));
  }

  /** The tokens of a text that is folded already. */
  public List<Token> tokens(String folded) {
    List<Token> tokens = new ArrayList<>();
    Bigrams bigrams = new Bigrams(folded, true, tokens);
    automaton.run(bigrams.text, bigrams::token);
    bigrams.end();
    return tokens;
  }

  /** The tokens of words that are looked for. */
  public List<Token> queried(String text) {
    List<Token> tokens = new ArrayList<>();
    Bigrams bigrams = new Bigrams(fold(text), false, tokens);
    automaton.run(bigrams.text, bigrams::token);
    bigrams.end();
    return tokens;
  }

  /** Words of writing without blanks become pairs of neighbours; one alone stays one. */
  private static final class Bigrams {

    private final String text;
    private final boolean withParts;
    private final List<Token> tokens;
    private int position;
    private int runStart = -1;
    private int runEnd = -1;

    Bigrams(String text, boolean withParts, List<Token> tokens) {
      this.text = text;
      this.withParts = withParts;
      this.tokens = tokens;
    }

    void token(int start, int end, int type) {
      boolean isCjk = type >= FIRST_CJK && type <= LAST_CJK;
      if (isCjk && start == runEnd) {
        runEnd = end;
        return;
      }
      end();
      if (isCjk) {
        runStart = start;
        runEnd = end;
        return;
      }
      String token = text.substring(start, end);
      tokens.add(new Token(token, false, position));
      if (withParts) {
        Parts.of(token).forEach(part -> tokens.add(new Token(part, false, position)));
      }
      position++;
    }

    void end() {
      if (runStart < 0) {
        return;
      }
      int second = text.offsetByCodePoints(runStart, 1);
      if (second == runEnd) {
        tokens.add(new Token(text.substring(runStart, runEnd), true, position++));
      }
      for (int first = runStart; second < runEnd; ) {
        int end = text.offsetByCodePoints(second, 1);
        tokens.add(new Token(text.substring(first, end), true, position++));
        first = second;
        second = end;
      }
      runStart = -1;
      runEnd = -1;
    }
  }
}
