package io.github.advisorysite.csaf;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.Tombstone;
import io.github.advisorysite.output.Format;
import io.github.advisorysite.output.Json;
import io.github.advisorysite.output.OutputFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The CSAF documents: one for each public case and language. Without a publisher there are none, as
 * CSAF wants one. Thread-safe.
 */
public final class CsafDocuments implements Format {

  private final Publication publication;
  private final CsafCatalogue catalogue;
  private final Frame frame;

  public CsafDocuments(Publication publication) {
    this.publication = publication;
    this.catalogue = new CsafCatalogue(publication);
    this.frame = new Frame(publication.site(), new Addresses(publication.site()));
  }

  /** The words that the documents have whatever they are about: texts, and names of weaknesses. */
  public static Stream<String> ownTexts() {
    return Stream.concat(Texts.all(), Weaknesses.names());
  }

  @Override
  public Stream<Supplier<Stream<OutputFile>>> pieces() {
    return publication.site().publishers().isEmpty()
        ? Stream.empty()
        : publication.cases().stream().map(published -> () -> files(published));
  }

  private Stream<OutputFile> files(PublishedCase published) {
    List<CsafEntry> entries = catalogue.entries(published).toList();
    return entries.stream()
        .map(entry -> new OutputFile(entry.path(), bytes(published, entry, entries)));
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
