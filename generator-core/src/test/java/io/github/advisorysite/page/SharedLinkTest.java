package io.github.advisorysite.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.advisorysite.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others show of a link to the site: Open Graph for people, JSON-LD for search engines. */
final class SharedLinkTest {

  private static final String AS_OF = "2026-02-01T00:00:00Z";
  private static final String CASE =
      """
      id: JVN#00000001
      publishAt: 2026-01-10T12:00:00+09:00
      title: {ja: '甲の脆弱性 </script> & "引用"', en: Vulnerability in Kou}
      cves: [CVE-2026-1001]
      cvss: [{vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'}]
      notified: [maru]
      """;

  @TempDir Path folder;

  @Test
  void anAdvisoryIsAnArticleWithThePictureOfItsSeverity() throws Exception {
    Document page = page("advisories/JVN00000001/index.html");
    assertThat(openGraph(page))
        .containsExactly(
            "og:type article",
            "og:title JVN#00000001 甲の脆弱性 </script> & \"引用\"",
            "og:description 甲の概要です。",
            "og:url https://advisories.example.org/advisories/JVN00000001/",
            "og:site_name 見本",
            "og:locale ja_JP",
            "og:image https://advisories.example.org/assets/share-critical.HASH.png",
            "og:image:width 1200",
            "og:image:height 630",
            "article:published_time 2026-01-10T12:00:00+09:00",
            "article:modified_time 2026-01-10T12:00:00+09:00");
    assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("甲の概要です。");
  }

  @Test
  void aListIsAPageWithThePictureOfTheSite() throws Exception {
    assertThat(openGraph(page("en/vendors/index.html")))
        .containsExactly(
            "og:type website",
            "og:title Vendors",
            "og:url https://advisories.example.org/en/vendors/",
            "og:site_name Sample",
            "og:locale en_US",
            "og:image https://advisories.example.org/assets/share.HASH.png",
            "og:image:width 1200",
            "og:image:height 630");
  }

  @Test
  void searchEnginesReadTheAdvisory() throws Exception {
    JsonNode data = data("advisories/JVN00000001/index.html");
    assertThat(data.path("@type").asText()).isEqualTo("TechArticle");
    assertThat(data.path("headline").asText()).isEqualTo("甲の脆弱性 </script> & \"引用\"");
    assertThat(data.path("identifier"))
        .extracting(JsonNode::asText)
        .containsExactly("JVN#00000001", "CVE-2026-1001");
    assertThat(data.path("datePublished").asText()).isEqualTo("2026-01-10T12:00:00+09:00");
    assertThat(data.path("inLanguage").asText()).isEqualTo("ja");
    assertThat(data.path("publisher").path(0).path("name").asText()).isEqualTo("見本CC");
  }

  @Test
  void searchEnginesReadHowToSearchTheSite() throws Exception {
    assertThat(data("en/index.html").path("potentialAction").path("target").path("urlTemplate"))
        .hasToString("\"https://advisories.example.org/en/search/?q={search_term_string}\"");
  }

  private static List<String> openGraph(Document page) {
    return page.select("meta[property]").stream()
        .map(meta -> meta.attr("property") + " " + meta.attr("content"))
        .map(line -> line.replaceAll("\\.[0-9a-f]{12}\\.png", ".HASH.png"))
        .toList();
  }

  private JsonNode data(String path) throws Exception {
    return new ObjectMapper()
        .readTree(page(path).select("script[type='application/ld+json']").get(0).data());
  }

  private Document page(String path) throws Exception {
    Content content = Content.minimal(folder).with("cases/a/case.yaml", CASE);
    content.at(AS_OF);
    return Jsoup.parse(Files.readString(content.output().resolve(path)));
  }
}
