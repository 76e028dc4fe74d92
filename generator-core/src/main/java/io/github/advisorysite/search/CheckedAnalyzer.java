package io.github.advisorysite.search;

import io.github.advisorysite.search.analysis.TextAnalysis;
import io.github.advisorysite.search.analysis.Token;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Compares each token of Lucene with what a browser will make of the same text. For one thread. */
final class CheckedAnalyzer extends Analyzer {

  private Iterator<Token> expected = List.<Token>of().iterator();

  @Override
  protected TokenStreamComponents createComponents(String field) {
    TokenStreamComponents words = TextAnalyzer.components(true);
    return new TokenStreamComponents(words.getSource(), new Comparison(words.getTokenStream()));
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    String folded = TextAnalyzer.folded(reader);
    expected = TextAnalysis.get().tokens(folded).iterator();
    return new StringReader(folded);
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return TextAnalyzer.GAP;
  }

  private final class Comparison extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private int position;

    Comparison(TokenStream input) {
      super(input);
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      position = -1;
    }

    @Override
    public boolean incrementToken() throws IOException {
      boolean isToken = input.incrementToken();
      if (isToken != expected.hasNext()) {
        throw differs();
      }
      if (isToken) {
        position += increment.getPositionIncrement();
        Token token = expected.next();
        if (token.position() != position || !token.text().contentEquals(term)) {
          throw differs();
        }
      }
      return isToken;
    }

    private SearchFaultException differs() {
      return new SearchFaultException("a text is analysed otherwise than Lucene does");
    }
  }
}
