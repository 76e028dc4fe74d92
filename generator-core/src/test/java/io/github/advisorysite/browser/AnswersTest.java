package io.github.advisorysite.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.advisorysite.cvss.Severity;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.search.Documents;
import io.github.advisorysite.search.SearchAnswer;
import io.github.advisorysite.search.SearchDocument;
import io.github.advisorysite.search.SearchIndex;
import io.github.advisorysite.search.Written;
import io.github.advisorysite.search.analysis.TextAnalysis;
import io.github.advisorysite.search.analysis.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a browser tells beside the hits is counted as in Java. */
final class AnswersTest {

  private static final List<String> QUERIES =
      List.of("openssl", "バッファ cisco", "year:2015", "-this", "\"buffer overflow\" vendor:vendor-3");

  private static List<SearchDocument> documents = List.of();
  private static SearchIndex index = SearchIndex.of(List.of());
  private static Map<String, byte[]> files = Map.of();
  private static Browser browser = Browser.empty();

  @BeforeAll
  static void write() throws Exception {
    documents =
        Documents.of(3, 250).stream()
            .sorted(
                Comparator.comparing(SearchDocument::published)
                    .thenComparing(document -> document.card().id()))
            .toList();
    index = SearchIndex.of(documents);
    files = Written.of(index);
    browser.close();
    browser = Browser.withWorker(new Network(files));
  }

  @AfterAll
  static void close() throws Exception {
    browser.close();
    index.close();
  }

  private static JsonNode search(String query) {
    return browser.search(query, false).path("answer");
  }

  private static List<SearchDocument> found(String query) {
    return index.search(query, false, 0, documents.size()).hits().stream()
        .map(SearchAnswer.Hit::ordinal)
        .map(documents::get)
        .toList();
  }

  @Test
  void facetsCountAllHits() {
    for (String query : QUERIES) {
      JsonNode facets = search(query).path("facets");
      List<SearchDocument> found = found(query);

      Map<String, Integer> years = count(found, d -> Set.of(String.valueOf(d.year())));
      assertThat(pairs(facets.path("year")))
          .isEqualTo(inOrder(years, new TreeMap<>(years).descendingKeySet()));
      assertThat(pairs(facets.path("severity")))
          .isEqualTo(
              inOrder(
                  count(found, d -> Set.of(d.card().severity())),
                  List.of("critical", "high", "medium", "low", Severity.NONE.key())));
      assertThat(pairs(facets.path("status")))
          .isEqualTo(
              inOrder(
                  count(found, AnswersTest::statuses),
                  Stream.of(Status.values()).map(Status::key).toList()));
    }
  }

  @Test
  void vendorsAreCountedInAllHits() {
    for (String query : QUERIES) {
      JsonNode vendors = browser.ask("", "vendors", query).path("answer").path("vendors");
      Map<String, Integer> expected = count(found(query), AnswersTest::vendorIds);
      List<String> told = new ArrayList<>();
      vendors.forEach(v -> told.add(v.path(0).asText() + "=" + v.path(3)));

      Comparator<String> mostFirst = Comparator.comparing(expected::get);
      assertThat(told)
          .isNotEmpty()
          .isEqualTo(
              inOrder(expected, expected.keySet().stream().sorted(mostFirst.reversed()).toList()));
    }
  }

  @Test
  void suggestedTermsAreThoseOfMostDocuments() {
    for (String typed : List.of("op", "bu", "the", "word1", "バッ", "脆")) {
      List<String> told = new ArrayList<>();
      for (JsonNode suggestion : suggestions("foo " + typed)) {
        if (suggestion.path("kind").asText().equals("term")) {
          told.add(suggestion.path("text").asText());
          assertThat(suggestion.path("count").asInt())
              .as(suggestion.toString())
              .isEqualTo(found(suggestion.path("text").asText()).size());
        }
      }
      assertThat(told).isNotEmpty().isEqualTo(bestTerms(typed).subList(0, told.size()));
    }
  }

  @Test
  void suggestedVendorsAndIdsLeadToWhatTheyCount() {
    assertThat(suggestions("vendor:vendor-1"))
        .hasSize(3)
        .allSatisfy(
            suggestion -> {
              String id = suggestion.path("text").asText().replace("vendor:", "");
              assertThat(suggestion.path("count").asInt())
                  .isEqualTo(count(documents, AnswersTest::vendorIds).get(id));
            });
    assertThat(suggestions("cve-2014-10"))
        .hasSizeBetween(5, 10)
        .allSatisfy(
            suggestion ->
                assertThat(suggestion.path("count").asInt())
                    .isEqualTo(found(suggestion.path("text").asText()).size()));
    String id = documents.get(17).card().id();
    JsonNode only = suggestions("x " + id).path(0);
    assertThat(only.path("href").asText()).isEqualTo(documents.get(17).card().href());
    assertThat(only.path("label").asText()).isEqualTo(id);
  }

