package io.github.advisorysite.api;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.PublishedVendor;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.output.Json;
import io.github.advisorysite.output.OutputFile;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The documents of the vendors: the list of all, and one a vendor over all advisories. */
record VendorDocuments(Parts parts, Publication publication) {

  /** A vendor's status in a case. */
  private record Row(PublishedCase.Current published, VendorStatus status) {}

  Stream<Piece<OutputFile>> pieces() {
    Map<VendorId, List<Row>> byVendor = new HashMap<>();
    for (PublishedCase published : publication.cases()) {
      if (published instanceof PublishedCase.Current current) {
        for (VendorStatus status : current.advisories().get(0).vendors()) {
          byVendor
              .computeIfAbsent(status.vendor().id(), id -> new ArrayList<>())
              .add(new Row(current, status));
        }
      }
    }
    return Stream.concat(
        Stream.of(Piece.always(() -> Stream.of(list(byVendor)))),
        publication.vendors().stream()
            .map(vendor -> piece(vendor, byVendor.getOrDefault(vendor.id(), List.of()))));
  }

  private OutputFile list(Map<VendorId, List<Row>> byVendor) {
    return file(
        "vendors.json",
        new Shapes.Vendors(
            publication.modified().toString(),
            publication.vendors().stream()
                .map(vendor -> entry(vendor, byVendor.getOrDefault(vendor.id(), List.of()).size()))
                .toList()));
  }

  private Piece<OutputFile> piece(PublishedVendor vendor, List<Row> rows) {
    return new Piece<>(
        "api",
        List.of(vendor, rows.stream().map(Row::published).toList()),
        () -> of(vendor, rows.stream().map(row -> entry(row.published, row.status)).toList()));
  }

  private Shapes.StatusEntry entry(PublishedCase.Current current, VendorStatus row) {
    return new Shapes.StatusEntry(
        current.id().value(),
        Parts.titles(current),
        parts.statusPage(current.id(), row.vendor().id()),
        parts.status(current.id(), row.vendor().id()),
        row.status().key(),
        row.modified().toString(),
        parts.advisory(current.id()));
  }

  private Shapes.VendorEntry entry(PublishedVendor vendor, int advisories) {
    return new Shapes.VendorEntry(
        vendor.id().value(),
        Parts.names(vendor),
        parts.page(Addresses.vendor(vendor.id())),
        parts.vendor(vendor.id()),
        vendor.url().map(Object::toString),
        advisories);
  }

  private Stream<OutputFile> of(PublishedVendor vendor, List<Shapes.StatusEntry> advisories) {
    String page = parts.page(Addresses.vendor(vendor.id()));
    String api = parts.vendor(vendor.id());
    Shapes.Vendor document =
        new Shapes.Vendor(
            vendor.id().value(),
            Parts.names(vendor),
            page,
            api,
            vendor.url().map(Object::toString),
            vendor.aliases().stream().map(VendorId::value).toList(),
            advisories);
    Stream<OutputFile> moved =
        vendor.aliases().stream()
            .map(
                alias ->
                    file(
                        "vendors/" + alias + ".json",
                        new Shapes.Moved(
                            alias.value(), Parts.MOVED, vendor.id().value(), page, api)));
    return Stream.concat(Stream.of(file("vendors/" + vendor.id() + ".json", document)), moved);
  }

  private static OutputFile file(String rest, Object document) {
    return new OutputFile(new OutputPath(Addresses.api(rest)), Json.bytes(document));
  }
}
