package io.github.advisorysite.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.search.query.Clause;
import io.github.advisorysite.search.query.SearchQuery;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Any string is a query. */
@Timeout(60)
final class AnyQueryTest {

  private static final int STRINGS = 2_000;
  private static final List<String> PIECES =
      List.of(
          "\"",
          "-",
          "*",
          ":",
          "title:",
          "vendor:",
          "year:",
          "cve:",
          "id:",
          "=",
          "<img src=x>",
          "(a+)+$",
          "[",
          "\\",
          "鍵",
          "脆弱性",
          "\uD800",
          "\uDC00",
          "\u0000",
          "　",
          " ",
          "openssl",
          "1.0.1f",
          "JVN#10000037",
          "CVE-2014-1000",
          "can-",
          "＊",
          "．");

  private static SearchIndex index = SearchIndex.of(List.of());

  @BeforeAll
  static void make() {
    index = SearchIndex.of(Documents.of(3, 200));
  }

  @AfterAll
  static void close() throws Exception {
    index.close();
  }

  @Test
  void whatHoldsNoWordAsksNothing() {
    for (String text :
        List.of(
            "",
            " ",
            "title:",
            "TITLE:",
            "vendor:\"\"",
            "\"",
            "-",
            "*",
            "\"\"",
            "　",
            "cve:*",
            "。、")) {
      assertThat(SearchIndex.isQuery(text)).as(text).isFalse();
      assertThat(index.search(text, false, 0, 10)).isEqualTo(SearchAnswer.nothingAsked());
    }
  }

  @Test
  void aLongStringIsCutAndAnsweredSoon() {
    for (String unit :
        List.of("a", "a ", "\"", "-", "脆", "𠮷", "\uD83D", "a-", "title:a ", "x:", "a\"", "1.")) {
      String text = unit.repeat(10_000 / unit.length() + 1);
      long start = System.nanoTime();
      SearchAnswer answer = index.search(text, true, 0, 10);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as(unit)
          .isLessThan(Duration.ofSeconds(5));
      assertThat(answer.hits()).hasSizeLessThanOrEqualTo(10);
    }
    assertThat(SearchQuery.of("a b c d e f g ".repeat(9) + range(), false).clauses()).hasSize(32);
  }

  private static String range() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      words.append(" w").append(i);
    }
    return words.toString();
  }

  @Test
  void equalChunksAreOne() {
    assertThat(
            SearchQuery.of("cve:2014-0160 CVE-2014-0160 ＣＶＥ-2014-0160 id:can-2014-0160", false)
                .clauses())
        .extracting(Clause::kind)
        .containsExactly(Clause.Kind.MUST);
    assertThat(SearchQuery.of("openssl OpenSSL \"openssl\" -openssl", false).clauses()).hasSize(2);
  }

  @Test
  void whatIsTypedIsABeginningUntilABlankFollows() {
    assertThat(index.search("opens", false, 0, 10).total()).isZero();
    assertThat(index.search("opens", true, 0, 10).total()).isPositive();
    assertThat(index.search("opens ", true, 0, 10).total()).isZero();
    assertThat(index.search("opens*", false, 0, 10).total()).isPositive();
    assertThat(index.search("鍵", false, 0, 10).total()).isPositive();
  }

  @Test
  void anyStringEndsInAnAnswer() {
    Random random = new Random(5);
    for (int i = 0; i < STRINGS; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(8); left >= 0; left--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      SearchAnswer answer = index.search(text.toString(), random.nextBoolean(), 0, 10);
      assertThat(answer.total()).isBetween(0, 200);
    }
  }
}
