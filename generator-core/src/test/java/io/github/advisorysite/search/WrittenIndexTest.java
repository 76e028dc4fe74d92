package io.github.advisorysite.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.advisorysite.search.query.Scored;
import io.github.advisorysite.search.query.SearchQuery;
import io.github.advisorysite.search.reader.WrittenIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The written blocks answer as Lucene does, to the bit. */
final class WrittenIndexTest {

  private static final int QUERIES = 2_000;
  private static final List<String> FORMS =
      List.of(
          "%s",
          "%s %s",
          "\"%s %s\"",
          "%s*",
          "title:%s",
          "vendor:%s %s",
          "product:%s",
          "-%s %s",
          "year:2014 %s",
          "severity:high -%s",
          "status:affected %s",
          "id:%s",
          "cve:%s",
          "cwe:%s %s",
          "\"%s %s",
          "-%s",
          "vendor:vendor-1=affected %s",
          "%s %s %s",
          "cve:2014-1007 %s nowhere",
          "foo:%s",
          "%s-%s",
          "%s.%s",
          "title:\"%s %s\" %s*");

  @Test
  void everyQueryIsAnsweredAsByLucene() throws Exception {
    List<SearchDocument> documents = Documents.of(7, 400);
    SearchIndex index = SearchIndex.of(documents);
    Map<String, byte[]> files = Written.of(index);
    String root = new ObjectMapper().readTree(files.get("current.json")).get("root").textValue();
    WrittenIndex written = new WrittenIndex(name -> files.get(name + ".bin"), root);
    Random random = new Random(8);
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      String query = query(random, documents);
      boolean typing = random.nextInt(3) == 0;
      SearchAnswer answer = index.search(query, typing, 0, Integer.MAX_VALUE);
      SearchQuery asked = SearchQuery.of(query, typing);
      assertThat(asked.isEmpty()).as(query).isEqualTo(answer.isEmpty());
      if (!asked.isEmpty()) {
        Found own = Found.by(asked, written::find);
        assertThat(own.relaxed()).as(query).isEqualTo(answer.relaxed());
        assertThat(own.all())
            .as(query)
            .isEqualTo(
                answer.hits().stream().map(h -> new Scored(h.ordinal(), h.score())).toList());
        found += own.all().isEmpty() ? 0 : 1;
      }
    }
    assertThat(found).isGreaterThan(QUERIES / 2);
  }

  private static String query(Random random, List<SearchDocument> documents) {
    String form = FORMS.get(random.nextInt(FORMS.size()));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      SearchDocument document = documents.get(random.nextInt(documents.size()));
      words.add(word(random, document));
    }
    return String.format(java.util.Locale.ROOT, form, words.toArray());
  }

  private static String word(Random random, SearchDocument document) {
    String text = document.words().get().body().get(random.nextInt(3));
    return switch (random.nextInt(6)) {
      case 0 -> document.card().id();
      case 1 -> document.ids().get(random.nextInt(2));
      case 2 -> {
        int start = random.nextInt(text.length());
        yield text.substring(start, Math.min(text.length(), start + 1 + random.nextInt(9)));
      }
      case 3 -> document.vendors().isEmpty() ? "Works" : document.vendors().get(0).names().get(1);
      default -> {
        String[] all = text.split(" ", -1);
        yield all[random.nextInt(all.length)];
      }
    };
  }
}
