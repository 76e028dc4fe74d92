package io.github.advisorysite;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.SitePart;
import io.github.advisorysite.output.OutputSink;
import io.github.advisorysite.page.SearchDocuments;
import io.github.advisorysite.search.SharedIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The search indexes of a site, one of each language. */
final class SiteIndexes {

  private SiteIndexes() {}

  /** The work of making them, in parts for any threads; nothing if the site has no search. */
  static List<Consumer<OutputSink>> parts(Publication publication) {
    List<Consumer<OutputSink>> parts = new ArrayList<>();
    if (publication.site().has(SitePart.SEARCH)) {
      for (Language language : publication.site().languages()) {
        SearchDocuments documents = new SearchDocuments(publication, language);
        SharedIndex.parts(documents.all(), documents.folder())
            .forEach(part -> parts.add(sink -> make(part, sink)));
      }
    }
    return parts;
  }

  private static void make(SharedIndex.Part part, OutputSink sink) {
    try {
      part.make(sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
