package io.github.advisorysite.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.search.Texts;
import io.github.advisorysite.search.analysis.TextAnalysis;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.junit.jupiter.api.Test;

/** A browser cuts a query into the words that Lucene cuts it into. */
final class AnalysisTest {

  private static final int THREADS = 2;
  private static final int BATCHES = 20;
  private static final int STRINGS_IN_A_BATCH = 500;

  /** Replies to many texts at once: each folded, and its tokens. */
  private static final String ANALYSE =
      """
      (analyzer) => (texts) => Array.from(texts, (text) =>
        [analyzer.fold(text), ...analyzer.tokens(text).map(({ term }) => term)].join("\\u0001"))
      """;

  @Test
  void anyTextIsAnalysedAsByLucene() {
    List<String> different =
        IntStream.range(0, THREADS)
            .parallel()
            .mapToObj(AnalysisTest::differences)
            .flatMap(List::stream)
            .toList();

    assertThat(different).isEmpty();
  }

  @Test
  void longWordsAreCutAsByLucene() {
    List<String> texts = new ArrayList<>();
    for (int length = 252; length < 259; length++) {
      for (String unit : List.of("1.", "𝐀", "𐐀", "𠮷", "か", "アｶﾞ", "👩‍", "_")) {
        texts.add("x".repeat(length) + unit.repeat(3) + " end");
        texts.add(unit.repeat(length));
      }
    }
    try (Browser browser = Browser.empty()) {
      assertThat(differences(analyser(browser), texts)).isEmpty();
    }
  }

  @Test
  void charactersThatNeedNoTableAreFoldedAsByIt() {
    List<String> texts =
        IntStream.rangeClosed(0, 0xFFFF)
            .filter(c -> c < 0x80 || (c >= 0x3000 && c < 0xA000))
            .mapToObj(c -> "aB" + Character.toString(c) + "か")
            .toList();
    try (Browser browser = Browser.empty()) {
      assertThat(differences(analyser(browser), texts)).isEmpty();
    }
  }

  private static List<String> differences(int seed) {
    Random random = new Random(seed);
    List<String> different = new ArrayList<>();
    try (Browser browser = Browser.empty()) {
      Value analyser = analyser(browser);
      for (int i = 0; i < BATCHES; i++) {
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < STRINGS_IN_A_BATCH; k++) {
          texts.add(Texts.any(random));
        }
        different.addAll(differences(analyser, texts));
      }
    }
    return different;
  }

  private static List<String> differences(Value analyser, List<String> texts) {
    Value analysed = analyser.execute(ProxyArray.fromArray(texts.toArray()));
    return IntStream.range(0, texts.size())
        .filter(i -> !analysed.getArrayElement(i).asString().equals(byLucene(texts.get(i))))
        .mapToObj(texts::get)
        .toList();
  }

  private static Value analyser(Browser browser) {
    return browser.run(ANALYSE).execute(browser.analyzer());
  }

  private static String byLucene(String text) {
    String folded = TextAnalysis.get().fold(text);
    StringBuilder all = new StringBuilder(folded);
    StandardTokenizer words = new StandardTokenizer();
    words.setReader(new StringReader(folded));
    try (TokenStream tokens = new CJKBigramFilter(words)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        all.append('\u0001').append(term);
      }
      tokens.end();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return all.toString();
  }
}
