package io.github.advisorysite.search;

import io.github.advisorysite.output.OutputSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.DirectoryReader;

/**
 * The index of one language as work that threads share: each part indexes some of the documents,
 * and the part that ends last writes the whole. What is written does not depend on the number of
 * parts. Thread-safe.
 */
public final class SharedIndex {

  private static final int MOST_PARTS = 4;

  /** An index of fewer documents is made before a second thread is warm. */
  private static final int SMALLEST_PART = 100;

  private final List<SearchDocument> documents;
  private final String folder;
  private final AtomicReferenceArray<DirectoryReader> made;
  private final AtomicInteger left;

  private SharedIndex(List<SearchDocument> documents, String folder, int parts) {
    this.documents = SearchIndex.inOrder(documents);
    this.folder = folder;
    this.made = new AtomicReferenceArray<>(parts);
    this.left = new AtomicInteger(parts);
  }

  /** Work of an index. */
  @FunctionalInterface
  public interface Part {

    /**
     * Does it.
     *
     * @throws IOException if the sink cannot take the blocks
     * @throws SearchFaultException as of {@link SearchIndex#of} and {@link SearchIndex#write}
     */
    void make(OutputSink sink) throws IOException;
  }

  /**
   * The work of indexing documents, in whatever order they are given, and of writing the blocks.
   *
   * @param folder where they go, ending in {@code /}
   */
  public static List<Part> parts(List<SearchDocument> documents, String folder) {
    return parts(
        documents, folder, Math.max(1, Math.min(MOST_PARTS, documents.size() / SMALLEST_PART)));
  }

  static List<Part> parts(List<SearchDocument> documents, String folder, int parts) {
    SharedIndex index = new SharedIndex(documents, folder, parts);
    List<Part> work = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      int part = i;
      work.add(sink -> index.make(part, sink));
    }
    return work;
  }

  private void make(int part, OutputSink sink) throws IOException {
    made.set(part, LuceneIndex.of(documents.subList(start(part), start(part + 1))));
    if (left.decrementAndGet() == 0) {
      List<DirectoryReader> parts = new ArrayList<>();
      for (int i = 0; i < made.length(); i++) {
        parts.add(made.getAndSet(i, null)); // the pages take longer, and may have its memory
      }
      try (SearchIndex index = new SearchIndex(documents, parts)) {
        index.write(sink, folder);
      }
    }
  }

  private int start(int part) {
    return Math.toIntExact((long) documents.size() * part / made.length());
  }
}
