package io.github.advisorysite.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text of mere words is read without the parser, and to the same HTML. */
class PlainParagraphsTest {

  private static final List<String> PARTS =
      List.of(
          "word",
          "Foo",
          "12",
          "1.",
          "2)",
          " ",
          "  ",
          "\n",
          "\n\n",
          "\n \n",
          "\n\n\n",
          "\t",
          ".",
          ",",
          "(",
          ")",
          "\\(",
          "\\)",
          "\\-",
          "-",
          "- ",
          "\\.",
          "\\#",
          "#",
          "\\*",
          "*",
          "\\_",
          "_",
          "\\[",
          "[",
          "]",
          "\\]",
          "\\<",
          "<",
          ">",
          "\\>",
          "&",
          "\\&",
          "&amp;",
          "\\&amp;",
          "\"",
          "'",
          "+",
          "\\+",
          "=",
          "==",
          "---",
          "\\`",
          "`",
          "~",
          "\\~",
          "~~",
          "|",
          "\\|",
          "{",
          "\\{",
          "\\{\\{",
          "}",
          "{{",
          "}}",
          "%",
          "/",
          "//",
          "://",
          "http://a.example",
          "http\\://a.example",
          "http:\\//a.example",
          "a@b.example",
          "a\\@b.example",
          "@",
          "\\@",
          "\\\\",
          "\\",
          "\\a",
          "\\\n",
          "!",
          "\\!",
          "![",
          "?",
          ";",
          ":",
          ": ",
          "$",
          "^",
          "www.a.example",
          "mailto:a",
          "脆弱性",
          "、",
          "「",
          "」",
          "。",
          "（",
          "～",
          "–",
          "…",
          "’",
          "é",
          "\u00a0",
          "\u3000",
          "\u2028",
          "\u0085",
          "\u200d",
          "😀",
          "ﬁ",
          "①",
          "½",
          "©",
          "\\\u00e9",
          "&copy",
          "&#35;",
          "+ ",
          "* ",
          "> ",
          "    code");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Version 1.2 mends this.",
        "One line\nand one more.\n\nA second paragraph \\(in parentheses\\), and \\*no\\* emphasis.",
        "遠隔の第三者に任意のコードを実行される可能性があります。\n\n詳しくは「対策」を。"
      })
  void wordsAreReadWithoutTheParser(String text) {
    assertThat(PlainParagraphs.of(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Heading",
        "- item",
        "1. item",
        "a *b*",
        "see http://a.example",
        "a@b.example",
        "a  \nb",
        "a\\\nb",
        "a|b\n-|-",
        "a &copy; b",
        "<b>",
        "a\n===",
        "    code"
      })
  void markupIsLeftToTheParser(String text) {
    assertThat(PlainParagraphs.of(text)).isEmpty();
  }

  @Test
  void theHtmlAndTheWordsAreThoseThatTheParserMakes() {
    Random random = new Random(7);
    int plain = 0;
    for (int i = 0; i < 60_000; i++) {
      StringBuilder made = new StringBuilder(random.nextBoolean() ? "word" : "");
      for (int parts = 1 + random.nextInt(7); parts > 0; parts--) {
        made.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      String text = made.toString().strip();
      PlainParagraphs paragraphs = PlainParagraphs.of(text).orElse(null);
      if (paragraphs != null) {
        plain++;
        assertThat(paragraphs.html()).as(text).isEqualTo(MarkdownRenderer.parsed(text, 3).html());
        assertThat(paragraphs.words()).as(text).isEqualTo(MarkdownRenderer.parsedWords(text));
      }
    }
    assertThat(plain).isGreaterThan(5_000);
  }
}
