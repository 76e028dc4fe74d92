package io.github.advisorysite.page;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.Revision;
import io.github.advisorysite.model.Tombstone;
import io.github.advisorysite.page.Views.Day;
import io.github.advisorysite.page.Views.Frame;
import io.github.advisorysite.page.Views.IdEntry;
import io.github.advisorysite.page.Views.Moment;
import io.github.advisorysite.page.Views.Pager;
import io.github.advisorysite.page.Views.UpdateView;
import io.github.advisorysite.page.Views.YearEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

  /** How many entries a page of a list shows. */
  private final int size;

  ListPages(Publication publication, Framing framing, Cards cards) {
    this.publication = publication;
    this.framing = framing;
    this.cards = cards;
    this.size = framing.site().pageSize();
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
    Map<Language, Integer> pages = new LinkedHashMap<>();
    framing.site().languages().forEach(of -> pages.put(of, pages(changes(of))));
    return cut(
        "updates/index.html",
        changes(),
        (path, pager, part) ->
            new Page.Updates(
                framing.path(path),
                framing.frame(
                    path,
                    pages.entrySet().stream()
                        .filter(of -> pager.number() <= of.getValue())
                        .map(Map.Entry::getKey)
                        .toList()),
                pager,
                days(part.stream().map(Dated::view).toList())));
  }

  /** How many changes a language tells; one that came later has fewer of its own. */
  private int changes(Language language) {
    return publication.cases().stream()
        .mapToInt(
            of ->
                of instanceof PublishedCase.Current current
                    ? current.nearest(language).revisions().size()
                    : 1)
        .sum();
  }

  /** Updates by the day on which readers saw them, in the site's zone. */
  private static List<Day> days(List<UpdateView> updates) {
    Map<String, List<UpdateView>> byDay = new LinkedHashMap<>();
    for (UpdateView update : updates) {
      Moment at = update.revision().at();
      byDay
          .computeIfAbsent(at.year() + at.month() + at.day(), day -> new ArrayList<>())
          .add(update);
    }
    return byDay.values().stream().map(day -> new Day(day.get(0).revision().at(), day)).toList();
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

  /** Makes a page of a part of a list. */
  @FunctionalInterface
  interface PartPage<T> {
    Page page(String path, Pager pager, List<T> part);
  }

  private int pages(int entries) {
    return Math.max(1, (entries + size - 1) / size);
  }

  <T> Stream<Page> cut(String first, List<T> entries, PartPage<T> maker) {
    int total = pages(entries.size());
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
