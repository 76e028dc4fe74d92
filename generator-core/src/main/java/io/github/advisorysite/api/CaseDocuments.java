package io.github.advisorysite.api;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Attachment;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.SectionKey;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.Tombstone;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.output.Json;
import io.github.advisorysite.output.OutputFile;
import io.github.advisorysite.output.OutputPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The documents of one case: its own, and one a vendor status, beside the page. */
record CaseDocuments(Parts parts, Map<VendorId, List<VendorId>> aliases) {

  Stream<OutputFile> of(PublishedCase published) {
    return published instanceof PublishedCase.Current current
        ? standing(current)
        : withdrawn((PublishedCase.Withdrawn) published);
  }

  private Stream<OutputFile> standing(PublishedCase.Current current) {
    Map<VendorId, List<Shapes.StatusVariant>> byVendor = new LinkedHashMap<>();
    List<Shapes.Variant> variants = new ArrayList<>();
    for (Advisory advisory : current.advisories()) {
      variants.add(variant(advisory, byVendor));
    }
    Advisory own = current.advisories().get(0);
    List<OutputFile> files = new ArrayList<>();
    files.add(file(own(own), advisory(current, own, variants)));
    for (VendorStatus row : own.vendors()) {
      VendorId vendor = row.vendor().id();
      Shapes.Status status = status(own, row, byVendor.getOrDefault(vendor, List.of()));
      files.add(file(Addresses.statusDocument(own.id(), vendor), status));
      for (VendorId alias : row.vendor().aliases()) {
        files.add(
            file(
                Addresses.statusDocument(own.id(), alias),
                new Shapes.Moved(
                    alias.value(), Parts.MOVED, vendor.value(), status.url(), status.api())));
      }
    }
    return files.stream();
  }

  private static String own(Advisory advisory) {
    return Addresses.api("advisories/" + advisory.id().path() + ".json");
  }

  private Shapes.Advisory advisory(
      PublishedCase.Current current, Advisory own, List<Shapes.Variant> variants) {
    return new Shapes.Advisory(
        own.id().value(),
        Parts.STANDING,
        parts.page(Addresses.advisory(own.id())),
        parts.advisory(own.id()),
        current.published().toString(),
        current.modified().toString(),
        own.critical(),
        own.score().map(score -> score.severity().key()),
        own.cves().stream().map(Object::toString).toList(),
        own.cwes().stream().map(Object::toString).toList(),
        own.scores().stream().map(Parts::score).toList(),
        own.related().stream()
            .map(r -> new Shapes.Related(r.source(), r.id(), r.url().map(Object::toString)))
            .toList(),
        variants);
  }

  private Shapes.Variant variant(
      Advisory advisory, Map<VendorId, List<Shapes.StatusVariant>> byVendor) {
    List<Shapes.Row> rows = new ArrayList<>();
    for (VendorStatus row : advisory.vendors()) {
      Shapes.Row shape = row(advisory, row);
      rows.add(shape);
      byVendor
          .computeIfAbsent(row.vendor().id(), id -> new ArrayList<>())
          .add(
              new Shapes.StatusVariant(
                  advisory.language().tag(),
                  shape.url(),
                  Parts.text(advisory.title()),
                  shape.statements()));
    }
    return new Shapes.Variant(
        advisory.language().tag(),
        parts.page(advisory.language(), Addresses.advisory(advisory.id())),
        Parts.text(advisory.title()),
        advisory.published().toString(),
        advisory.modified().toString(),
        sections(advisory),
        rows,
        advisory.references().stream().map(Parts::link).toList(),
        advisory.attachments().stream().map(file -> attachment(advisory, file)).toList(),
        advisory.revisions().stream().map(Parts::revision).toList());
  }

  private static Map<String, Shapes.Prose> sections(Advisory advisory) {
    Map<String, Shapes.Prose> sections = new LinkedHashMap<>();
    for (SectionKey key : SectionKey.values()) {
      if (advisory.sections().containsKey(key)) {
        sections.put(key.key(), Parts.prose(advisory.sections().get(key)));
      }
    }
    return sections;
  }

  private Shapes.Row row(Advisory advisory, VendorStatus row) {
    VendorId vendor = row.vendor().id();
    return new Shapes.Row(
        vendor.value(),
        Parts.text(row.vendor().name(advisory.language())),
        parts.statusPage(advisory.language(), advisory.id(), vendor),
        parts.status(advisory.id(), vendor),
        row.status().key(),
        row.listed().toString(),
        row.modified().toString(),
        row.timeline().stream().map(Parts::statement).toList());
  }

  private Shapes.Attachment attachment(Advisory advisory, Attachment file) {
    return new Shapes.Attachment(
        file.name(),
        Parts.text(file.title()),
        parts.page(Addresses.attachment(advisory.id(), file.name())),
        file.size());
  }

  private Shapes.Status status(
      Advisory own, VendorStatus row, List<Shapes.StatusVariant> variants) {
    VendorId vendor = row.vendor().id();
    return new Shapes.Status(
        own.id().value(),
        row.statement().filter(s -> s.kind() == Statement.Kind.REMOVAL).isPresent()
            ? "removed"
            : Parts.STANDING,
        parts.statusPage(own.id(), vendor),
        parts.status(own.id(), vendor),
        parts.advisory(own.id()),
        new Shapes.VendorName(vendor.value(), Parts.text(row.vendor().name(own.language()))),
        parts.vendor(vendor),
        row.status().key(),
        row.listed().toString(),
        row.modified().toString(),
        variants);
  }

  /** The same document at each address that the case had. */
  private Stream<OutputFile> withdrawn(PublishedCase.Withdrawn withdrawn) {
    Shapes.Withdrawn document =
        new Shapes.Withdrawn(
            withdrawn.id().value(),
            Parts.WITHDRAWN,
            parts.page(Addresses.advisory(withdrawn.id())),
            parts.advisory(withdrawn.id()),
            withdrawn.published().toString(),
            withdrawn.modified().toString(),
            withdrawn.tombstones().stream().map(this::stone).toList());
    byte[] bytes = Json.bytes(document);
    Stream<String> statuses =
        withdrawn.addresses().stream()
            .flatMap(
                id -> Stream.concat(Stream.of(id), aliases.getOrDefault(id, List.of()).stream()))
            .map(vendor -> Addresses.statusDocument(withdrawn.id(), vendor));
    return Stream.concat(
            Stream.of(Addresses.api("advisories/" + withdrawn.id().path() + ".json")), statuses)
        .map(path -> new OutputFile(new OutputPath(path), bytes));
  }

  private Shapes.Stone stone(Tombstone tombstone) {
    return new Shapes.Stone(
        tombstone.language().tag(),
        parts.page(tombstone.language(), Addresses.advisory(tombstone.id())),
        Parts.text(tombstone.title()),
        Parts.text(tombstone.reason()));
  }

  private static OutputFile file(String path, Object document) {
    return new OutputFile(new OutputPath(path), Json.bytes(document));
  }
}
