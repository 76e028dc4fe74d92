package io.github.advisorysite.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a text is found by. */
final class TextAnalysisTest {

  private static final TextAnalysis ANALYSIS = TextAnalysis.get();

  @Test
  void widthCaseAndFormFallTogether() {
    assertThat(ANALYSIS.fold("ＯｐｅｎＳＳＬ ﾊﾞｯﾌｧ Straße ①\u00AD")).isEqualTo("openssl バッファ strasse 1");
    assertThat(ANALYSIS.fold("\uD800a\uDC00")).isEqualTo("\uFFFDa\uFFFD");
  }

  @Test
  void aVersionIsFoundByItsParts() {
    assertThat(ANALYSIS.indexed("OpenSSL 1.0.1f"))
        .extracting(Token::text)
        .containsExactly("openssl", "1.0.1f", "1", "1.0", "0", "0.1f", "1f");
    assertThat(ANALYSIS.indexed("OpenSSL 1.0.1f"))
        .extracting(Token::position)
        .containsExactly(0, 1, 1, 1, 1, 1, 1);
    assertThat(ANALYSIS.queried("OpenSSL 1.0.1f"))
        .extracting(Token::text)
        .containsExactly("openssl", "1.0.1f");
  }

  @Test
  void japaneseIsFoundByPairsOfCharacters() {
    assertThat(ANALYSIS.queried("脆弱性とは、鍵 one"))
        .extracting(Token::text)
        .containsExactly("脆弱", "弱性", "性と", "とは", "鍵", "one");
  }
}
