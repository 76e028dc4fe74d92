package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.schedule.Schedule;
import io.github.advisorysite.schedule.Schedule.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What of one case becomes public after T by itself, later than what contains it. What is replaced
 * before its instant, and what would come after a withdrawal, never does.
 */
final class CaseSchedule {

  private final CaseFile file;
  private final Language language;
  private final Instant asOf;
  private final Instant start;
  private final Instant end;
  private final List<Schedule.Entry> entries = new ArrayList<>();

  /**
   * The schedule of a case.
   *
   * @param language the site's own
   * @param start when the case becomes public
   */
  CaseSchedule(CaseFile file, Language language, Instant asOf, Instant start) {
    this.file = file;
    this.language = language;
    this.asOf = asOf;
    this.start = start;
    this.end = effective(file.withdrawal(), start).orElse(Instant.MAX);
  }

  /** The vendors that the case ever lists in public, and since when. */
  Map<VendorId, Instant> listed() {
    return fold(end).listed();
  }

  List<Schedule.Entry> entries() {
    add(start, Kind.CASE, file.item(), null, null);
    file.languages()
        .forEach(
            (tag, gate) ->
                later(gate, start).ifPresent(at -> add(at, Kind.LANGUAGE, file.item(), null, tag)));
    facts(file.facts(), start);
    for (Item<UpdateFile> update : file.updates()) {
      later(update.gate(), start).ifPresent(at -> add(at, Kind.UPDATE, update, null, null));
      UpdateFile value = update.value();
      if (value != null) {
        effective(update, start).ifPresent(at -> facts(value.facts(), at));
      }
    }
    listed()
        .forEach(
            (vendor, since) -> {
              if (since.isAfter(start)) {
                add(since, Kind.NOTIFIED, file.item(), vendor, null);
              }
              statements(vendor, since);
            });
    Item<Localized> withdrawal = file.withdrawal();
    if (withdrawal != null) {
      later(withdrawal.gate(), start)
          .ifPresent(at -> add(at, Kind.WITHDRAWAL, withdrawal, null, null));
    }
    return entries;
  }

  private void facts(Facts facts, Instant container) {
    parts(facts, Facts::references, Kind.REFERENCE, container);
    parts(facts, Facts::files, Kind.ATTACHMENT, container);
  }

  private <T> void parts(
      Facts facts, Function<Facts, @Nullable List<Item<T>>> list, Kind kind, Instant container) {
    List<Item<T>> items = list.apply(facts);
    for (Item<T> item : items == null ? List.<Item<T>>of() : items) {
      later(item.gate(), container)
          .filter(
              at -> {
                List<Item<T>> then = list.apply(fold(at).facts());
                return then != null && then.contains(item);
              })
          .ifPresent(at -> add(at, kind, item, null, null));
    }
  }

  private void statements(VendorId vendor, Instant listed) {
    NavigableMap<Instant, Item<StatementFile>> shown = fold(end).shown(vendor, listed);
    shown.forEach(
        (at, item) -> {
          if (at.isAfter(listed)) {
            add(at, Kind.STATEMENT, item, vendor, null);
          }
          StatementFile statement = item.value();
          Instant replaced = shown.higherKey(at);
          if (statement != null) {
            supplements(statement.notices(), Kind.NOTICE, vendor, at, replaced);
            supplements(statement.addenda(), Kind.ADDENDUM, vendor, at, replaced);
          }
        });
  }

  private void supplements(
      List<? extends Item<?>> items,
      Kind kind,
      VendorId vendor,
      Instant container,
      @Nullable Instant replaced) {
    for (Item<?> item : items) {
      later(item.gate(), container)
          .filter(at -> replaced == null || at.isBefore(replaced))
          .ifPresent(at -> add(at, kind, item, vendor, null));
    }
  }

  private static Optional<Instant> effective(@Nullable Item<?> item, Instant container) {
    return item == null ? Optional.empty() : item.gate().within(container);
  }

  /** When an item becomes public, if that is later than what contains it. */
  private static Optional<Instant> later(Gate gate, Instant container) {
    return gate.within(container).filter(at -> at.isAfter(container));
  }

  private CaseFold fold(Instant at) {
    return new CaseFold(file, language, start, at);
  }

  private void add(
      Instant at, Kind kind, Item<?> item, @Nullable VendorId vendor, @Nullable Language variant) {
    if (at.isAfter(asOf) && !at.isAfter(end)) {
      entries.add(
          new Schedule.Entry(
              at,
              kind,
              subject(file, fold(at).facts(), item, language),
              Optional.ofNullable(vendor),
              Optional.ofNullable(variant)));
    }
  }

  /** A case with the title that some facts of it give, and the file of an item of it. */
  static Schedule.Subject subject(CaseFile file, Facts facts, Item<?> item, Language language) {
    CaseId id = file.item().value();
    return new Schedule.Subject(
        id == null ? "" : id.toString(), title(facts.title(), language), item.at().file());
  }

  static String title(@Nullable Localized title, Language language) {
    return title == null ? "" : title.texts().getOrDefault(language, "");
  }
}
