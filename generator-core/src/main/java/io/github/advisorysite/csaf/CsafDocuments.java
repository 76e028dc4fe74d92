package io.github.advisorysite.csaf;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.Tombstone;
import io.github.advisorysite.output.Json;
import io.github.advisorysite.wording.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The CSAF documents: one for each public case and language. Thread-safe. */
final class CsafDocuments {

  private final CsafCatalogue catalogue;
  private final Frame frame;

  CsafDocuments(Publication publication) {
    this.catalogue = new CsafCatalogue(publication);
    this.frame = new Frame(publication.site(), new Addresses(publication));
  }

  /** A document and what is told of it. */
  static final class Made {

    private final CsafEntry entry;
    private final byte[] bytes;

    private Made(CsafEntry entry, byte[] bytes) {
      this.entry = entry;
      this.bytes = bytes;
    }

    CsafEntry entry() {
      return entry;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  /** The documents of a case, made one by one. */
  Stream<Made> of(PublishedCase published) {
    List<CsafEntry> entries = catalogue.entries(published).toList();
    return entries.stream().map(entry -> new Made(entry, bytes(published, entry, entries)));
  }

  private byte[] bytes(PublishedCase published, CsafEntry entry, List<CsafEntry> entries) {
    if (published instanceof PublishedCase.Current current) {
      Advisory advisory = current.nearest(entry.language());
      return Json.bytes(new AdvisoryDocument(frame, entry, advisory).make(entries));
    }
    Tombstone tombstone = ((PublishedCase.Withdrawn) published).nearest(entry.language());
    Texts texts = Texts.in(entry.language());
    String reason = texts.text("change.withdrawn", tombstone.reason().text());
    return Json.bytes(
        new Shapes.Csaf(
            frame.plain(
                entry,
                entries,
                List.of(new Shapes.Note("summary", reason, texts.text("section.overview"))),
                new History(texts).of(tombstone)),
            Optional.empty(),
            List.of()));
  }
}
