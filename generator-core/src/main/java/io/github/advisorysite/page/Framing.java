package io.github.advisorysite.page;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.markup.MarkdownRenderer;
import io.github.advisorysite.model.Markdown;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.model.SitePart;
import io.github.advisorysite.model.StaticPage;
import io.github.advisorysite.model.Words;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.page.Views.Alternate;
import io.github.advisorysite.page.Views.Frame;
import io.github.advisorysite.page.Views.Link;
import io.github.advisorysite.page.Views.Moment;
import io.github.advisorysite.page.Views.Phrase;
import io.github.advisorysite.page.Views.Prose;
import io.github.advisorysite.page.Views.SiteView;
import java.text.Bidi;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Views of one language of the site: words, instants and the frame of a page. Immutable and
 * thread-safe.
 */
final class Framing {

  private final Site site;
  private final Language language;
  private final Addresses addresses;
  private final MarkdownRenderer markdown;
  private final SiteView view;

  Framing(Publication publication, Language language, MarkdownRenderer markdown) {
    this.site = publication.site();
    this.language = language;
    this.addresses = new Addresses(publication);
    this.markdown = markdown;
    this.view =
        new SiteView(
            language.tag(),
            phrase(site.words(site.title(), language)),
            addresses.origin(),
            addresses.base(),
            addresses.base() + addresses.folder(language),
            pages(publication.pages()),
            publishers(),
            site.zone().getId(),
            Stream.concat(
                    Arrays.stream(SitePart.values())
                        .map(part -> Map.entry(part.key(), site.has(part))),
                    Stream.of(Map.entry("statusPages", !addresses.foldsStatuses())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  Site site() {
    return site;
  }

  Language language() {
    return language;
  }

  Addresses addresses() {
    return addresses;
  }

  MarkdownRenderer markdown() {
    return markdown;
  }

  OutputPath path(String rest) {
    return addresses.path(language, rest);
  }

  /** The address of a page in this language. */
  String href(String rest) {
    return addresses.href(language, rest);
  }

  /** The frame of a page that every language has. */
  Frame frame(String rest) {
    return frame(rest, site.languages());
  }

  /** The frame of a page that some languages have. */
  Frame frame(String rest, List<Language> languages) {
    List<Alternate> alternates = new ArrayList<>();
    for (Language other : site.languages()) {
      if (languages.contains(other)) {
        OutputPath path = addresses.path(other, rest);
        alternates.add(new Alternate(other.tag(), addresses.href(path), addresses.url(path)));
      }
    }
    return new Frame(view, addresses.url(path(rest)), alternates);
  }

  /** Who publishes the site; where it names nobody, it is the site itself. */
  private List<Phrase> publishers() {
    return site.publishers().isEmpty()
        ? List.of(phrase(site.words(site.title(), language)))
        : site.publishers().stream().map(p -> phrase(site.words(p.name(), language))).toList();
  }

  Phrase phrase(Words words) {
    return phrase(words.text(), words.language());
  }

  Prose prose(Markdown text, int topLevel) {
    return new Prose(markdown.render(text.source(), topLevel), foreign(text.language()));
  }

  Phrase excerpt(Markdown text, int length) {
    return phrase(markdown.excerpt(text.source(), length), text.language());
  }

  private Phrase phrase(String text, Language of) {
    boolean runsBack = Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    return new Phrase(text, foreign(of), runsBack ? "auto" : null);
  }

  private @Nullable String foreign(Language other) {
    return other.equals(language) ? null : other.tag();
  }

  Moment moment(Instant instant) {
    OffsetDateTime local = instant.atZone(site.zone()).toOffsetDateTime().withNano(0);
    String time = padded(local.getHour(), 2) + ":" + padded(local.getMinute(), 2);
    return new Moment(
        local.toLocalDate() + "T" + time + ":" + padded(local.getSecond(), 2) + local.getOffset(),
        padded(local.getYear(), 4),
        padded(local.getMonthValue(), 2),
        padded(local.getDayOfMonth(), 2),
        time,
        local.getOffset().equals(ZoneOffset.UTC) ? "UTC" : local.getOffset().getId());
  }

  private static String padded(int number, int digits) {
    String text = String.valueOf(number);
    return text.length() >= digits ? text : "0".repeat(digits - text.length()) + text;
  }

  private List<Link> pages(List<StaticPage> all) {
    Map<String, StaticPage> byName = new LinkedHashMap<>();
    for (StaticPage page : all) {
      Language has = page.title().language();
      if (has.equals(language)
          || (has.equals(site.language()) && !byName.containsKey(page.name()))) {
        byName.put(page.name(), page);
      }
    }
    return byName.values().stream()
        .map(
            page ->
                new Link(
                    addresses.href(page.title().language(), Addresses.page(page.name())),
                    phrase(page.title())))
        .toList();
  }
}
