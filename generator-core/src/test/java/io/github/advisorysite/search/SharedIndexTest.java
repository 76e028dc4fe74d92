package io.github.advisorysite.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.source.Workers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An index is the same by however many parts it was made. */
final class SharedIndexTest {

  @ParameterizedTest
  @CsvSource({"1, 2", "1, 1", "5, 7", "300, 2", "300, 3", "301, 4", "40, 40"})
  void whatIsWrittenDoesNotDependOnTheNumberOfParts(int documents, int parts) throws Exception {
    List<SearchDocument> all = Documents.of(documents, documents);
    assertThat(Written.byParts(all, parts)).containsExactlyEntriesOf(Written.of(all));
  }

  @Test
  void anEmptyIndexHasOnePart() throws Exception {
    assertThat(SharedIndex.parts(List.of(), "search/")).hasSize(1);
    assertThat(Written.byParts(List.of(), 1)).containsExactlyEntriesOf(Written.of(List.of()));
  }

  @Test
  void manyDocumentsAreSharedByThreads() throws Exception {
    List<SearchDocument> all = Documents.of(9, 400);
    List<SharedIndex.Part> parts = SharedIndex.parts(all, "search/");
    assertThat(parts).hasSize(4);
    Written written = new Written();
    try (Workers workers = new Workers(3)) {
      workers.inOrder(parts.stream().map(part -> written.by(part)).toList());
    }
    assertThat(written.files()).containsExactlyEntriesOf(Written.of(all));
  }

  @Test
  void nothingIsWrittenBeforeAllPartsAreMade() throws Exception {
    List<SharedIndex.Part> work = SharedIndex.parts(Documents.of(7, 20), "search/", 2);
    Written written = new Written();
    work.get(1).make(written);
    assertThat(written.files()).isEmpty();
    work.get(0).make(written);
    assertThat(written.files()).containsKey("current.json");
  }
}
