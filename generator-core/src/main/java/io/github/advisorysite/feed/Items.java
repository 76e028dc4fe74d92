package io.github.advisorysite.feed;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.ids.CveId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.markup.MarkdownRenderer;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Markdown;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.Revision;
import io.github.advisorysite.model.SectionKey;
import io.github.advisorysite.model.Tombstone;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.wording.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes what is the same in all entries of a case once, as many feeds hold it. Thread-safe. */
final class Items {

  private final Addresses addresses;
  private final MarkdownRenderer markdown = new MarkdownRenderer();

  /** What every feed tells of a case, by its address: of an advisory all but {@link #facts}. */
  private final Map<String, Item> made = new ConcurrentHashMap<>();

  Items(Addresses addresses) {
    this.addresses = addresses;
  }

  /** What a case is sorted by in a feed, which knows its item without making it. */
  record Head(
      PublishedCase of, Language language, String url, Instant published, Instant modified) {}

  /** A case in the language of a feed, or in the site's own. */
  Head head(PublishedCase published, Language language) {
    if (published instanceof PublishedCase.Current current) {
      Advisory advisory = current.nearest(language);
      return new Head(
          published,
          language,
          url(published, advisory.language()),
          advisory.published(),
          advisory.modified());
    }
    Tombstone tombstone = ((PublishedCase.Withdrawn) published).nearest(language);
    return new Head(
        published,
        language,
        url(published, tombstone.language()),
        tombstone.published(),
        tombstone.withdrawn());
  }

  /** The entry that tells each vendor's status. */
  Item of(Head head) {
    return of(head, row -> true);
  }

  /**
   * The entry of a vendor's own feed: of all statuses it tells the one that readers of it want.
   * What was changed last is told whoever it concerns, as the entry moved by it.
   */
  Item of(Head head, VendorId vendor) {
    return of(head, row -> row.vendor().id().equals(vendor));
  }

  private Item of(Head head, Predicate<VendorStatus> isTold) {
    if (head.of instanceof PublishedCase.Current current) {
      Advisory advisory = current.nearest(head.language);
      return made.computeIfAbsent(head.url, url -> item(advisory, url))
          .with(facts(advisory, isTold));
    }
    Tombstone tombstone = ((PublishedCase.Withdrawn) head.of).nearest(head.language);
    return made.computeIfAbsent(head.url, url -> item(tombstone, url));
  }

  private String url(PublishedCase published, Language language) {
    return addresses.url(addresses.path(language, Addresses.advisory(published.id())));
  }

  private Item item(Advisory advisory, String url) {
    Markdown overview = advisory.sections().get(SectionKey.OVERVIEW);
    String source = overview == null ? "" : overview.source();
    return new Item(
        tag(advisory.published(), url),
        url,
        advisory.language(),
        advisory.title().text(),
        overview == null ? advisory.title().text() : markdown.words(source),
        markdown.render(source, MarkdownRenderer.IN_SECTION).html(),
        advisory.published(),
        advisory.modified(),
        Stream.concat(
                advisory.score().map(score -> score.severity().key()).stream(),
                advisory.cves().stream().map(CveId::value))
            .toList(),
        Optional.of(advisory));
  }

  /** The statuses of vendors, and what was changed last. */
  private static String facts(Advisory advisory, Predicate<VendorStatus> isTold) {
    Texts texts = Texts.in(advisory.language());
    List<Revision> revisions = advisory.revisions();
    Stream<String> statuses =
        advisory.vendors().stream()
            .filter(isTold)
            .map(row -> status(row, advisory.language(), texts));
    Stream<String> latest =
        revisions.get(revisions.size() - 1).changes().stream()
            .map(change -> texts.text("feed.latest", texts.change(change)));
    return Stream.concat(statuses, latest)
        .map(words -> MarkdownRenderer.paragraph(words).html())
        .collect(Collectors.joining());
  }

  private static String status(VendorStatus row, Language language, Texts texts) {
    return row.vendor().name(language).text() + ": " + texts.text("status." + row.status().key());
  }

  private Item item(Tombstone tombstone, String url) {
    Texts texts = Texts.in(tombstone.language());
    String reason = tombstone.reason().text();
    return new Item(
        tag(tombstone.published(), url),
        url,
        tombstone.language(),
        texts.text("feed.withdrawn", tombstone.title().text()),
        reason,
        MarkdownRenderer.paragraph(reason).html(),
        tombstone.published(),
        tombstone.withdrawn(),
        List.of(),
        Optional.empty());
  }

  private String tag(Instant published, String url) {
    String host = addresses.site().baseUrl().getHost();
    return "tag:"
        + host
        + ","
        + published.atZone(ZoneOffset.UTC).toLocalDate()
        + ":"
        + url.substring(url.indexOf(host) + host.length());
  }
}
