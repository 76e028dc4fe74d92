package io.github.advisorysite.search;

import io.github.advisorysite.search.block.Block;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The vendors of an index, and which of them each document lists. */
final class VendorBlocks {

  private final List<SearchDocument> documents;
  private final Map<String, Entry> vendors = new TreeMap<>();

  /** A vendor. */
  private static final class Entry {
    private final SearchDocument.Vendor vendor;
    private int documents;
    private int ordinal;

    Entry(SearchDocument.Vendor vendor) {
      this.vendor = vendor;
    }
  }

  VendorBlocks(List<SearchDocument> documents) {
    this.documents = documents;
    for (SearchDocument document : documents) {
      for (SearchDocument.Vendor vendor : document.vendors()) {
        entry(vendor).documents++;
      }
    }
    int ordinal = 0;
    for (Entry entry : vendors.values()) {
      entry.ordinal = ordinal++;
    }
  }

  private Entry entry(SearchDocument.Vendor vendor) {
    return vendors.computeIfAbsent(vendor.id(), id -> new Entry(vendor));
  }

  Block names() {
    Block block = new Block('v');
    block.content().number(vendors.size());
    for (Entry entry : vendors.values()) {
      block
          .content()
          .text(entry.vendor.id())
          .text(entry.vendor.names().get(0))
          .text(entry.vendor.lang())
          .number(entry.documents);
    }
    return block;
  }

  Block ofDocuments() {
    Block block = new Block('g');
    for (SearchDocument document : documents) {
      List<SearchDocument.Vendor> listed =
          document.vendors().stream()
              .sorted(Comparator.comparing(SearchDocument.Vendor::id))
              .toList();
      block.content().number(listed.size());
      int last = -1;
      for (SearchDocument.Vendor vendor : listed) {
        int ordinal = entry(vendor).ordinal;
        block.content().number((ordinal - last - 1) << 3 | Codes.of(vendor.status()));
        last = ordinal;
      }
    }
    return block;
  }
}
