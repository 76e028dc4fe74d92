package io.github.advisorysite.csaf;

import io.github.advisorysite.address.CsafPaths;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.model.Tombstone;
import java.util.stream.Stream;

/** The CSAF documents of a publication, newest case first, the site's own language first. */
final class CsafCatalogue {

  private final Publication publication;
  private final Site site;

  CsafCatalogue(Publication publication) {
    this.publication = publication;
    this.site = publication.site();
  }

  /** A head for each document, made anew for each caller and without the document. */
  Stream<CsafEntry> entries() {
    return publication.cases().stream().flatMap(this::entries);
  }

  Stream<CsafEntry> entries(PublishedCase published) {
    if (published instanceof PublishedCase.Current current) {
      return current.advisories().stream().map(this::entry);
    }
    return ((PublishedCase.Withdrawn) published).tombstones().stream().map(this::entry);
  }

  private CsafEntry entry(Advisory advisory) {
    String trackingId = CsafPaths.trackingId(site, advisory.id(), advisory.language());
    return new CsafEntry(
        advisory.id(),
        advisory.language(),
        trackingId,
        CsafPaths.document(trackingId, advisory.published()),
        advisory.title(),
        advisory.published(),
        advisory.modified(),
        false);
  }

  private CsafEntry entry(Tombstone tombstone) {
    String trackingId = CsafPaths.trackingId(site, tombstone.id(), tombstone.language());
    return new CsafEntry(
        tombstone.id(),
        tombstone.language(),
        trackingId,
        CsafPaths.document(trackingId, tombstone.published()),
        tombstone.title(),
        tombstone.published(),
        tombstone.withdrawn(),
        true);
  }
}
