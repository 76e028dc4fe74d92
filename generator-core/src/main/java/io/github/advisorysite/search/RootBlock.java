package io.github.advisorysite.search;

import io.github.advisorysite.search.TermBlocks.Entry;
import io.github.advisorysite.search.analysis.AnalyzerData;
import io.github.advisorysite.search.block.Block;
import io.github.advisorysite.search.block.Bytes;
import io.github.advisorysite.search.query.Field;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.BytesRef;

/**
 * Writes an index as blocks, of which the root names all others.
 *
 * @param reader Lucene's
 */
record RootBlock(List<SearchDocument> documents, IndexReader reader, BlockSet blocks) {

  /** Writes all blocks and tells the name of the root. */
  String write() throws IOException {
    Block root = new Block('r');
    Bytes out = root.content().number(documents.size()).number(CardBlocks.PER_FILE);
    for (Field field : Field.TEXTS) {
      Terms terms = MultiTerms.getTerms(reader, field.key());
      out.number(terms == null ? 0 : terms.getDocCount());
      out.number(terms == null ? 0 : Math.toIntExact(terms.getSumTotalTermFreq()));
    }
    VendorBlocks vendors = new VendorBlocks(documents);
    out.name(blocks.put(norms()))
        .name(blocks.put(facets()))
        .name(new CardBlocks(documents, blocks).write())
        .name(blocks.put(vendors.names()))
        .name(blocks.put(vendors.ofDocuments()))
        .name(blocks.put(AnalyzerData.automaton()))
        .name(blocks.put(AnalyzerData.folding()));
    List<Entry> entries = new TermBlocks(blocks).write(reader);
    out.number(entries.size());
    BytesRef last = new BytesRef();
    for (Entry entry : entries) {
      FrontCoding.write(last, entry.first(), out);
      out.name(entry.name());
      last = entry.first();
    }
    return blocks.put(root);
  }

  private Block norms() throws IOException {
    Block block = new Block('n');
    for (Field field : Field.TEXTS) {
      byte[] norms = new byte[documents.size()];
      NumericDocValues values = MultiDocValues.getNormValues(reader, field.key());
      while (values != null && values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        norms[values.docID()] = (byte) values.longValue();
      }
      block.content().raw(norms);
    }
    return block;
  }

  private Block facets() {
    Block block = new Block('f');
    for (SearchDocument document : documents) {
      int statuses = 0;
      for (SearchDocument.Vendor vendor : document.vendors()) {
        statuses |= 1 << Codes.of(vendor.status());
      }
      block
          .content()
          .number(document.year())
          .number(Codes.severity(document.card().severity()))
          .number(statuses);
    }
    return block;
  }
}
