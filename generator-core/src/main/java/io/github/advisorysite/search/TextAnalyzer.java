package io.github.advisorysite.search;

import io.github.advisorysite.search.analysis.TextAnalysis;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Lucene's own analysis: folded text, words of UAX #29, pairs of CJK characters. */
final class TextAnalyzer extends Analyzer {

  /** Between two values of a field, so that no phrase reaches from one into the other. */
  static final int GAP = 100;

  private final boolean withParts;

  /**
   * The analysis of a side.
   *
   * @param withParts whether parts of versions and host names are given, as the index does
   */
  TextAnalyzer(boolean withParts) {
    this.withParts = withParts;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return components(withParts);
  }

  static TokenStreamComponents components(boolean withParts) {
    StandardTokenizer words = new StandardTokenizer();
    TokenStream pairs = new CJKBigramFilter(words);
    return new TokenStreamComponents(words, withParts ? new PartsFilter(pairs) : pairs);
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new StringReader(folded(reader));
  }

  /** The whole value is folded before Lucene sees any of it. */
  static String folded(Reader reader) {
    try {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return TextAnalysis.get().fold(text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }
}
