package io.github.advisorysite.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The words found are marked where they stand in the text as it is shown. */
final class WordsTest {

  /**
   * The text with what is marked in brackets; the folding table may be left out, as for queries in
   * ASCII.
   */
  private static final String MARK =
      """
      ({ marks }, { chunksOf, clausesOf }, analyzer, nearly) => (text, query, exact) => {
        const clauses = clausesOf(chunksOf(query), analyzer, false).filter(({ not, terms }) => terms && !not);
        return marks(text, clauses, exact ? analyzer : nearly).reverse().reduce(
          (marked, [start, end]) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`, text);
      }
      """;

  private final Browser browser = Browser.empty();
  private final Value mark =
      browser
          .run(MARK)
          .execute(
              browser.module("search-words.js"),
              browser.module("search-grammar.js"),
              browser.analyzer(),
              browser.analyzerWithoutFolding());

  @AfterEach
  void close() {
    browser.close();
  }

  private void assertMarked(String marked, String query) {
    String text = marked.replace("[", "").replace("]", "");
    assertThat(mark.execute(text, query, true).asString()).isEqualTo(marked);
    assertThat(mark.execute(text, query, false).asString()).isEqualTo(marked);
  }

  @Test
  void wordsAndPhrases() {
    assertMarked("A [buffer] in a [Buffer Overflow].", "\"buffer overflow\" buffer");
    assertMarked("A buffer, no overflow", "\"buffer overflow\"");
    assertMarked("nothing of it", "-nothing year:2014");
  }

  @Test
  void beginnings() {
    assertMarked("[OpenSSL] and [open] but reopen", "open*");
    assertMarked("[脆]弱な[脆]さ", "脆");
  }

  @Test
  void japaneseInsideOfARun() {
    assertMarked("複数の製品に[脆弱性]が存在し、[脆弱性]への対策", "脆弱性");
    assertMarked("[クロスサイトスクリプティング]の脆弱性", "クロスサイトスクリプティング");
  }

  @Test
  void otherForms() {
    assertMarked("の[ＯｐｅｎＳＳＬ]の", "openssl");
    assertMarked("の[ﾊﾞｯﾌｧ]の", "バッファ");
    assertMarked("a [ﬁle] b", "file");
    assertMarked("[㍻]の年", "平成");
    assertMarked("[Open\u00ADSSL] x", "openssl");
    assertMarked("[e\u0301te\u0301] \uD800 [été]", "été");
    assertMarked("𠮷[野家]と𠮷", "野家");
  }

  @Test
  void partsOfVersionsAndHosts() {
    assertMarked("www.[example.com] has 1.[0.1f]", "example.com 0.1f");
    assertMarked("a.b.c.d.e.f.g.h.[i].j.k", "i a.b");
  }
}
