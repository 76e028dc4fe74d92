package io.github.advisorysite.search;

import io.github.advisorysite.model.Status;
import io.github.advisorysite.search.block.Block;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a list of hits shows of documents, some of them in a block. */
record CardBlocks(List<SearchDocument> documents, BlockSet blocks) {

  static final int PER_FILE = 8;

  /** Writes the cards and tells the name of their list. */
  String write() {
    Block list = new Block('l');
    for (int start = 0; start < documents.size(); start += PER_FILE) {
      List<SearchDocument> part =
          documents.subList(start, Math.min(start + PER_FILE, documents.size()));
      list.content().name(blocks.put(cards(part, blocks.put(statuses(part)))));
    }
    return blocks.put(list);
  }

  private static Block cards(List<SearchDocument> documents, String statuses) {
    Block block = new Block('d');
    block.content().name(statuses);
    for (SearchDocument document : documents) {
      SearchDocument.Card card = document.card();
      block
          .content()
          .text(card.id())
          .text(card.href())
          .text(card.lang())
          .text(card.title())
          .text(card.date())
          .text(card.modified())
          .text(card.severity())
          .text(card.cvss())
          .text(card.lead())
          .number(card.critical() ? 1 : 0);
      for (Status status : Codes.STATUSES) {
        long count = document.vendors().stream().filter(v -> v.status() == status).count();
        block.content().number(Math.toIntExact(count));
      }
    }
    return block;
  }

  private static Block statuses(List<SearchDocument> documents) {
    Map<String, SearchDocument.Vendor> vendors = new TreeMap<>();
    documents.forEach(d -> d.vendors().forEach(v -> vendors.putIfAbsent(v.id(), v)));
    Block block = new Block('s');
    block.content().number(vendors.size());
    for (SearchDocument.Vendor vendor : vendors.values()) {
      block.content().text(vendor.id()).text(vendor.lang()).number(vendor.names().size());
      vendor.names().forEach(block.content()::text);
    }
    List<String> ids = List.copyOf(vendors.keySet());
    for (SearchDocument document : documents) {
      block.content().number(document.vendors().size());
      for (SearchDocument.Vendor vendor : document.vendors()) {
        block.content().number(ids.indexOf(vendor.id())).number(Codes.of(vendor.status()));
      }
    }
    return block;
  }
}
