package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.source.Components;
import io.github.advisorysite.source.Location;
import java.time.Instant;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gives every text of a case, and whether it is public at T. It goes through all components of all
 * records, so that a field to come cannot be forgotten.
 */
final class SaidTexts {

  /**
   * A text.
   *
   * @param isPublic whether it may be said at T
   * @param isBackfill whether the case was entered late on purpose
   * @param at the item that says it
   * @param comment the statement whose comment it is
   */
  record Said(
      String text,
      boolean isPublic,
      boolean isBackfill,
      Location at,
      @Nullable Item<StatementFile> comment) {

    /** A public text of no case. */
    static Said openly(String text, Location at) {
      return new Said(text, true, false, at, null);
    }
  }

  private final CaseFile file;
  private final Instant asOf;
  private final Consumer<Said> sink;

  private SaidTexts(CaseFile file, Instant asOf, Consumer<Said> sink) {
    this.file = file;
    this.asOf = asOf;
    this.sink = sink;
  }

  /**
   * Gives the texts of a case.
   *
   * @param language the site's own
   */
  static void of(CaseFile file, Language language, Instant asOf, Consumer<Said> sink) {
    new SaidTexts(file, asOf, sink).walk(language);
  }

  private void walk(Language language) {
    boolean isPublic = file.isPublic(asOf);
    Instant start = isPublic ? file.start(language).orElseThrow() : Instant.MAX;
    Scope scope = new Scope(isPublic, start, file.item().at(), null);
    Item<Localized> withdrawal = file.withdrawal();
    if (withdrawal != null) {
      item(withdrawal, scope);
    }
    value(file.facts().title(), scope);
    if (isPublic && withdrawal != null && withdrawal.gate().isDue(start, asOf)) {
      return; // its texts were public and are no more
    }
    value(file.facts(), scope);
    file.updates().forEach(update -> item(update, scope));
    IdentityHashMap<Item<StatementFile>, Instant> shown = new IdentityHashMap<>();
    if (isPublic) {
      CaseFold fold = new CaseFold(file, language, start, asOf);
      fold.listed()
          .forEach(
              (vendor, listed) ->
                  fold.shown(vendor, listed).forEach((since, item) -> shown.put(item, since)));
    }
    file.statements()
        .values()
        .forEach(timeline -> timeline.forEach(item -> statement(item, shown, scope)));
  }

  /** What a text stands in: whether that is public and since when, and the item. */
  private record Scope(
      boolean isPublic, Instant since, Location at, @Nullable Item<StatementFile> comment) {}

  private void statement(
      Item<StatementFile> item, IdentityHashMap<Item<StatementFile>, Instant> shown, Scope scope) {
    StatementFile statement = item.value();
    if (statement == null) {
      return;
    }
    Optional<Instant> since = Optional.ofNullable(shown.get(item));
    Scope own = new Scope(since.isPresent(), since.orElse(scope.since), item.at(), null);
    value(statement.comment(), new Scope(own.isPublic, own.since, item.at(), item));
    value(statement.hold(), own);
  }

  private void item(Item<?> item, Scope scope) {
    boolean isPublic = scope.isPublic && item.gate().isDue(scope.since, asOf);
    Instant since = isPublic ? item.gate().within(scope.since).orElseThrow() : scope.since;
    value(item.value(), new Scope(isPublic, since, item.at(), scope.comment));
  }

  private void value(@Nullable Object value, Scope scope) {
    if (value instanceof String text) {
      sink.accept(
          new Said(text, scope.isPublic, file.handling().backfill(), scope.at, scope.comment));
    } else if (value instanceof Item<?> item) {
      item(item, scope);
    } else if (value instanceof Localized localized) {
      value(localized.texts(), scope);
    } else if (value instanceof Facts.ListedFile listed) {
      value(listed.name(), scope); // its path within the content is never published
      value(listed.title(), scope);
      value(listed.metadata(), scope);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, entry) -> value(entry, key instanceof Language l ? in(l, scope) : scope));
    } else if (value instanceof Collection<?> values) {
      values.forEach(element -> value(element, scope));
    } else if (value instanceof Record fields) {
      Components.each(fields, component -> value(component, scope));
    }
  }

  private Scope in(Language language, Scope scope) {
    boolean isPublic = scope.isPublic && file.isPublic(language, asOf);
    return new Scope(isPublic, scope.since, scope.at, scope.comment);
  }
}
