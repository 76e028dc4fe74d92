package io.github.advisorysite.api;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.ids.CveId;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.PublishedVendor;
import io.github.advisorysite.model.Tombstone;
import io.github.advisorysite.output.Format;
import io.github.advisorysite.output.Json;
import io.github.advisorysite.output.OutputFile;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.Piece;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JSON API below {@code /api/v1/}, and the document beside each vendor status. It has no
 * language: a document tells all that are public. Thread-safe.
 */
public final class JsonApi implements Format {

  private static final Comparator<Dated> NEWEST_FIRST =
      Comparator.comparing(Dated::at).reversed().thenComparing(dated -> dated.entry.id());

  private final Publication publication;
  private final Parts parts;

  public JsonApi(Publication publication) {
    this.publication = publication;
    this.parts = new Parts(new Addresses(publication));
  }

  /** The words that the API has whatever it is about. */
  public static Stream<String> ownTexts() {
    return Descriptions.texts();
  }

  /** A change and when it was, to sort by. */
  private record Dated(Instant at, Shapes.Entry entry) {}

  @Override
  public Stream<Piece<OutputFile>> pieces() {
    Map<VendorId, List<VendorId>> aliases =
        publication.vendors().stream()
            .collect(Collectors.toMap(PublishedVendor::id, PublishedVendor::aliases));
    CaseDocuments documents = new CaseDocuments(parts, aliases);
    Stream<Piece<OutputFile>> cases =
        publication.cases().stream()
            .map(published -> new Piece<>("api", published.alone(), () -> documents.of(published)));
    Stream<Supplier<Stream<OutputFile>>> lists =
        Stream.of(this::advisories, this::changes, Descriptions::all);
    return Stream.of(
            lists.map(Piece::always),
            byCve(),
            new VendorDocuments(parts, publication).pieces(),
            cases)
        .flatMap(pieces -> pieces);
  }

  private Stream<OutputFile> advisories() {
    return Stream.of(
        file(
            "advisories.json",
            new Shapes.Advisories(
                publication.modified().toString(),
                publication.cases().stream().map(parts::summary).toList())));
  }

  /** One a CVE id; where no advisory that stands names it any longer, the address stays. */
  private Stream<Piece<OutputFile>> byCve() {
    Map<CveId, List<PublishedCase>> byId = new TreeMap<>();
    for (PublishedCase published : publication.cases()) {
      for (CveId cve : published.cvesEver()) {
        byId.computeIfAbsent(cve, id -> new ArrayList<>()).add(published);
      }
    }
    return byId.entrySet().stream()
        .map(
            found ->
                new Piece<>(
                    "api " + found.getKey(),
                    found.getValue(),
                    () -> Stream.of(byCve(found.getKey().value(), found.getValue()))));
  }

  private OutputFile byCve(String cve, List<PublishedCase> cases) {
    List<Shapes.Summary> naming =
        cases.stream().map(parts::summary).filter(summary -> summary.cves().contains(cve)).toList();
    return file("by-cve/" + cve + ".json", new Shapes.ByCve(cve, naming));
  }

  private Stream<OutputFile> changes() {
    List<Shapes.Entry> entries =
        publication.cases().stream()
            .flatMap(this::changes)
            .sorted(NEWEST_FIRST)
            .map(Dated::entry)
            .toList();
    return Stream.of(
        file("changes.json", new Shapes.Changes(publication.modified().toString(), entries)));
  }

  private Stream<Dated> changes(PublishedCase published) {
    if (published instanceof PublishedCase.Current current) {
      return current.advisories().stream().flatMap(this::changes);
    }
    return ((PublishedCase.Withdrawn) published).tombstones().stream().map(this::withdrawal);
  }

  private Stream<Dated> changes(Advisory advisory) {
    return advisory.revisions().stream()
        .map(
            revision ->
                new Dated(
                    revision.at(),
                    new Shapes.Entry(
                        revision.at().toString(),
                        advisory.id().value(),
                        advisory.language().tag(),
                        Optional.of(revision.number()),
                        parts.page(advisory.language(), Addresses.advisory(advisory.id())),
                        parts.advisory(advisory.id()),
                        revision.changes().stream().map(Parts::change).toList())))
        .sorted(Comparator.comparing(Dated::at).reversed());
  }

  private Dated withdrawal(Tombstone tombstone) {
    return new Dated(
        tombstone.withdrawn(),
        new Shapes.Entry(
            tombstone.withdrawn().toString(),
            tombstone.id().value(),
            tombstone.language().tag(),
            Optional.empty(),
            parts.page(tombstone.language(), Addresses.advisory(tombstone.id())),
            parts.advisory(tombstone.id()),
            List.of(
                new Shapes.Change(
                    "withdrawn",
                    Optional.of(Parts.text(tombstone.reason())),
                    Parts.none(),
                    Parts.none(),
                    Parts.none()))));
  }

  private static OutputFile file(String rest, Object document) {
    return new OutputFile(new OutputPath(Addresses.api(rest)), Json.bytes(document));
  }
}
