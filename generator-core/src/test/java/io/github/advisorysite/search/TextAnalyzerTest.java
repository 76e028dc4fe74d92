package io.github.advisorysite.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.search.analysis.TextAnalysis;
import io.github.advisorysite.search.analysis.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.junit.jupiter.api.Test;

/** What a browser makes of a text is what Lucene makes of it. */
final class TextAnalyzerTest {

  private static final int STRINGS = 20_000;
  private static final long SEED = 4;

  private final Analyzer indexing = new TextAnalyzer(true);
  private final Analyzer querying = new TextAnalyzer(false);

  @Test
  void everyAssignedCharacterIsAnalysedAlike() throws IOException {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (Character.isDefined(c) && Character.getType(c) != Character.PRIVATE_USE) {
        String s = Character.toString(c);
        assertAlike("a" + s + "b " + s + " 脆" + s + "弱" + s);
      }
    }
  }

  @Test
  void anyTextIsAnalysedAlike() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < STRINGS; i++) {
      assertAlike(Texts.any(random));
    }
  }

  @Test
  void longWordsAreCutAlike() throws IOException {
    for (int length = 250; length < 262; length++) {
      for (String unit : List.of("a", "1.", "𝐀", "𐐀", "𠮷", "か", "アｶﾞ", "👩‍", "_")) {
        assertAlike("x".repeat(length) + unit.repeat(300) + " end");
        assertAlike(unit.repeat(length));
      }
    }
  }

  private void assertAlike(String text) throws IOException {
    assertThat(TextAnalysis.get().indexed(text)).as(text).isEqualTo(tokens(indexing, text));
    assertThat(TextAnalysis.get().queried(text)).as(text).isEqualTo(tokens(querying, text));
  }

  private static boolean isCjk(String type) {
    return type.equals(CJKBigramFilter.DOUBLE_TYPE) || type.equals(CJKBigramFilter.SINGLE_TYPE);
  }

  private static List<Token> tokens(Analyzer analyzer, String text) throws IOException {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("body", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        tokens.add(new Token(term.toString(), isCjk(type.type()), position));
      }
      stream.end();
    }
    return tokens;
  }
}
