package io.github.advisorysite.badge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Content;
import io.github.advisorysite.Xmls;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** A vendor shows its status in its own notice. */
final class BadgesTest {

  private static final String STATUS = "advisories/JVN00000001/vendors/maru";
  private static final String AS_OF = "2026-02-01T00:00:00Z";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "affected,該当製品あり,Vulnerable,1",
    "affected-investigating,該当製品あり：調査中,'Vulnerable, investigating',1",
    "not-affected,該当製品なし,Not vulnerable,1",
    "not-affected-investigating,該当製品なし：調査中,'Not vulnerable, investigating',1",
    "unknown,不明,Unknown,0"
  })
  void eachStateHasItsWordsAndItsSign(String status, String ja, String en, int circles)
      throws Exception {
    Content content =
        Content.minimal(folder)
            .with(
                "cases/a/vendors/maru.yaml",
                "statements: [{status: " + status + ", comment: {ja: まるの見解です。}}]\n");
    content.at(AS_OF);
    Element badge = badge(content, STATUS);
    assertThat(badge.getAttribute("aria-label")).isEqualTo("JVN#00000001: " + ja);
    assertThat(badge.getElementsByTagName("circle").getLength()).isEqualTo(circles);
    assertThat(badge(content, "en/" + STATUS).getAttribute("aria-label"))
        .isEqualTo("JVN#00000001: " + en);
  }

  @Test
  void itIsWithdrawnWithItsCaseAndKeepsItsAddress() throws Exception {
    Content content =
        Content.minimal(folder)
            .with("vendors/maru.yaml", "name: {ja: まる製作所}\nreading: まる\naliases: [sankaku-old]\n")
            .with(
                "cases/a/case.yaml",
                """
                id: JVN#00000001
                publishAt: 2026-01-10T12:00:00+09:00
                title: {ja: 甲の脆弱性, en: Vulnerability in Kou}
                notified: [maru]
                withdrawn: {at: 2026-01-20T12:00:00+09:00, reason: {ja: 誤りでした}}
                """);
    content.at(AS_OF);
    for (String vendor : new String[] {"maru", "sankaku-old"}) {
      Element badge = badge(content, "advisories/JVN00000001/vendors/" + vendor);
      assertThat(badge.getAttribute("aria-label")).isEqualTo("JVN#00000001: 取り下げ");
    }
  }

  @Test
  void thePageOfTheStatusShowsItAndTheCodeToCopy() throws Exception {
    Content content =
        Content.minimal(folder)
            .with("vendors/maru.yaml", "name: {ja: '丸 \"[A] & B\"', en: '\"[A] & B\"'}\n");
    content.at(AS_OF);
    Document page =
        Jsoup.parse(Files.readString(content.output().resolve("en/" + STATUS + ".html")));
    assertThat(page.select("#badge img").attr("src")).isEqualTo("/en/" + STATUS + ".svg");
    String url = "https://advisories.example.org/en/" + STATUS;
    assertThat(page.select("#badge code").eachText())
        .containsExactly(
            "<a href=\"%s.html\"><img src=\"%s.svg\" alt=\"&quot;[A] &amp; B&quot;: status for JVN#00000001\" height=\"24\"></a>"
                .formatted(url, url),
            "[![&quot;\\[A\\] &amp; B&quot;: status for JVN#00000001](%s.svg)](%s.html)"
                .formatted(url, url));
  }

  private static Element badge(Content content, String path) throws Exception {
    return Xmls.parse(content.output().resolve(path + ".svg")).getDocumentElement();
  }
}