  @Test
  void nothingIsSuggestedForNothing() {
    for (String typed :
        List.of("", " ", "o", "\"op", "op ", "year:20", "title:", "-", "\uD800", "(")) {
      JsonNode reply = browser.ask("", "suggest", typed);
      assertThat(reply.path("ok").asBoolean()).isTrue();
      assertThat(reply.path("answer").path("suggestions")).as(typed).isEmpty();
    }
  }

  @Test
  void aHitIsItsCardWithTheWordsThatWereFound() {
    SearchDocument document = found("title:openssl").get(0);
    String id = document.ids().get(0);
    JsonNode hit = search("title:openssl cve:" + id + "*").path("hits").path(0);
    SearchDocument.Card card = document.card();

    assertThat(hit.path("id").asText()).isEqualTo(card.id());
    assertThat(hit.path("href").asText()).isEqualTo(card.href());
    assertThat(hit.path("lang").asText()).isEqualTo(card.lang());
    assertThat(hit.path("title").asText()).isEqualTo(card.title());
    assertThat(hit.path("lead").asText()).isEqualTo(card.lead());
    assertThat(hit.path("date").asText()).isEqualTo(card.date());
    assertThat(hit.path("severity").asText()).isEqualTo(card.severity());
    assertThat(hit.path("critical").asBoolean()).isEqualTo(card.critical());
    assertThat(hit.path("found"))
        .hasToString(
            "[{\"word\":\"openssl\",\"fields\":[\"title\"]},"
                + "{\"word\":\"%s*\",\"fields\":[\"id\"]}]".formatted(id));
    List<Integer> counts = new ArrayList<>();
    for (Status status : Status.values()) {
      counts.add((int) document.vendors().stream().filter(v -> v.status() == status).count());
    }
    assertThat(hit.path("counts")).hasToString(counts.toString().replace(" ", ""));
  }

  @Test
  void aVendorThatIsNamedIsLinkedWithItsStatus() {
    for (String query :
        List.of("vendor:vendor-4", "\"vendor 4 works\"", "ベンダー4", "vendor:vendor-4=affected")) {
      JsonNode hits = search(query).path("hits");
      assertThat(hits).as(query).isNotEmpty();
      for (JsonNode hit : hits) {
        SearchDocument document = documents.get(hit.path("ordinal").asInt());
        SearchDocument.Vendor vendor =
            document.vendors().stream()
                .filter(v -> v.id().equals("vendor-4"))
                .findAny()
                .orElseThrow();
        assertThat(hit.path("vendors"))
            .as(query)
            .hasToString(
                "[{\"id\":\"vendor-4\",\"name\":\"Vendor 4 Works\",\"lang\":\"\",\"status\":\"%s\",\"href\":\"%svendors/vendor-4.html\"}]"
                    .formatted(vendor.status().key(), document.card().href()));
      }
    }
    assertThat(search("openssl").path("hits").path(0).path("vendors")).isEmpty();
  }

  @Test
  void whereStatusesAreFoldedTheLinkLeadsToItsPlaceOnTheAdvisory() {
    Map<String, Object> message =
        Map.of(
            "seq",
            1,
            "kind",
            "search",
            "index",
            Network.FOLDER,
            "query",
            "vendor:vendor-4",
            "folded",
            true);
    JsonNode hits = browser.ask(message).path("answer").path("hits");
    assertThat(hits).isNotEmpty();
    for (JsonNode hit : hits) {
      assertThat(hit.path("vendors").path(0).path("href").asText())
          .isEqualTo(hit.path("href").asText() + "#vendor-vendor-4");
    }
  }

  @Test
  void noMoreIsFetchedThanAQueryNeeds() {
    assertThat(fetchedBy("1/", "openssl")).isEqualTo("adfjlnrt");
    assertThat(fetchedBy("2/", documents.get(9).ids().get(0))).isEqualTo("adfjlrt");
    assertThat(fetchedBy("3/", "year:2014")).isEqualTo("adfjlr");
    assertThat(fetchedBy("4/", "vend*")).isEqualTo("adfjlrt");
    assertThat(fetchedBy("5/", "\"buffer overflow\"")).isEqualTo("adfjlnprt");
    assertThat(fetchedBy("6/", "ﾊﾞｯ")).isEqualTo("acdfjlnrt");
    assertThat(fetchedBy("8/", "認証　脆弱")).isEqualTo("adfjlnrt");
    assertThat(fetchedBy("7/", "vendor:vendor-4")).isEqualTo("adfjlnprst");
    assertThat(fetchedBy("7/", "vendor:vendor-4")).isEmpty();
  }

