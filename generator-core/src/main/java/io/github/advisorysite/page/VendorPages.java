package io.github.advisorysite.page;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedVendor;
import io.github.advisorysite.model.SitePart;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.page.Views.InitialLink;
import io.github.advisorysite.page.Views.Link;
import io.github.advisorysite.page.Views.Reading;
import io.github.advisorysite.page.Views.VendorCase;
import io.github.advisorysite.page.Views.VendorEntry;
import io.github.advisorysite.page.Views.VendorGroup;
import io.github.advisorysite.page.Views.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages of vendors in one language: the index of all, and one a vendor. */
final class VendorPages {

  private static final String INDEX = "vendors/index.html";

  private static final String LEGAL_FORM =
      "((?:(?:株式|有限|合同|合資|合名)会社|(?:一般|公益)(?:社団|財団)法人|国立(?:研究開発|大学)法人|独立行政法人|[（(]株[）)]|㈱)?)";
  private static final Pattern NAME = Pattern.compile(LEGAL_FORM + "(.{1,12}?)" + LEGAL_FORM);

  /** A reading has twice as many letters as fit above a name, which browsers do not break. */
  private static final int LONGEST_READING = 24;

  private final Publication publication;
  private final Framing framing;
  private final Cards cards;
  private final ListPages lists;
  private final Map<VendorId, List<Row>> rows = new HashMap<>();

  /** A vendor's status in an advisory. */
  record Row(Advisory advisory, VendorStatus status) {}

  /** A vendor where it stands in the index. */
  private record Entry(PublishedVendor vendor, Initial initial) {}

  VendorPages(Publication publication, Framing framing, Cards cards, ListPages lists) {
    this.publication = publication;
    this.framing = framing;
    this.cards = cards;
    this.lists = lists;
    lists
        .current()
        .forEach(
            advisory ->
                advisory
                    .vendors()
                    .forEach(
                        status ->
                            rows.computeIfAbsent(status.vendor().id(), id -> new ArrayList<>())
                                .add(new Row(advisory, status))));
  }

  Stream<Page> index() {
    Language language = framing.language();
    List<Entry> entries =
        publication.vendors().stream()
            .sorted(PublishedVendor.orderIn(language))
            .map(vendor -> new Entry(vendor, Initial.of(vendor.order(language))))
            .sorted(Comparator.comparing(Entry::initial))
            .toList();
    Map<Initial, InitialLink> initials = initials(entries);
    return lists.cut(
        INDEX,
        entries,
        (path, pager, part) ->
            new Page.Vendors(
                framing.path(path),
                framing.frame(path),
                pager,
                List.copyOf(initials.values()),
                groups(part)));
  }

  /** Where the first vendor of each initial stands. */
  private Map<Initial, InitialLink> initials(List<Entry> entries) {
    Map<Initial, InitialLink> initials = new TreeMap<>();
    for (int i = 0; i < entries.size(); i++) {
      Initial initial = entries.get(i).initial;
      String path = Addresses.numbered(INDEX, 1 + i / framing.site().pageSize());
      initials.putIfAbsent(
          initial, new InitialLink(initial.label(), framing.href(path) + "#" + initial.anchor()));
    }
    return initials;
  }

  private List<VendorGroup> groups(List<Entry> part) {
    Map<Initial, List<VendorEntry>> groups =
        part.stream()
            .collect(
                Collectors.groupingBy(
                    Entry::initial,
                    TreeMap::new,
                    Collectors.mapping(e -> entry(e.vendor), Collectors.toList())));
    return groups.entrySet().stream()
        .map(
            group ->
                new VendorGroup(group.getKey().label(), group.getKey().anchor(), group.getValue()))
        .toList();
  }

  private VendorEntry entry(PublishedVendor vendor) {
    return new VendorEntry(cards.vendor(vendor), reading(vendor), rowsOf(vendor.id()).size());
  }

  private @Nullable Reading reading(PublishedVendor vendor) {
    Matcher name = NAME.matcher(vendor.name(framing.language()).text());
    return name.matches()
        ? vendor
            .reading(framing.language())
            .filter(kana -> kana.length() <= LONGEST_READING)
            .map(kana -> new Reading(name.group(1), name.group(2), kana, name.group(3)))
            .orElse(null)
        : null;
  }

  private List<Row> rowsOf(VendorId vendor) {
    return rows.getOrDefault(vendor, List.of());
  }

  /** All that the pages of one vendor are made from. */
  List<?> from(PublishedVendor vendor) {
    return List.of(vendor, rowsOf(vendor.id()).stream().map(Row::advisory).toList());
  }

  /** The pages of one vendor, and those at its earlier addresses. */
  Stream<Page> of(PublishedVendor vendor) {
    String first = Addresses.vendor(vendor.id());
    Stream<Page> own =
        lists.cut(
            first,
            rowsOf(vendor.id()),
            (path, pager, part) ->
                new Page.Vendor(
                    framing.path(path),
                    framing.frame(path),
                    pager,
                    framing.phrase(vendor.name(framing.language())),
                    reading(vendor),
                    vendor.url().map(Object::toString).orElse(null),
                    framing.site().has(SitePart.LIST_FEEDS)
                        ? framing.href(Addresses.vendor(vendor.id()))
                        : null,
                    part.stream().map(row -> vendorCase(vendor, row)).toList(),
                    part.isEmpty() ? null : new VendorTimeline(cards, part).view()));
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
        cards.status(row.advisory, vendor.id()),
        waited(row.status));
  }

  /** How long readers waited for the first statement, in whole hours up to two days, then days. */
  private static Wait waited(VendorStatus row) {
    if (row.timeline().isEmpty()) {
      return new Wait("none", 0);
    }
    Duration waited = Duration.between(row.listed(), row.timeline().get(0).at());
    if (waited.isZero()) {
      return new Wait("at-once", 0);
    }
    return waited.toDays() < 2
        ? new Wait("hours", Math.toIntExact(Math.max(1, waited.toHours())))
        : new Wait("days", Math.toIntExact(waited.toDays()));
  }
}
