package io.github.advisorysite.page;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.PublishedVendor;
import io.github.advisorysite.model.Revision;
import io.github.advisorysite.model.Tombstone;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.page.Views.Frame;
import io.github.advisorysite.page.Views.IdEntry;
import io.github.advisorysite.page.Views.Link;
import io.github.advisorysite.page.Views.Pager;
import io.github.advisorysite.page.Views.UpdateView;
import io.github.advisorysite.page.Views.VendorCase;
import io.github.advisorysite.page.Views.VendorEntry;
import io.github.advisorysite.page.Views.YearEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lists of one language, each cut into pages of the site's size. */
final class ListPages {

  private static final int ON_HOME = 15;

  private final Publication publication;
  private final Framing framing;
  private final Cards cards;
  private final Map<VendorId, List<Row>> rows = new HashMap<>();

  /** A vendor's status in an advisory. */
  private record Row(Advisory advisory, VendorStatus status) {}

  ListPages(Publication publication, Framing framing, Cards cards) {
    this.publication = publication;
    this.framing = framing;
    this.cards = cards;
    current()
        .forEach(
            advisory ->
                advisory
                    .vendors()
                    .forEach(
                        status ->
                            rows.computeIfAbsent(status.vendor().id(), id -> new ArrayList<>())
                                .add(new Row(advisory, status))));
  }

  /** The standing cases in the variant that this language shows, newest first. */
  Stream<Advisory> current() {
    return publication.cases().stream()
        .filter(PublishedCase.Current.class::isInstance)
        .map(c -> ((PublishedCase.Current) c).nearest(framing.language()));
  }

  Stream<Page> home() {
    Frame frame = framing.frame("index.html");
    return Stream.of(
        new Page.Home(
            framing.path("index.html"),
            frame,
            LinkedData.home(frame),
            current().limit(ON_HOME).map(cards::card).toList(),
            changes().stream().filter(c -> c.isUpdate).limit(ON_HOME).map(Dated::view).toList()));
  }

  /** A change with what it is sorted by. */
  private record Dated(
      Instant at, String id, boolean isUpdate, java.util.function.Supplier<UpdateView> make) {
    UpdateView view() {
      return make.get();
    }
  }

  private List<Dated> changes() {
    List<Dated> changes = new ArrayList<>();
    current()
        .forEach(
            advisory -> {
              for (Revision revision : advisory.revisions()) {
                changes.add(
                    new Dated(
                        revision.at(),
                        advisory.id().value(),
                        revision.number() > 1,
                        () -> cards.update(advisory, revision)));
              }
            });
    publication.cases().stream()
        .filter(PublishedCase.Withdrawn.class::isInstance)
        .map(c -> ((PublishedCase.Withdrawn) c).nearest(framing.language()))
        .forEach(t -> changes.add(withdrawal(t)));
    changes.sort(Comparator.comparing(Dated::at).reversed().thenComparing(Dated::id));
    return changes;
  }

  private Dated withdrawal(Tombstone tombstone) {
    return new Dated(
        tombstone.withdrawn(), tombstone.id().value(), true, () -> cards.update(tombstone));
  }

  Stream<Page> updates() {
    return cut(
        "updates/index.html",
        changes(),
        (path, pager, part) ->
            new Page.Updates(
                framing.path(path),
                framing.frame(path),
                pager,
                part.stream().map(Dated::view).toList()));
  }

  Stream<Page> years() {
    NavigableMap<String, List<PublishedCase>> byYear = new TreeMap<>(Comparator.reverseOrder());
    for (PublishedCase published : publication.cases()) {
      byYear
          .computeIfAbsent(framing.site().year(published.published()), y -> new ArrayList<>())
          .add(published);
    }
    List<YearEntry> entries = new ArrayList<>();
    byYear.forEach(
        (year, cases) ->
            entries.add(new YearEntry(year, framing.href(Addresses.year(year)), cases.size())));
    Page index =
        new Page.Years(
            framing.path("years/index.html"), framing.frame("years/index.html"), entries);
    return Stream.concat(
        Stream.of(index), byYear.entrySet().stream().flatMap(e -> year(e.getKey(), e.getValue())));
  }

