package io.github.advisorysite.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.advisorysite.RealArchive;
import io.github.advisorysite.search.SearchAnswer;
import io.github.advisorysite.search.SearchDocument;
import io.github.advisorysite.search.SearchIndex;
import io.github.advisorysite.search.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * A browser's answers are those of Lucene's IndexSearcher: how many, which ten are best, and each
 * score to the last bit.
 */
final class ParityTest {

  private static final int THREADS = 2;
  private static final int QUERIES = 1_000;
  private static final int JAPANESE_DOCUMENTS = 3_000;
  private static final int PAGE = 10;

  @Test
  void inTheArchiveTheBrowserAnswersAsLucene() throws Exception {
    Optional<List<SearchDocument>> archive = Corpora.archive();
    assumeTrue(archive.isPresent(), RealArchive.ABSENT);
    List<SearchDocument> documents = archive.orElseThrow();

    assertThat(documents).hasSize(1_465);
    assertAnswersAlike(documents);
  }

  @Test
  void inJapaneseTheBrowserAnswersAsLucene() throws Exception {
    assertAnswersAlike(Corpora.japanese(JAPANESE_DOCUMENTS));
  }

  private static void assertAnswersAlike(List<SearchDocument> documents) throws Exception {
    try (SearchIndex index = SearchIndex.of(documents)) {
      Map<String, byte[]> files = Written.of(index);
      List<Comparison> compared =
          IntStream.range(0, THREADS)
              .parallel()
              .mapToObj(seed -> compare(documents, index, files, seed))
              .flatMap(List::stream)
              .toList();

      assertThat(compared).hasSize(QUERIES);
      assertThat(compared).filteredOn(c -> !c.lucene().equals(c.browser())).isEmpty();
      assertThat(compared).filteredOn(Comparison::finds).hasSizeGreaterThan(QUERIES / 2);
    }
  }

  /** What both said to a query. */
  private record Comparison(String query, boolean typing, String lucene, String browser) {
    boolean finds() {
      return lucene.contains(":");
    }
  }

  private static List<Comparison> compare(
      List<SearchDocument> documents, SearchIndex index, Map<String, byte[]> files, int seed) {
    Queries queries = new Queries(documents, seed);
    Random typing = new Random(seed);
    List<Comparison> compared = new ArrayList<>();
    try (Browser browser = Browser.withWorker(new Network(files))) {
      for (int i = 0; i < QUERIES / THREADS; i++) {
        String query = queries.next();
        boolean isTyped = typing.nextInt(4) == 0;
        compared.add(
            new Comparison(
                query,
                isTyped,
                byLucene(index, query, isTyped),
                byBrowser(browser, query, isTyped)));
      }
    }
    return compared;
  }

  private static String byLucene(SearchIndex index, String query, boolean typing) {
    synchronized (index) {
      SearchAnswer answer = index.search(query, typing, 0, PAGE);
      String how = answer.relaxed().map(r -> r.name().toLowerCase(Locale.ROOT)).orElse("null");
      return answer.total()
          + " "
          + how
          + answer.hits().stream()
              .map(hit -> " " + hit.ordinal() + ":" + Float.floatToIntBits(hit.score()))
              .collect(Collectors.joining());
    }
  }

  private static String byBrowser(Browser browser, String query, boolean typing) {
    JsonNode reply = browser.search(query, typing);
    JsonNode answer = reply.path("answer");
    if (!reply.path("ok").asBoolean()) {
      return reply.path("problem").asText();
    }
    return answer.path("total").asInt()
        + " "
        + answer.path("relaxed").asText()
        + StreamSupport.stream(answer.path("hits").spliterator(), false)
            .map(hit -> " " + hit.path("ordinal") + ":" + bits(hit.path("score")))
            .collect(Collectors.joining());
  }

  private static int bits(JsonNode score) {
    return Float.floatToIntBits((float) score.asDouble());
  }
}
