package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Lists what is public of a case at T. */
final class CaseItems {

  private static final String AT = "at: %s";
  private static final String PUBLISH_AT = "publishAt: %s";

  private final CaseFile file;
  private final Instant asOf;

  private CaseItems(CaseFile file, Instant asOf) {
    this.file = file;
    this.asOf = asOf;
  }

  /**
   * The case as an item, with all that is public in it.
   *
   * @param language the site's own
   * @return nothing, if the case is not public
   */
  static Optional<PublicItem> of(CaseFile file, Language language, Instant asOf) {
    CaseId id = file.item().value();
    return id == null ? Optional.empty() : new CaseItems(file, asOf).caseItem(id.value(), language);
  }

  private Optional<PublicItem> caseItem(String id, Language language) {
    return item(
        id,
        file.item(),
        Instant.MIN,
        PUBLISH_AT,
        file.handling().backfill(),
        (start, backfill) -> {
          List<PublicItem> parts = new ArrayList<>();
          file.variants(language)
              .forEach(
                  (variant, gate) ->
                      add(
                          parts,
                          leaf(
                              id + " " + variant,
                              new Item<>(gate, null, List.of(), file.item().at()),
                              start,
                              "languages: {" + variant + ": {publishAt: %s}}",
                              backfill)));
          parts.addAll(facts(id, file.facts(), start, backfill));
          file.updates().forEach(update -> add(parts, update(id, update, start, backfill)));
          if (file.withdrawal() != null) {
            add(parts, leaf(id + " withdrawn", file.withdrawal(), start, AT, backfill));
          }
          new CaseFold(file, language, start, asOf)
              .listed()
              .forEach((vendor, listed) -> statements(id, vendor, listed, backfill, parts));
          return parts;
        });
  }

  private Optional<PublicItem> update(
      String id, Item<UpdateFile> update, Instant start, boolean backfill) {
    UpdateFile value = update.value();
    if (value == null) {
      return Optional.empty();
    }
    String name = id + " update";
    return item(
        name,
        update,
        start,
        AT,
        backfill || value.backfill(),
        (effective, late) -> facts(name + "@" + effective, value.facts(), effective, late));
  }

  private void statements(
      String id, VendorId vendor, Instant listed, boolean backfill, List<PublicItem> parts) {
    for (Item<StatementFile> item : file.statements().getOrDefault(vendor, List.of())) {
      StatementFile value = item.value();
      if (value != null) {
        String name = id + " " + vendor + " statement";
        add(
            parts,
            item(
                name,
                item,
                listed,
                AT,
                backfill || value.backfill(),
                (effective, late) -> supplements(name, value, effective, late)));
      }
    }
  }

  private List<PublicItem> supplements(
      String name, StatementFile statement, Instant container, boolean backfill) {
    List<PublicItem> parts =
        links(name + "@" + container, statement.notices(), container, backfill);
    for (Item<Localized> addendum : statement.addenda()) {
      if (addendum.value() != null) {
        String key = name + "@" + container + " addendum";
        add(parts, worded(key, addendum, addendum.value(), container, AT, backfill));
      }
    }
    return parts;
  }

  private List<PublicItem> facts(String name, Facts facts, Instant container, boolean backfill) {
    List<PublicItem> parts =
        links(
            name, facts.references() == null ? List.of() : facts.references(), container, backfill);
    for (Item<Facts.ListedFile> item :
        facts.files() == null ? List.<Item<Facts.ListedFile>>of() : facts.files()) {
      if (item.value() != null) {
        String file = name + " file " + item.value().name();
        Localized title = item.value().title();
        add(parts, worded(file, item, title, container, PUBLISH_AT, backfill));
      }
    }
    for (Item<VendorId> item :
        facts.notified() == null ? List.<Item<VendorId>>of() : facts.notified()) {
      add(parts, leaf(name + " notified " + item.value(), item, container, AT, backfill));
    }
    return parts;
  }

  private List<PublicItem> links(
      String name, List<Item<Facts.Link>> items, Instant container, boolean backfill) {
    List<PublicItem> parts = new ArrayList<>();
    for (Item<Facts.Link> item : items) {
      if (item.value() != null) {
        String link = name + " link " + item.value().url();
        Localized title = item.value().title();
        add(parts, worded(link, item, title, container, PUBLISH_AT, backfill));
      }
    }
    return parts;
  }

  /** An item that is seen once its words are public in some language. */
  private Optional<PublicItem> worded(
      String name,
      Item<?> item,
      Localized words,
      Instant container,
      String gate,
      boolean backfill) {
    Optional<Instant> said =
        words.texts().keySet().stream()
            .flatMap(language -> file.start(language).stream())
            .min(Comparator.naturalOrder())
            .filter(start -> !start.isAfter(asOf));
    return said.flatMap(
        start -> leaf(name, item, container, gate, backfill).map(found -> found.notBefore(start)));
  }

  private Optional<PublicItem> leaf(
      String name, Item<?> item, Instant container, String gate, boolean backfill) {
    return item(name, item, container, gate, backfill, (effective, late) -> List.of());
  }

  private Optional<PublicItem> item(
      String name,
      Item<?> item,
      Instant container,
      String gate,
      boolean backfill,
      BiFunction<Instant, Boolean, List<PublicItem>> parts) {
    if (!item.gate().isDue(container, asOf)) {
      return Optional.empty();
    }
    Instant effective = item.gate().within(container).orElseThrow();
    String key = effective.equals(container) ? name : name + "@" + effective;
    return Optional.of(
        new PublicItem(
            key, effective, gate, backfill, item.at(), parts.apply(effective, backfill)));
  }

  private static void add(List<PublicItem> parts, Optional<PublicItem> part) {
    part.ifPresent(parts::add);
  }
}
