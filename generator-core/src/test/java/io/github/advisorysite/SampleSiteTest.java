package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample content is sound, and its site is valid, linked and silent about what waits. */
final class SampleSiteTest {

  private static final Path CONTENT = Path.of("../content/src/advisories");
  private static final String ADVISORY = "advisories/JVNVU90000204/index.html";
  private static final String STATUS = "advisories/JVNVU90000204/vendors/asagirizawa.html";

  /** Words that stand in scheduled or undecided items alone. */
  private static final String[] NONCES = {
    "Zephyrquartz",
    "zephyrquartz",
    "霧晶門",
    "Brindlewhisp",
    "brindlewhisp",
    "燐雫楼",
    "Ombrelattice",
    "暮蝋織",
    "Thistlevorn",
    "薊渦紋",
    "JVN90000199",
  };

  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

  private static final Instant AS_OF = Instant.parse("2026-11-20T03:00:00Z");

  @TempDir private static Path temp;
  private static Built site;

  @BeforeAll
  static void build() throws Exception {
    site = build("site", AS_OF, 2);
  }

  private static Built build(String name, Instant asOf, int threads) throws Exception {
    return new Built(
        temp.resolve(name), new SiteGenerator(options(name, asOf, threads)).generate(pages -> {}));
  }

  private static GeneratorOptions options(String name, Instant asOf, int threads) {
    return new GeneratorOptions(
        CONTENT, temp.resolve(name), temp.resolve("state"), asOf, Optional.empty(), threads);
  }

  @Test
  void theContentHasNoProblemButDaysFarAhead() throws Exception {
    assertThat(new SiteGenerator(options("none", AS_OF, 2)).validate())
        .extracting(problem -> problem.code() + " " + problem.at() + " " + problem.pointer())
        .containsExactly(
            "DATE_FAR cases/2026/boot-image-parser/vendors/koharubi.yaml:7:9 /statements/1/at",
            "DATE_FAR cases/2026/hanaikada-nas-upload/updates/02/update.yaml:2:5 /at",
            "DATE_FAR cases/2026/scheduled-sample/case.yaml:3:12 /publishAt");
  }

  @Test
  void everyKindOfPageIsThereInBothLanguages() {
    for (String root : List.of("", "en/")) {
      for (String page :
          List.of(
              "index.html",
              "updates/index.html",
              "years/index.html",
              "years/2025/index.html",
              "vendors/index.html",
              "cves/index.html",
              "cwes/index.html",
              "severity/index.html",
              "severity/critical/index.html",
              "severity/unscored/index.html",
              "search/index.html",
              "opensearch.xml",
              "about.html",
              "policy.html",
              "404.html")) {
        site.has(root + page);
      }
    }
  }

  @Test
  void nothingOfWhatIsScheduledOrUndecidedIsInTheTree() throws IOException {
    // a digest may hold any four digits
    site.nowhere(NONCES).nowhere("2099-", "/2099/", "2099年");
  }

  @Test
  void whatIsScheduledIsThereOnItsDay() throws Exception {
    Built later = build("later", Instant.parse("2099-12-31T23:59:59Z"), 2);
    String all = later.files().values().stream().map(String::new).reduce("", String::concat);
    assertThat(Stream.of(NONCES).filter(all::contains)).hasSizeGreaterThan(6);
  }

  @Test
  void everyPageIsValidHtml() throws Exception {
    assertThat(HtmlChecker.problems(site.folder(), pages())).isEmpty();
  }

  @Test
  void japaneseWordsOnEnglishPagesSayThatTheyAreJapanese() throws IOException {
    Set<String> unsaid = new TreeSet<>();
    for (Path page : pages()) {
      if (page.startsWith("en")) {
        for (Element element : site.page(page.toString()).body().getAllElements()) {
          Element says = element.closest("[lang]");
          boolean isJapanese = JAPANESE.matcher(element.ownText()).find();
          if (isJapanese && (says == null || !says.attr("lang").equals("ja"))) {
            unsaid.add(page + " " + element.outerHtml());
          }
        }
      }
    }
    assertThat(unsaid).isEmpty();
  }

  @Test
  void everyLinkWithinTheSiteLeadsSomewhere() throws IOException {
    assertThat(Links.broken(site)).isEmpty();
  }

  @Test
  void pagesNeedNothingFromElsewhereAndHoldNoScriptOrStyle() throws IOException {
    for (Path page : pages()) {
      var document = site.page(page.toString());
      assertThat(document.select("style, [style], iframe, object, embed, base"))
          .as(page.toString())
          .isEmpty();
      assertThat(document.select("script"))
          .as(page.toString())
          .allMatch(
              script ->
                  script.attr("type").equals("application/ld+json") // data, which nothing runs
                      || (script.attr("src").startsWith("/assets/") && script.html().isEmpty()));
      assertThat(document.select("link[rel=stylesheet], link[rel=icon], img").eachAttr("href"))
          .allMatch(href -> href.startsWith("/assets/"));
      assertThat(document.select("head > *").get(1).attr("http-equiv"))
          .isEqualTo("Content-Security-Policy");
      assertThat(document.select("h1")).as(page.toString()).hasSize(1);
    }
  }

  @Test
  void theNumberOfThreadsIsNotInTheResult() throws Exception {
    Map<String, String> expected = site.fingerprint();
    assertThat(build("one", AS_OF, 1).fingerprint()).isEqualTo(expected);
    assertThat(build("eight", AS_OF, 8).fingerprint()).isEqualTo(expected);
  }

  @Test
  void theListOfFilesIsTheGoldenOne() throws IOException {
    Set<String> files = new TreeSet<>();
    for (String path : site.files().keySet()) {
      files.add(
          path.replaceAll("\\.[0-9a-f]{12}\\.", ".HASH.")
              .replaceAll("/[0-9a-f]{20}\\.bin", "/HASH.bin"));
    }
    Golden.check("sample-site.txt", String.join("\n", files) + "\n");
  }

  @Test
  void anAdvisoryAndAStatusReadAsTheGoldenOnes() throws IOException {
    for (String root : List.of("", "en/")) {
      String name = root.isEmpty() ? "ja" : "en";
      Golden.check("advisory." + name + ".txt", Golden.text(site.page(root + ADVISORY)));
      Golden.check("status." + name + ".txt", Golden.text(site.page(root + STATUS)));
    }
  }

  @Test
  void theListsByCweAndBySeverityReadAsTheGoldenOnes() throws IOException {
    for (String root : List.of("", "en/")) {
      String name = root.isEmpty() ? "ja" : "en";
      Golden.check("cwes." + name + ".txt", Golden.text(site.page(root + "cwes/index.html")));
      Golden.check(
          "severity." + name + ".txt",
          Golden.text(site.page(root + "severity/index.html"))
              + Golden.text(site.page(root + "severity/critical/index.html")));
    }
  }

  @Test
  void browsersAreToldOfTheSearchInEachLanguage() throws IOException {
    assertThat(Files.readString(site.folder().resolve("en/opensearch.xml")))
        .contains(
            "<ShortName>Sample</ShortName>",
            "template=\"https://advisories.example.org/en/search/?q={searchTerms}\"");
    assertThat(site.page("index.html").select("link[rel=search]").attr("href"))
        .isEqualTo("/opensearch.xml");
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(site.folder())) {
      return files
          .filter(f -> f.toString().endsWith(".html"))
          .map(f -> site.folder().relativize(f))
          .sorted()
          .toList();
    }
  }
}