  private static String fetchedBy(String folder, String query) {
    browser.network().fetched();
    browser.ask(folder, "search", query);
    return Files.kinds(files, browser.network().fetched());
  }

  @Test
  void pagesFollowEachOther() {
    List<Integer> all = new ArrayList<>();
    for (int from = 0; from < 120; from += 40) {
      browser
          .ask(
              Map.of(
                  "seq",
                  9,
                  "kind",
                  "search",
                  "index",
                  Network.FOLDER,
                  "query",
                  "this",
                  "from",
                  from,
                  "size",
                  40))
          .path("answer")
          .path("hits")
          .forEach(hit -> all.add(hit.path("ordinal").asInt()));
    }
    assertThat(all)
        .isEqualTo(
            index.search("this", false, 0, 120).hits().stream()
                .map(SearchAnswer.Hit::ordinal)
                .toList());
  }

  @Test
  void anyStringIsAnswered() {
    for (String query :
        List.of(
            "\uD800",
            "\uDC00\uD800",
            "\"",
            "title:",
            "-",
            "(a+)+$".repeat(1_700),
            "<img src=x onerror=alert(1)>",
            "脆弱性".repeat(3_400),
            "a ".repeat(5_000),
            "x".repeat(10_000),
            "\"a\"".repeat(3_000),
            "-".repeat(10_000),
            "__proto__ constructor",
            "vendor:=",
            "\u0000")) {
      JsonNode reply = browser.search(query, true);
      assertThat(reply.path("ok").asBoolean()).as(query).isTrue();
    }
    assertThat(search("title: \" -").path("empty").asBoolean()).isTrue();
    assertThat(browser.ask(Map.of("seq", 3)))
        .hasToString("{\"seq\":3,\"ok\":false,\"problem\":\"missing\"}");
  }

  private static JsonNode suggestions(String typed) {
    return browser.ask("", "suggest", typed).path("answer").path("suggestions");
  }

  /** Terms by the documents of the field that has them most, those without hiragana. */
  private static List<String> bestTerms(String start) {
    Map<String, Integer> best = new TreeMap<>();
    List<Function<SearchDocument, List<String>>> fields =
        List.of(
            d -> d.words().get().titles(),
            d -> d.words().get().body(),
            d -> d.vendors().stream().flatMap(v -> v.names().stream()).toList(),
            d -> d.words().get().products());
    for (Function<SearchDocument, List<String>> field : fields) {
      count(documents, d -> terms(field.apply(d), start))
          .forEach((term, count) -> best.merge(term, count, Math::max));
    }
    return best.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Set<String> terms(List<String> texts, String start) {
    Set<String> terms = new TreeSet<>();
    for (String text : texts) {
      for (Token token : TextAnalysis.get().indexed(text)) {
        if (token.text().startsWith(start) && !token.text().matches(".?\\p{IsHiragana}.?")) {
          terms.add(token.text());
        }
      }
    }
    return terms;
  }

  private static Set<String> statuses(SearchDocument document) {
    Set<String> statuses = new TreeSet<>();
    document.vendors().forEach(vendor -> statuses.add(vendor.status().key()));
    return statuses;
  }

  private static Set<String> vendorIds(SearchDocument document) {
    Set<String> ids = new TreeSet<>();
    document.vendors().forEach(vendor -> ids.add(vendor.id()));
    return ids;
  }

  private static Map<String, Integer> count(
      List<SearchDocument> found, Function<SearchDocument, Set<String>> values) {
    Map<String, Integer> counts = new TreeMap<>();
    found.forEach(
        document -> values.apply(document).forEach(v -> counts.merge(v, 1, Integer::sum)));
    return counts;
  }

  private static List<String> inOrder(Map<String, Integer> counts, Iterable<String> order) {
    return StreamSupport.stream(order.spliterator(), false)
        .filter(counts::containsKey)
        .map(key -> key + "=" + counts.get(key))
        .toList();
  }

  private static List<String> pairs(JsonNode facet) {
    List<String> pairs = new ArrayList<>();
    facet.forEach(pair -> pairs.add(pair.path(0).asText() + "=" + pair.path(1)));
    return pairs;
  }
}
