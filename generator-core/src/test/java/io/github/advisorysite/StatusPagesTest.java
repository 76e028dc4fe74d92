package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Above the number that {@code statusPages} names, statuses of vendors stand on the pages of their
 * advisories, and their addresses lead there.
 */
final class StatusPagesTest {

  private static final Path SAMPLE = Path.of("../content/src/advisories");
  private static final String SAMPLE_AS_OF = "2026-11-20T03:00:00Z";
  private static final String T = "2026-02-01T00:00:00Z";
  private static final String ADVISORY = "advisories/JVN00000001/index.html";
  private static final String STATUS = "advisories/JVN00000001/vendors/maru.html";
  private static final String PLACE = "/advisories/JVN00000001/#vendor-maru";
  private static final String URL = "https://advisories.example.org" + PLACE;

  @TempDir Path temp;

  private Content folding(int above) throws Exception {
    Content content = Content.minimal(temp);
    String site = Files.readString(content.folder().resolve("site.yaml"));
    return content.with("site.yaml", site + "statusPages: {foldAbove: " + above + "}\n");
  }

  @Test
  void upToTheNumberEachStatusHasItsPage() throws Exception {
    Built site = folding(2).at(T).has(STATUS).has("en/" + STATUS).hasNo("_redirects");
    assertThat(site.page(ADVISORY).select("[id^=vendor-]")).isEmpty();
    assertThat(site.page("404.html").select("h1").hasAttr("data-folded")).isFalse();
    assertThat(site.page("index.html").select("form").hasAttr("data-folded")).isFalse();
    Map<String, String> folding = site.fingerprint();
    assertThat(Content.minimal(temp.resolve("plain")).at(T).fingerprint()).isEqualTo(folding);
  }

  @Test
  void aboveItTheyStandOnThePageOfTheAdvisory() throws Exception {
    Built site = folding(1).at(T);
    assertThat(site.files().keySet())
        .noneMatch(path -> path.matches(".*advisories/[^/]+/vendors/[^/]+\\.html"));
    Document page = site.page(ADVISORY);
    assertThat(page.select("#vendor-maru").text())
        .startsWith("まる製作所 該当製品あり 最終更新日 2026年01月10日 12:00")
        .contains("まるの見解です。");
    assertThat(page.select("#vendor-sankaku").text()).startsWith("三角システム 不明");
    assertThat(site.page("en/" + ADVISORY).select("#vendor-maru").text())
        .startsWith("Maru Works Vulnerable")
        .contains("Words of Maru.");
    site.has("advisories/JVN00000001/vendors/maru.json");
    site.has("advisories/JVN00000001/vendors/maru.svg");
  }

  @Test
  void everythingThatLedToAPageLeadsToThePlace() throws Exception {
    Built site = folding(1).at(T);
    assertThat(site.page(ADVISORY).select(".status-link").get(1).attr("href")).isEqualTo(PLACE);
    assertThat(site.page("vendors/maru/index.html").select("main a").eachAttr("href"))
        .contains(PLACE);
    assertThat(site.page(ADVISORY).select("#vendor-maru_badge-html").text())
        .startsWith("<a href=\"" + URL + "\">");
    for (String document :
        List.of(
            "api/v1/advisories/JVN00000001.json",
            "api/v1/vendors/maru.json",
            "advisories/JVN00000001/vendors/maru.json")) {
      assertThat(Files.readString(site.folder().resolve(document)))
          .as(document)
          .contains("\"" + URL + "\"");
    }
    assertThat(Files.readString(site.folder().resolve("sitemap.xml"))).doesNotContain("maru.html");
    assertThat(site.page("index.html").select("form[data-search-box]").hasAttr("data-folded"))
        .isTrue();
    for (Map.Entry<String, byte[]> file : site.files().entrySet()) {
      if (!Set.of(".htaccess", "nginx.conf", "_redirects").contains(file.getKey())) {
        assertThat(new String(file.getValue(), StandardCharsets.UTF_8))
            .as(file.getKey())
            .doesNotContain("vendors/maru.html", "vendors/sankaku.html");
      }
    }
  }

  @Test
  void theAddressesOfThePagesLeadToThePlaces() throws Exception {
    Built site = folding(0).at(T);
    assertThat(Files.readAllLines(site.folder().resolve("_redirects")))
        .contains(
            "/advisories/:id/vendors/:vendor.html /advisories/:id/#vendor-:vendor 301",
            "/en/advisories/:id/vendors/:vendor.html /en/advisories/:id/#vendor-:vendor 301");
    assertThat(site.page("404.html").select("h1").attr("data-folded")).isEqualTo("/");
    assertThat(Files.readString(site.folder().resolve("api/v1/checksums.json")))
        .doesNotContain("_redirects");
  }

