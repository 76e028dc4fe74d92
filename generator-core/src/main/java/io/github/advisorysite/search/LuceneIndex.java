package io.github.advisorysite.search;

import io.github.advisorysite.search.query.Field;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Has Lucene index documents in memory, by one thread, into one segment without deletions. */
final class LuceneIndex {

  private static final double MEGABYTES = 32;

  /** Held, so that it stays silent: what Lucene says of the JVM is no matter of a reader's log. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.OFF);
  }

  private LuceneIndex() {}

  /**
   * The index of documents, each with its place in the list as its number.
   *
   * @throws SearchFaultException if Lucene did otherwise than it should
   */
  static DirectoryReader of(List<SearchDocument> documents) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig config =
        new IndexWriterConfig(new CheckedAnalyzer())
            .setMergeScheduler(new SerialMergeScheduler())
            .setRAMBufferSizeMB(MEGABYTES)
            .setUseCompoundFile(false);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (SearchDocument document : documents) {
        writer.addDocument(fields(document));
      }
      writer.forceMerge(1);
    }
    DirectoryReader reader = DirectoryReader.open(directory);
    boolean isWhole =
        reader.numDeletedDocs() == 0
            && reader.maxDoc() == documents.size()
            && reader.leaves().size() == (documents.isEmpty() ? 0 : 1);
    if (!isWhole) {
      throw new SearchFaultException("the index does not hold the documents that it was given");
    }
    return reader;
  }

  private static Document fields(SearchDocument document) {
    Document fields = new Document();
    SearchDocument.Words words = document.words().get();
    texts(fields, Field.TITLE, words.titles());
    texts(fields, Field.BODY, words.body());
    for (SearchDocument.Vendor vendor : document.vendors()) {
      texts(fields, Field.VENDOR, vendor.names());
    }
    texts(fields, Field.PRODUCT, words.products());
    Keywords.ids(document).forEach(id -> keyword(fields, Field.ID, id));
    Keywords.facets(document).forEach(facet -> keyword(fields, Field.FACET, facet));
    return fields;
  }

  private static void texts(Document fields, Field field, List<String> values) {
    values.forEach(value -> fields.add(new TextField(field.key(), value, Store.NO)));
  }

  private static void keyword(Document fields, Field field, String value) {
    fields.add(new StringField(field.key(), value, Store.NO));
  }
}
