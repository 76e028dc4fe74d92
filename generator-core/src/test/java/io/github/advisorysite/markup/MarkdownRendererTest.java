package io.github.advisorysite.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Third-party text never becomes markup or the action of a link. The judge is another parser than
 * the sanitizer's.
 */
final class MarkdownRendererTest {

  private static final Set<String> ELEMENTS =
      Set.of(
          "p",
          "br",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "blockquote",
          "pre",
          "code",
          "em",
          "strong",
          "del",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "a",
          "hr");
  private static final Set<String> ATTRIBUTES = Set.of("href", "rel", "start", "align");

  private final MarkdownRenderer renderer = new MarkdownRenderer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](java\tscript:alert(1))",
        "[a](&#106;avascript:alert(1))",
        "[a](javascript&colon;alert(1))",
        "[a](data:text/html,<script>alert(1)</script>)",
        "[a](vbscript:x)",
        "[a](blob:https://example.org/x)",
        "[a](file:///etc/passwd)",
        "[a](//evil.example/)",
        "[a](\\\\evil.example)",
        "[a](/\\evil.example)",
        "[a](https:evil.example)",
        "[a](https://user@evil.example/)",
        "[a](https://evil.example:99999/)",
        "[a](mailto:a@b.example%0d%0aBcc:c@d.example)",
        "![a](https://evil.example/pixel.png)",
        "![a](data:image/png;base64,AAAA)",
        "<svg onload=alert(1)>",
        "<style>*{}</style>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<math><mtext></mtext></math>",
        "<a name=getElementById>x</a><form id=x><input name=y>",
        "<!-- JVN#99999999 -->",
        "```js onload=alert(1)\nx\n```",
        "# constructor\n## location",
        "| a |\n|:-:|\n| <b onclick=x>b</b> |",
        "<javascript:alert(1)>",
        "[a]\n\n[a]: javascript:alert(1)",
        "<iframe src=//x></iframe><base href=//x><meta http-equiv=refresh><link rel=x><object></object>",
        "<template><script>1</script></template>",
        "${7*191} <#include \"/etc/passwd\"> {{7*191}}",
      })
  void isHarmless(String markdown) {
    String html = renderer.render(markdown, MarkdownRenderer.IN_SECTION).html();
    for (Element element : Jsoup.parseBodyFragment(html).body().select("*:not(body)")) {
      assertThat(ELEMENTS).contains(element.tagName());
      for (Attribute attribute : element.attributes()) {
        assertThat(ATTRIBUTES).contains(attribute.getKey());
        if (attribute.getKey().equals("href")) {
          assertThat(attribute.getValue()).matches("(https?://|mailto:)[^@%].*");
        }
      }
    }
    assertThat(Jsoup.parseBodyFragment(html).select("a[href*=evil], a[href*=script], img"))
        .isEmpty();
    assertThat(html).doesNotContain("<!--").doesNotContain("1337");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "<b>x</b>§<p>&lt;b&gt;x&lt;/b&gt;</p>",
        "https://example.org/a?b=c§<p><a href=\"https://example.org/a?b&#61;c\" rel=\"noopener noreferrer nofollow ugc\">https://example.org/a?b&#61;c</a></p>",
        "~~x~~§<p><del>x</del></p>",
        "![図](a.png)§<p></p>",
        "# x§<h3>x</h3>",
        "##### x§<h5>x</h5>",
      })
  void rendersCommonMark(String markdown, String html) {
    assertThat(renderer.render(markdown, MarkdownRenderer.IN_SECTION).html().strip())
        .isEqualTo(html);
  }

  @Test
  void dropsWhatTurnsTheDirectionOfTextAndKeepsJoiners() {
    assertThat(renderer.render("a\u202eb\u200dc", 3).html())
        .contains("ab")
        .doesNotContain("\u202e");
  }

  @Test
  void anExcerptIsOneLineOfPlainText() {
    assertThat(renderer.excerpt("# 題\n\n- **一** [二](https://example.org/)\n\n`三`", 20))
        .doesNotContain("\n", "*", "https");
    assertThat(renderer.excerpt("# 題\n\n文。\n\n- 一\n- 二\n\n三\n", 20)).isEqualTo("題 — 文。 一 / 二 / 三");
    assertThat(renderer.excerpt("あ".repeat(50), 10)).isEqualTo("あ".repeat(10) + "…");
    assertThat(renderer.excerpt("😀".repeat(50), 3)).isEqualTo("😀…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "![]()", "[", "*a_", "`", "<", "&", "||\n"})
  void hostileInputAtTheLimitEnds(String piece) {
    String text = piece.repeat((64 << 10) / piece.length());
    long start = System.nanoTime();
    renderer.render(text, 3);
    assertThat((System.nanoTime() - start) / 1e9).as("seconds").isCloseTo(0, within(20.0));
  }
}
