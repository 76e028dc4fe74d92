package io.github.advisorysite.search;

import io.github.advisorysite.output.OutputSink;
import io.github.advisorysite.search.query.SearchQuery;
import io.github.advisorysite.search.reader.WrittenIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;

/**
 * The index of one language: Lucene's answers, and the blocks by which a browser gives the same
 * ones. To be used by one thread.
 */
public final class SearchIndex implements AutoCloseable {

  private final List<SearchDocument> documents;
  private final IndexReader reader;
  private final LuceneSearch lucene;

  /**
   * An index.
   *
   * @param documents in order
   * @param parts of the index, in the order of these
   */
  SearchIndex(List<SearchDocument> documents, List<DirectoryReader> parts) throws IOException {
    this.documents = documents;
    this.reader = new MultiReader(parts.toArray(IndexReader[]::new));
    this.lucene = new LuceneSearch(reader);
  }

  /**
   * Indexes documents, in whatever order they are given.
   *
   * @throws SearchFaultException if a text is analysed otherwise than a browser will
   */
  public static SearchIndex of(List<SearchDocument> documents) {
    List<SearchDocument> sorted = inOrder(documents);
    try {
      return new SearchIndex(sorted, List.of(LuceneIndex.of(sorted)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Documents in the order of an index. */
  static List<SearchDocument> inOrder(List<SearchDocument> documents) {
    return documents.stream()
        .sorted(
            Comparator.comparing(SearchDocument::published)
                .thenComparing(document -> document.card().id()))
        .toList();
  }

  /** Whether a string asks anything; {@code title:} alone does not. */
  public static boolean isQuery(String text) {
    return !SearchQuery.of(text, false).isEmpty();
  }

  /**
   * Lucene's answer to any string.
   *
   * @param typing whether its last word may go on
   */
  public SearchAnswer search(String query, boolean typing, int from, int size) {
    SearchQuery asked = SearchQuery.of(query, typing);
    if (asked.isEmpty()) {
      return SearchAnswer.nothingAsked();
    }
    Found found = Found.by(asked, lucene::find);
    return new SearchAnswer(
        false,
        found.all().size(),
        found.relaxed(),
        found.all().stream()
            .skip(from)
            .limit(size)
            .map(
                hit ->
                    new SearchAnswer.Hit(
                        hit.ordinal(), hit.score(), documents.get(hit.ordinal()).card()))
            .toList());
  }

  /**
   * Writes the blocks of the index, and the one file that names them.
   *
   * @param folder where they go, ending in {@code /}
   * @throws IOException if the sink cannot take them
   * @throws SearchFaultException if what would be written does not answer as Lucene does
   */
  public void write(OutputSink sink, String folder) throws IOException {
    BlockSet blocks = new BlockSet();
    String root = new RootBlock(documents, reader, blocks).write();
    new SelfCheck(lucene, new WrittenIndex(blocks::block, root)).ask(CheckQueries.of(documents));
    blocks.write(root, sink, folder);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
