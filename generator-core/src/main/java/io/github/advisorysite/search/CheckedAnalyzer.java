package io.github.advisorysite.search;

import io.github.advisorysite.search.analysis.TextAnalysis;
import io.github.advisorysite.search.analysis.Token;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Compares each token of Lucene with what a browser will make of the same text. For one thread. */
final class CheckedAnalyzer extends AnalyzerWrapper {

  private final TextAnalyzer lucene = new TextAnalyzer(true);
  private Iterator<Token> expected = List.<Token>of().iterator();

  CheckedAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected TextAnalyzer getWrappedAnalyzer(String field) {
    return lucene;
  }

  @Override
  protected Reader wrapReader(String field, Reader reader) {
    try {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      expected = TextAnalysis.get().indexed(text.toString()).iterator();
      return new StringReader(text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
    return new TokenStreamComponents(
        components.getSource(), new Comparison(components.getTokenStream()));
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
