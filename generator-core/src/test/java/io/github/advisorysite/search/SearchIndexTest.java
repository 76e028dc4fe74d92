package io.github.advisorysite.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.search.query.Query.Relaxation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The files of an index are the same whenever and wherever they are made. */
final class SearchIndexTest {

  @Test
  void theSameDocumentsGiveTheSameFilesInWhateverOrderAndLocale() throws Exception {
    List<SearchDocument> documents = Documents.of(1, 300);
    Map<String, byte[]> files = Written.of(documents);
    List<SearchDocument> others = new ArrayList<>(documents);
    Collections.shuffle(others, new Random(2));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Written.of(others)).containsExactlyEntriesOf(files);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anIndexOfNothingAnswersNothing() throws Exception {
    try (SearchIndex index = SearchIndex.of(List.of())) {
      assertThat(index.search("openssl", false, 0, 10).total()).isZero();
      assertThat(Written.of(index)).hasSize(9).containsKey("current.json");
    }
  }

  @Test
  void whatIsNotFoundIsLookedForWordByWord() {
    SearchIndex index = SearchIndex.of(Documents.of(1, 300));
    SearchAnswer answer = index.search("\"overflow openssl heartbeat Cisco\"", false, 0, 10);
    assertThat(answer.relaxed()).contains(Relaxation.WORDS);
    assertThat(answer.total()).isPositive();
    answer = index.search("openssl heartbeat nowhere", false, 0, 10);
    assertThat(answer.relaxed()).contains(Relaxation.ANY);
  }
}
