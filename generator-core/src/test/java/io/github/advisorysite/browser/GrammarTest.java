package io.github.advisorysite.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a query means to the browser. */
final class GrammarTest {

  /**
   * A clause as `-` if it excludes, its kind and fields, its terms between bars, `*` if they are a
   * beginning.
   */
  private static final String CLAUSES =
      """
      ({ chunksOf, clausesOf, relax, shorten }, analyzer) => (query, typing, step) => {
        const clauses = clausesOf(chunksOf(shorten(query)), analyzer, typing);
        const name = ({ kind, fields, facet }) => kind === "words" ? fields.join("") + (facet === null ? "" : `+${facet}`) : kind;
        return (step === null ? clauses : relax(clauses, step) ?? []).map((clause) => [
          clause.not ? "-" : clause.optional ? "?" : "", name(clause), "(", (clause.terms ?? [clause.term]).join("|"), ")", clause.prefix ? "*" : ""
        ].join("")).join(" ");
      }
      """;

  private final Browser browser = Browser.empty();
  private final Value clauses =
      browser.run(CLAUSES).execute(browser.module("search-grammar.js"), browser.analyzer());

  @AfterEach
  void close() {
    browser.close();
  }

  private String of(String query) {
    return clauses.execute(query, false, null).asString();
  }

  private String typed(String query) {
    return clauses.execute(query, true, null).asString();
  }

  private String relaxed(String query, String step) {
    return clauses.execute(query, false, step).asString();
  }

  @Test
  void wordsAreLookedForInAllFields() {
    assertThat(of("Buffer ＯＶＥＲＦＬＯＷ")).isEqualTo("0123(buffer) 0123(overflow)");
    assertThat(of("脆弱性 xss")).isEqualTo("0123(脆弱|弱性) 0123(xss)");
    assertThat(of("\"buffer overflow\" cross-site"))
        .isEqualTo("0123(buffer|overflow) 0123(cross|site)");
  }

  @Test
  void prefixesNameFieldsFacetsAndIds() {
    assertThat(of("title:ssl product:\"web server\" vendor:red-hat"))
        .isEqualTo("0(ssl) 3(web|server) 2+vendor:red-hat(red|hat)");
    assertThat(of("YEAR:2014 severity:Ｈｉｇｈ -status:unknown vendor:cisco=affected"))
        .isEqualTo(
            "filter(year:2014) filter(severity:high) -filter(status:unknown) filter(vendor:cisco=affected)");
    assertThat(of("cve:2014-0160 cve:CVE-2014-0161 cwe:79 id:JVN12345678"))
        .isEqualTo("id(cve-2014-0160) id(cve-2014-0161) id(cwe-79) id(jvn12345678)");
    assertThat(of("http://example.com/")).isEqualTo("0123(http|example.com)");
  }

  @Test
  void anIdIsLookedUpAsAWhole() {
    assertThat(of("CVE-2014-0160 can-1999-0001 JVN＃12345678 -cwe-79 \"cve-2014-0160\""))
        .isEqualTo(
            "id(cve-2014-0160) id(cve-1999-0001) id(jvn#12345678) -id(cwe-79) 0123(cve|2014|0160)");
  }

  @Test
  void aBeginningIsMarkedOrBeingTyped() {
    assertThat(of("open* ssl")).isEqualTo("0123(open)* 0123(ssl)");
    assertThat(typed("open ssl")).isEqualTo("0123(open) 0123(ssl)*");
    assertThat(typed("open \"ssl")).isEqualTo("0123(open) 0123(ssl)");
    assertThat(typed("open -ssl")).isEqualTo("0123(open) -0123(ssl)");
    assertThat(of("o* 鍵* 鍵 \"鍵\" 脆弱*")).isEqualTo("0123(o) 0123(鍵)* 0123(脆弱)*");
    assertThat(of("a-b* CVE-2014* id:jvn＊ year:2014*"))
        .isEqualTo("0123(a|b) id(cve-2014)* id(jvn)* filter(year:2014)");
    assertThat(typed("open ")).isEqualTo("0123(open)");
  }

  @Test
  void whatSaysNothingIsNoQuery() {
    for (String query :
        new String[] {
          "",
          " \u3000\t",
          "title:",
          "-title:",
          "title:\"\"",
          "\"",
          "\"\"",
          "-",
          "--",
          "*",
          "year:\"",
          "。、",
          "\u00AD",
          "<>",
          "-\"",
          ":::",
          "(((("
        }) {
      assertThat(of(query)).as(query).isEmpty();
    }
  }

  @Test
  void whatIsSaidTwiceIsSaidOnce() {
    assertThat(of("this THIS \"this\" title:this -this -This this*"))
        .isEqualTo("0123(this) 0(this) -0123(this) 0123(this)*");
  }

  @Test
  void aLongQueryIsCut() {
    assertThat(of("x".repeat(998) + " 鍵鍵鍵")).isEqualTo(of("x".repeat(998) + " 鍵"));
    assertThat(of(" ".repeat(999) + "𠮷")).isEmpty();
    StringBuilder many = new StringBuilder();
    for (int i = 10; i < 100; i++) {
      many.append(i).append(' ');
    }
    assertThat(of(many.toString()).split(" ")).hasSize(32);
  }

  @Test
  void markupAndPatternsAreWords() {
    assertThat(of("<script>alert(1)</script>")).isEqualTo("0123(script|alert|1|script)");
    assertThat(of("(a+)+$ .* [b")).isEqualTo("0123(a) 0123(b)");
    assertThat(of("\uD800lone")).isEqualTo("0123(lone)");
  }

  @Test
  void aQueryIsLoosenedWordByWord() {
    assertThat(
            relaxed(
                "\"buffer overflow\" cve-2014-0160 cve:1-2 vendor:red-hat -xss year:2014", "words"))
        .isEqualTo(
            "id(cve-1-2) 0123(buffer) 0123(overflow) 0123(cve) 0123(2014) 0123(0160) 2(red) 2(hat)"
                + " -0123(xss) filter(year:2014)");
    assertThat(relaxed("buffer \"overflow buffer\" open* 鍵 cve:1-2", "any"))
        .isEqualTo("?0123(buffer) ?0123(overflow) ?0123(open)* ?0123(鍵)* id(cve-1-2)");
    assertThat(relaxed("buffer year:2014", "words")).isEmpty();
    assertThat(relaxed("buffer year:2014", "any")).isEmpty();
  }
}
