package io.github.advisorysite.search;

import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.OutputSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The files of an index, by path below its folder. */
public final class Written implements OutputSink {

  private final Map<String, byte[]> files = new TreeMap<>();

  Written() {}

  Map<String, byte[]> files() {
    return files;
  }

  /** The work of a part, of which the files go here. */
  Supplier<Void> by(SharedIndex.Part part) {
    return () -> {
      try {
        part.make(this);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return null;
    };
  }

  /** All files of the index of documents: {@code current.json} and {@code <20 hex>.bin}. */
  public static Map<String, byte[]> of(List<SearchDocument> documents) throws IOException {
    try (SearchIndex index = SearchIndex.of(documents)) {
      return of(index);
    }
  }

  public static Map<String, byte[]> of(SearchIndex index) throws IOException {
    Written written = new Written();
    index.write(written, "search/");
    return written.files;
  }

  /** As {@link #of(List)}, of an index that is made by so many parts, the last one first. */
  static Map<String, byte[]> byParts(List<SearchDocument> documents, int parts) throws IOException {
    Written written = new Written();
    List<SharedIndex.Part> work = new ArrayList<>(SharedIndex.parts(documents, "search/", parts));
    Collections.reverse(work);
    for (SharedIndex.Part part : work) {
      part.make(written);
    }
    return written.files;
  }

  @Override
  public void write(OutputPath path, byte[] bytes) {
    if (files.put(path.value().substring("search/".length()), bytes) != null) {
      throw new IllegalStateException("written twice: " + path);
    }
  }
}