  private Stream<Page> year(String year, List<PublishedCase> cases) {
    return cut(
        Addresses.year(year),
        cases,
        (path, pager, part) ->
            new Page.Year(
                framing.path(path),
                framing.frame(path),
                pager,
                year,
                part.stream().map(cards::card).toList()));
  }

  Stream<Page> cves() {
    return cut(
        "cves/index.html",
        byId(Advisory::cves, Comparator.reverseOrder()),
        (path, pager, part) ->
            new Page.Cves(framing.path(path), framing.frame(path), pager, entries(part)));
  }

  Stream<Page> cwes() {
    return cut(
        "cwes/index.html",
        byId(Advisory::cwes, Comparator.comparingInt(cwe -> Integer.parseInt(cwe.number()))),
        (path, pager, part) ->
            new Page.Cwes(framing.path(path), framing.frame(path), pager, entries(part)));
  }

  /** The ids that standing cases carry, each with its cases. */
  private <I> List<Map.Entry<I, List<Advisory>>> byId(
      Function<Advisory, List<I>> ids, Comparator<I> order) {
    NavigableMap<I, List<Advisory>> byId = new TreeMap<>(order);
    current()
        .forEach(
            advisory ->
                ids.apply(advisory)
                    .forEach(id -> byId.computeIfAbsent(id, i -> new ArrayList<>()).add(advisory)));
    return List.copyOf(byId.entrySet());
  }

  private <I> List<IdEntry> entries(List<Map.Entry<I, List<Advisory>>> part) {
    return part.stream()
        .map(
            e ->
                new IdEntry(e.getKey().toString(), e.getValue().stream().map(cards::card).toList()))
        .toList();
  }

  Stream<Page> vendors() {
    return cut(
        "vendors/index.html",
        publication.vendors().stream().sorted(PublishedVendor.orderIn(framing.language())).toList(),
        (path, pager, part) ->
            new Page.Vendors(
                framing.path(path),
                framing.frame(path),
                pager,
                part.stream()
                    .map(v -> new VendorEntry(cards.vendor(v), rowsOf(v.id()).size()))
                    .toList()));
  }

  private List<Row> rowsOf(VendorId vendor) {
    return rows.getOrDefault(vendor, List.of());
  }

  /** The pages of one vendor, and those at its earlier addresses. */
  Stream<Page> vendor(PublishedVendor vendor) {
    String first = Addresses.vendor(vendor.id());
    Stream<Page> own =
        cut(
            first,
            rowsOf(vendor.id()),
            (path, pager, part) ->
                new Page.Vendor(
                    framing.path(path),
                    framing.frame(path),
                    pager,
                    framing.phrase(vendor.name(framing.language())),
                    vendor.url().map(Object::toString).orElse(null),
                    framing.href(Addresses.vendor(vendor.id())),
                    part.stream().map(row -> vendorCase(vendor, row)).toList()));
    Link target = cards.vendor(vendor);
    Stream<Page> moved =
        vendor.aliases().stream()
            .map(
                alias ->
                    new Page.Moved(
                        framing.path(Addresses.vendor(alias)), framing.frame(first), target));
    return Stream.concat(own, moved);
  }

  private VendorCase vendorCase(PublishedVendor vendor, Row row) {
    return new VendorCase(
        cards.card(row.advisory),
        row.status.status().key(),
        cards.status(row.advisory, vendor.id()));
  }

  /** Makes a page of a part of a list. */
  @FunctionalInterface
  interface PartPage<T> {
    Page page(String path, Pager pager, List<T> part);
  }

  <T> Stream<Page> cut(String first, List<T> entries, PartPage<T> maker) {
    int size = framing.site().pageSize();
    int total = Math.max(1, (entries.size() + size - 1) / size);
    List<String> addresses =
        IntStream.rangeClosed(1, total)
            .mapToObj(n -> framing.href(Addresses.numbered(first, n)))
            .toList();
    return IntStream.rangeClosed(1, total)
        .mapToObj(
            n ->
                maker.page(
                    Addresses.numbered(first, n),
                    new Pager(n, total, entries.size(), addresses),
                    entries.subList((n - 1) * size, Math.min(entries.size(), n * size))));
  }
}
