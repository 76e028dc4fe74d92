package io.github.advisorysite.ids;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses may stand in a link. */
final class WebUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "http://example.org:8080/a?b=c#d",
        "https://日本語.example/道?q=値",
        "https://[::1]/",
        "HTTPS://EXAMPLE.ORG/",
        "https://example.org/%E3%81%82",
        "http://xn--wgv71a.example/"
      })
  void isOne(String text) {
    assertThat(WebUrl.matches(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "//example.org",
        "https:example.org",
        "https:///path",
        "https://user@example.org/",
        "https://user:pass@example.org/",
        "https://example.org:99999/",
        "https://example.org:/x y",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org/",
        "mailto:a@example.org",
        "https://exa mple.org/",
        "https://example.org\\x",
        "https://example.org/\"",
        "https://example.org/<x>",
        "https://example.org/%zz",
        "https://example.org/[x]",
        "https://.example.org/",
        "https://exa_mple.org/",
        "https://example.org/\u0000",
        "https://example。org@evil.example/"
      })
  void isNone(String text) {
    assertThat(WebUrl.matches(text)).isFalse();
  }
}
