package io.github.advisorysite.feed;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.PublishedVendor;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.model.SitePart;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.output.Format;
import io.github.advisorysite.output.OutputFile;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.Piece;
import io.github.advisorysite.wording.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All feeds of a site: its newest advisories, its updates, each year's and each vendor's. In feeds
 * of updates and of vendors an update moves an entry to the top. Thread-safe.
 */
public final class Feeds implements Format {

  /** Entries of a feed of the site. */
  static final int MOST = 50;

  /** Entries of a vendor's feed. */
  static final int MOST_OF_VENDOR = 20;

  private static final Comparator<Items.Head> NEWEST_FIRST =
      Comparator.comparing(Items.Head::published).reversed().thenComparing(Items.Head::url);

  private static final Comparator<Items.Head> LAST_CHANGED_FIRST =
      Comparator.comparing(Items.Head::modified).reversed().thenComparing(Items.Head::url);

  private final Publication publication;
  private final Site site;
  private final Addresses addresses;
  private final Items items;

  public Feeds(Publication publication) {
    this.publication = publication;
    this.site = publication.site();
    this.addresses = new Addresses(publication);
    this.items = new Items(addresses);
  }

  @Override
  public Stream<Piece<OutputFile>> pieces() {
    Map<VendorId, List<PublishedCase>> byVendor = byVendor();
    Map<String, List<PublishedCase>> byYear = byYear();
    List<Piece<OutputFile>> pieces = new ArrayList<>();
    for (Language language : site.languages()) {
      pieces.add(Piece.always(() -> ofSite(language)));
      if (!site.has(SitePart.LIST_FEEDS)) {
        continue;
      }
      byYear.forEach(
          (year, cases) ->
              pieces.add(
                  new Piece<>(
                      "feeds " + language + " " + year,
                      cases,
                      () -> Stream.of(ofYear(year, heads(cases, language), language)))));
      for (PublishedVendor vendor : publication.vendors()) {
        List<PublishedCase> cases = byVendor.getOrDefault(vendor.id(), List.of());
        pieces.add(
            new Piece<>(
                "feeds " + language,
                List.of(vendor, cases),
                () -> ofVendor(vendor, cases, language)));
      }
    }
    return pieces.stream();
  }

  private Map<VendorId, List<PublishedCase>> byVendor() {
    Map<VendorId, List<PublishedCase>> byVendor = new HashMap<>();
    for (PublishedCase published : publication.cases()) {
      vendors(published)
          .forEach(id -> byVendor.computeIfAbsent(id, key -> new ArrayList<>()).add(published));
    }
    return byVendor;
  }

  private static Stream<VendorId> vendors(PublishedCase published) {
    return published instanceof PublishedCase.Current current
        ? current.advisories().get(0).vendors().stream()
            .map(VendorStatus::vendor)
            .map(PublishedVendor::id)
        : ((PublishedCase.Withdrawn) published).addresses().stream();
  }

  private Stream<OutputFile> ofSite(Language language) {
    Texts texts = Texts.in(language);
    Channel advisories =
        channel(
            language,
            texts.text("feed.advisories"),
            "index.html",
            heads(publication.cases(), language).sorted(NEWEST_FIRST).limit(MOST).map(items::of));
    Channel updates =
        channel(
            language,
            texts.text("feed.updates"),
            "updates/index.html",
            heads(publication.cases(), language)
                .sorted(LAST_CHANGED_FIRST)
                .limit(MOST)
                .map(items::of));
    return Stream.concat(
        inAllForms(advisories, "feeds/"),
        Stream.of(file(updates, "feeds/updates.xml", Atom::bytes)));
  }

  private Map<String, List<PublishedCase>> byYear() {
    Map<String, List<PublishedCase>> byYear = new LinkedHashMap<>();
    for (PublishedCase published : publication.cases()) {
      byYear
          .computeIfAbsent(site.year(published.published()), year -> new ArrayList<>())
          .add(published);
    }
    return byYear;
  }

  private OutputFile ofYear(String year, Stream<Items.Head> cases, Language language) {
    String page = Addresses.year(year);
    String title = Texts.in(language).text("feed.year", year);
    Channel channel = channel(language, title, page, cases.sorted(NEWEST_FIRST).map(items::of));
    return file(channel, Addresses.beside(page, Jvnrss.FILE), Jvnrss::bytes);
  }

  /** A vendor's feeds, at its address and at those that it had before. */
  private Stream<OutputFile> ofVendor(
      PublishedVendor vendor, List<PublishedCase> cases, Language language) {
    Channel channel =
        channel(
            language,
            Texts.in(language).text("feed.vendor", vendor.name(language).text()),
            Addresses.vendor(vendor.id()),
            heads(cases, language)
                .sorted(LAST_CHANGED_FIRST)
                .limit(MOST_OF_VENDOR)
                .map(head -> items.of(head, vendor.id())));
    return Stream.concat(Stream.of(vendor.id()), vendor.aliases().stream())
        .flatMap(id -> inAllForms(channel, Addresses.beside(Addresses.vendor(id), "")));
  }

  private Stream<Items.Head> heads(List<PublishedCase> cases, Language language) {
    return cases.stream().map(published -> items.head(published, language));
  }

  private Channel channel(Language language, String title, String page, Stream<Item> entries) {
    String name = site.words(site.title(), language).text();
    String publisher =
        site.publishers().isEmpty()
            ? name
            : site.words(site.publishers().get(0).name(), language).text();
    return new Channel(
        language,
        name + ": " + title,
        addresses.url(addresses.path(language, page)),
        publisher,
        entries.toList());
  }

  private Stream<OutputFile> inAllForms(Channel channel, String folder) {
    return Stream.of(
        file(channel, folder + Atom.FILE, Atom::bytes),
        file(channel, folder + JsonFeed.FILE, JsonFeed::bytes),
        file(channel, folder + Jvnrss.FILE, Jvnrss::bytes));
  }

  private OutputFile file(Channel channel, String rest, Form form) {
    OutputPath path = addresses.path(channel.language(), rest);
    return new OutputFile(path, form.bytes(channel, addresses.url(path)));
  }

  /** Writes a channel, whose own address it tells. */
  @FunctionalInterface
  private interface Form {
    byte[] bytes(Channel channel, String self);
  }
}
