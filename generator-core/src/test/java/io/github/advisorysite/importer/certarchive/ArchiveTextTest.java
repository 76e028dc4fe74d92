package io.github.advisorysite.importer.certarchive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTextTest {

  @Test
  void linesStayLinesAndBlankLinesPartParagraphs() {
    assertShown("One\nTwo \n\n\nThree", "One\\\nTwo\n\nThree");
  }

  @Test
  void neighbouringBulletsAndCountingNumbersAreLists() {
    assertShown("Do:\n* one\n* two\n  more\nDone", "Do:\n\n- one\n- two\\\n  more\n\nDone");
    assertShown("\uF0B7\u00A0one\n\uF0B7\u00A0two", "- one\n- two");
    assertShown("2) two\n3) three\n5) five", "2) two\n3) three\n\n5\\) five");
  }

  @Test
  void oneBulletOrNumberAloneIsText() {
    assertShown("- thanks", "\\- thanks");
    assertShown("1. thanks", "1\\. thanks");
    assertShown("- 1\n+ 2", "\\- 1\\\n\\+ 2");
  }

  @Test
  void plainCodeIsFenced() {
    assertShown("Run:\n$ make\n$ ls -l <dir>", "Run:\n\n```\n$ make\n$ ls -l <dir>\n```");
    assertShown("[HKEY_A\\B]\n\"C\"=dword:1", "```\n[HKEY_A\\B]\n\"C\"=dword:1\n```");
    assertShown("<html>\n    ``` a\n</html>", "````\n<html>\n    ``` a\n</html>\n````");
  }

  @Test
  void indentedProseIsNoCode() {
    assertShown("Note:\n    one\n    two", "Note:\\\none\\\ntwo");
  }

  @Test
  void escapedTextIsUnescapedOnceOrTwice() {
    assertShown(
        "R&amp;D &lt;b&gt; &amp;lt;i&amp;gt; &#45;&#x2D; &eacute; &xxe; AT&T",
        "R&D \\<b> \\<i> -- é \\&xxe; AT&T");
  }

  @Test
  void whatLooksLikeTagsIsShown() {
    assertShown(
        "Use <host>:80 and <a@example.com> or <input type=\"x\">",
        "Use \\<host>:80 and \\<a@example.com> or \\<input type=\"x\">");
    assertShown("<body><p><b>x</b></body>", "\\<body>\\<p>\\<b>x\\</b>\\</body>");
  }

  @Test
  void remnantsOfMarkupBecomeMarkdownOrVanish() {
    assertShown(
        "[<h3>Ways</h3>] One <b>two</b><br>three <a name=\"x\"> </a>",
        "#### Ways\n\nOne two\\\nthree");
    assertShown("<ul><li>one<li>two</ul>", "- one\n- two");
    assertShown("<pre>a  b\n  c</pre>", "```\na  b\n  c\n```");
    assertShown(
        "See <a href=\"https://example.com/?a=1&amp;b=2\">this [page]</a>.",
        "See [this \\[page\\]](<https://example.com/?a=1\\&b=2>).");
    assertShown("<p>One</p><p>Two</p>", "One\n\nTwo");
  }

  @Test
  void bareAddressesStayBare() {
    String url = "https://example.com/~user/a_b__c/?x=1&y=%20#_z";
    assertThat(ArchiveText.markdown("At " + url + " and (" + url + ")."))
        .isEqualTo("At " + url + " and (" + url + ").");
  }

  @Test
  void controlCharactersVanish() {
    assertThat(ArchiveText.markdown("a\u0001\u0007b\uFFFFc\u2028d")).isEqualTo("abc\\\nd");
    assertThat(CleanText.line(" a\u200Bb\n\u00A0 &amp;c ")).isEqualTo("ab &c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a* **b** _c_ __d__ ~e~ ~~f~~ `g` ``h``",
        "# a\n## b\n#c",
        "a\n===\nb\n---\nc\n- - -\n* * *\n___",
        "> quote",
        "a | b\n--|--\nc | d",
        ":--\na",
        "[a]: https://example.com/\n[a] ![b](c) [d](e)",
        "\\*a\\* C:\\dir\\ \\",
        "    four\n\ttab",
        "<!-- a --> <?php ?> <![CDATA[x]]> </a>",
        "snake_case _lead trail_ _ a_ _b_c_",
        "~/.ssh/a ~ http://example.com/~a/~b ~b~",
        "+ a\n+ b\n1) c\n1. d",
        "***a***\n```\nb",
        "a~~~\n~~~\nb"
      })
  void charactersThatMarkdownActsOnAreShown(String text) {
    assertThat(ShownText.ofMarkdown(ArchiveText.markdown(text)))
        .isEqualTo(ShownText.ofArchive(text));
  }

  private static void assertShown(String raw, String markdown) {
    assertThat(ArchiveText.markdown(raw)).isEqualTo(markdown);
    assertThat(ShownText.ofMarkdown(markdown))
        .isEqualTo(ShownText.ofArchive(raw).replace("&eacute;", "é"));
  }
}
