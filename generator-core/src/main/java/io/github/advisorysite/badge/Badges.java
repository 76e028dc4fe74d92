package io.github.advisorysite.badge;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.PublishedVendor;
import io.github.advisorysite.model.Tombstone;
import io.github.advisorysite.output.Format;
import io.github.advisorysite.output.OutputFile;
import io.github.advisorysite.output.Piece;
import io.github.advisorysite.wording.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A badge beside each page of a vendor's status, in its language. Thread-safe. */
public final class Badges implements Format {

  private final Publication publication;
  private final Addresses addresses;
  private final Map<VendorId, List<VendorId>> aliases;

  public Badges(Publication publication) {
    this.publication = publication;
    this.addresses = new Addresses(publication);
    this.aliases =
        publication.vendors().stream()
            .collect(Collectors.toMap(PublishedVendor::id, PublishedVendor::aliases));
  }

  @Override
  public Stream<Piece<OutputFile>> pieces() {
    return publication.cases().stream()
        .map(published -> new Piece<>("badges", published.alone(), () -> of(published)));
  }

  private Stream<OutputFile> of(PublishedCase published) {
    return published instanceof PublishedCase.Current current
        ? current.advisories().stream().flatMap(this::standing)
        : withdrawn((PublishedCase.Withdrawn) published);
  }

  private Stream<OutputFile> standing(Advisory advisory) {
    Texts texts = Texts.in(advisory.language());
    return advisory.vendors().stream()
        .flatMap(
            row -> {
              String key = row.status().key();
              Badge badge = new Badge(advisory.id().value(), texts.text("status." + key), key);
              return files(advisory.id(), advisory.language(), row.vendor().id(), badge);
            });
  }

  private Stream<OutputFile> withdrawn(PublishedCase.Withdrawn withdrawn) {
    return withdrawn.tombstones().stream()
        .flatMap(
            tombstone ->
                withdrawn.addresses().stream()
                    .flatMap(
                        vendor ->
                            files(tombstone.id(), tombstone.language(), vendor, badge(tombstone))));
  }

  private static Badge badge(Tombstone tombstone) {
    String words = Texts.in(tombstone.language()).text("badge.withdrawn");
    return new Badge(tombstone.id().value(), words, Badge.WITHDRAWN);
  }

  /** The same badge at every address that the vendor has had. */
  private Stream<OutputFile> files(CaseId id, Language language, VendorId vendor, Badge badge) {
    byte[] svg = badge.svg();
    return Stream.concat(Stream.of(vendor), aliases.getOrDefault(vendor, List.of()).stream())
        .map(address -> addresses.path(language, Addresses.badge(id, address)))
        .map(path -> new OutputFile(path, svg));
  }
}
