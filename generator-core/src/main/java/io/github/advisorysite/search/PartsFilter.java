package io.github.advisorysite.search;

import io.github.advisorysite.search.analysis.Parts;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Gives the parts of a token behind it, at its position. */
final class PartsFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private Iterator<String> parts = List.<String>of().iterator();

  PartsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (parts.hasNext()) {
      term.setEmpty().append(parts.next());
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (!isCjk()) {
      parts = Parts.of(term.toString()).iterator();
    }
    return true;
  }

  private boolean isCjk() {
    return type.type().equals(CJKBigramFilter.DOUBLE_TYPE)
        || type.type().equals(CJKBigramFilter.SINGLE_TYPE);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    parts = List.<String>of().iterator();
  }
}
