package io.github.advisorysite.web;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.model.SitePart;
import io.github.advisorysite.model.StaticPage;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.output.Format;
import io.github.advisorysite.output.OutputFile;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.Piece;
import io.github.advisorysite.output.Xml;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sitemap (sitemaps.org, protocol 0.9) with the pages of all languages, and {@code robots.txt}
 * that names it. Thread-safe.
 */
public final class Sitemap implements Format {

  static final int MOST_ENTRIES = 50_000;

  private static final String PATH = "sitemap.xml";
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private static final List<String> LISTS =
      List.of("index.html", "updates/index.html", "vendors/index.html", "years/index.html");

  private final Publication publication;
  private final Site site;
  private final Addresses addresses;
  private final int most;

  public Sitemap(Publication publication) {
    this(publication, MOST_ENTRIES);
  }

  /**
   * A sitemap.
   *
   * @param most entries a file
   */
  Sitemap(Publication publication, int most) {
    this.publication = publication;
    this.site = publication.site();
    this.addresses = new Addresses(publication);
    this.most = most;
  }

  /** A page in one language, the languages that have it, and when it last changed. */
  private record Entry(
      String rest, Language language, List<Language> languages, Instant modified) {}

  @Override
  public Stream<Piece<OutputFile>> pieces() {
    return Stream.of(Piece.always(this::files));
  }

  private Stream<OutputFile> files() {
    int files = Math.toIntExact((entries().count() + most - 1) / most);
    return Stream.concat(
        IntStream.rangeClosed(1, files)
            .mapToObj(number -> part(number, files == 1 ? PATH : part(number))),
        others(files));
  }

  private Stream<OutputFile> others(int files) {
    OutputFile robots =
        new OutputFile(
            new OutputPath("robots.txt"),
            ("User-agent: *\nAllow: /\nSitemap: " + url(PATH) + "\n")
                .getBytes(StandardCharsets.UTF_8));
    return files == 1 ? Stream.of(robots) : Stream.of(robots, index(files));
  }

  private OutputFile index(int files) {
    Xml xml = new Xml().open("sitemapindex", "xmlns", NAMESPACE);
    for (int number = 1; number <= files; number++) {
      xml.open("sitemap").element("loc", url(part(number))).close();
    }
    return new OutputFile(new OutputPath(PATH), xml.close().bytes());
  }

  private static String part(int number) {
    return "sitemap-" + number + ".xml";
  }

  private OutputFile part(int number, String path) {
    Xml xml = new Xml().open("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", XHTML);
    entries().skip((long) (number - 1) * most).limit(most).forEach(entry -> write(entry, xml));
    return new OutputFile(new OutputPath(path), xml.close().bytes());
  }

  private void write(Entry entry, Xml xml) {
    xml.open("url").element("loc", url(entry.language, entry.rest));
    xml.element("lastmod", entry.modified.truncatedTo(ChronoUnit.SECONDS).toString());
    if (entry.languages.size() > 1) {
      for (Language other : entry.languages) {
        xml.element(
            "xhtml:link",
            "",
            "rel",
            "alternate",
            "hreflang",
            other.tag(),
            "href",
            url(other, entry.rest));
      }
    }
    xml.close();
  }

  private Stream<Entry> entries() {
    return Stream.of(
            lists().flatMap(list -> each(list, site.languages(), publication.modified())),
            publication.pages().stream().map(this::page),
            publication.vendors().stream()
                .flatMap(
                    vendor ->
                        each(
                            Addresses.vendor(vendor.id()),
                            site.languages(),
                            publication.modified())),
            publication.cases().stream().flatMap(this::ofCase))
        .flatMap(entries -> entries);
  }

  /** Lists that every language has. */
  private Stream<String> lists() {
    return Stream.of(
            LISTS.stream(),
            Stream.of("statistics/index.html").filter(list -> site.has(SitePart.STATISTICS)),
            Stream.of("feeds/index.html"),
            Stream.of("api/index.html").filter(list -> site.has(SitePart.API)))
        .flatMap(lists -> lists);
  }

  private static Stream<Entry> each(String rest, List<Language> languages, Instant modified) {
    return languages.stream().map(language -> new Entry(rest, language, languages, modified));
  }

  private Entry page(StaticPage page) {
    String rest = Addresses.page(page.name());
    List<Language> languages =
        publication.pages().stream()
            .filter(other -> other.name().equals(page.name()))
            .map(other -> other.title().language())
            .toList();
    return new Entry(rest, page.title().language(), languages, publication.modified());
  }

  /** A tombstone is no page to be found. */
  private Stream<Entry> ofCase(PublishedCase published) {
    if (!(published instanceof PublishedCase.Current current)) {
      return Stream.of();
    }
    List<Language> languages = current.languages();
    return current.advisories().stream()
        .flatMap(
            advisory ->
                Stream.concat(
                    Stream.of(
                        new Entry(
                            Addresses.advisory(advisory.id()),
                            advisory.language(),
                            languages,
                            advisory.modified())),
                    advisory.vendors().stream()
                        .filter(status -> !addresses.foldsStatuses())
                        .map(status -> status(advisory, status, languages))));
  }

  private static Entry status(Advisory advisory, VendorStatus status, List<Language> languages) {
    return new Entry(
        Addresses.status(advisory.id(), status.vendor().id()),
        advisory.language(),
        languages,
        status.modified());
  }

  private String url(Language language, String rest) {
    return addresses.url(addresses.path(language, rest));
  }

  private String url(String path) {
    return addresses.url(new OutputPath(path));
  }
}