  @Test
  void theSampleSaysTheSameInFewerPages() throws Exception {
    Built plain = sample("").at(SAMPLE_AS_OF);
    Built folded = sample("statusPages: {foldAbove: 10}\n").at(SAMPLE_AS_OF);
    assertThat(Links.broken(folded)).isEmpty();
    Set<String> gone = new TreeSet<>(plain.files().keySet());
    gone.removeAll(folded.files().keySet());
    gone.removeIf(path -> path.matches(".*advisories/[^/]+/vendors/[^/]+\\.html"));
    assertThat(gone).isEmpty();
    for (String path : plain.files().keySet()) {
      if (path.matches(".*advisories/[^/]+/vendors/[^/]+\\.html")) {
        assertSaysTheSame(plain.page(path), path, folded);
      }
    }
    List<Path> advisories =
        folded.files().keySet().stream()
            .filter(path -> path.matches("(en/)?(advisories/[^/]+/index|404|index)\\.html"))
            .map(Path::of)
            .toList();
    assertThat(HtmlChecker.problems(folded.folder(), advisories)).isEmpty();
  }

  /** Each part of the page stands at its place, word for word; an earlier id has a place alone. */
  private static void assertSaysTheSame(Document page, String path, Built folded) throws Exception {
    String vendor = path.replaceAll(".*/|\\.html$", "");
    Document advisory = folded.page(path.replaceFirst("vendors/[^/]+\\.html$", "index.html"));
    if (page.select("article.tombstone").isEmpty()) {
      assertThat(advisory.select("[id=vendor-" + vendor + "]")).as(path).hasSize(1);
      for (Element part : page.select("article.vendor-status > section:not(#badge)")) {
        assertThat(advisory.select("[id=vendor-" + vendor + "_" + part.id() + "]").eachText())
            .as(path + " " + part.id())
            .containsExactly(part.text());
      }
    } else {
      assertThat(advisory.select("article.tombstone")).hasSize(1);
    }
  }

  @Test
  void anEarlierIdOfAVendorHasItsPlaceToo() throws Exception {
    Content content =
        folding(0).with("vendors/maru.yaml", "name: {ja: まる製作所}\naliases: [maru-works, m2]\n");
    Built site = content.at(T);
    assertThat(site.page(ADVISORY).select("#vendor-maru [id=vendor-maru-works]")).hasSize(1);
    assertThat(site.page(ADVISORY).select("#vendor-maru [id=vendor-m2]")).hasSize(1);
    assertThat(site.page("advisories/JVN00000001/history/1.html").select("[id^=vendor-]"))
        .isEmpty();
  }

  @Test
  void aWithdrawnCaseHasOneTombstoneAndStillCounts() throws Exception {
    String facts = Files.readString(folding(1).folder().resolve("cases/a/case.yaml"));
    Content content =
        folding(1)
            .with(
                "cases/a/case.yaml",
                facts + "withdrawn: {at: 2026-01-20T00:00:00Z, reason: {ja: 誤りでした。}}\n");
    Built site = content.at(T).hasNo(STATUS).has("_redirects");
    assertThat(site.text(ADVISORY)).contains("誤りでした。");
    site.has("advisories/JVN00000001/vendors/maru.json");
  }

  @Test
  void whatIsWithheldDoesNotCount() throws Exception {
    Content content =
        folding(2)
            .with(
                "cases/b/case.yaml",
                """
                id: JVN#00000002
                publishAt: 2026-03-01T00:00:00Z
                title: {ja: 後で公表する脆弱性}
                notified: [maru]
                """)
            .with("cases/b/ja.md", "## 概要\n後で公表する概要です。\n");
    content.at("2026-02-28T23:59:59Z").has(STATUS).hasNo("_redirects");
    content
        .at("2026-03-01T00:00:00Z")
        .hasNo(STATUS)
        .has("_redirects")
        .has("advisories/JVN00000002/index.html");
  }

  @Test
  void aLanguageDoesNotCountTwice() throws Exception {
    folding(2).at(T).has("en/" + STATUS);
  }

  @Test
  void theSettingIsReadStrictly() throws Exception {
    assertThat(folding(-1).refusalAt(T))
        .containsExactly(
            "ADV-SCHEMA-RANGE site.yaml:9:26 /statusPages/foldAbove: a whole number from 0 to 999999999 is needed here");
    Content content = Content.minimal(temp.resolve("other"));
    String site = Files.readString(content.folder().resolve("site.yaml"));
    assertThat(content.with("site.yaml", site + "statusPages: {fold: 1}\n").refusalAt(T))
        .containsExactly(
            "ADV-SCHEMA-MISSING site.yaml:9:14 /statusPages/foldAbove: this key is required; add it",
            "ADV-SCHEMA-UNKNOWN site.yaml:9:15 /statusPages: this key is not known; known are foldAbove");
  }

  private Content sample(String more) throws Exception {
    Content content = Content.empty(Files.createTempDirectory(temp, "sample"));
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.with(SAMPLE.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    String site = Files.readString(SAMPLE.resolve("site.yaml"));
    return content.with("site.yaml", site + more);
  }
}
