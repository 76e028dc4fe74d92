package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.source.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case as written, public or not.
 *
 * @param item its gate, its id, and the problems of its own keys
 * @param languages the gates of language variants that have one
 * @param statements timelines by vendor, in file order; of vendors that are not listed, too
 * @param strays problems that concern nothing that can be public, such as unknown files
 */
record CaseFile(
    Item<CaseId> item,
    Map<Language, Gate> languages,
    Facts facts,
    List<Item<UpdateFile>> updates,
    Map<VendorId, List<Item<StatementFile>>> statements,
    @Nullable Item<Localized> withdrawal,
    Handling handling,
    List<Problem> strays) {

  /** This case with updates of which it cannot be told what they are. */
  CaseFile with(List<Item<UpdateFile>> more) {
    List<Item<UpdateFile>> all = new ArrayList<>(updates);
    all.addAll(more);
    return new CaseFile(item, languages, facts, all, statements, withdrawal, handling, strays);
  }

  /** When a language variant of the case becomes public, if that is decided. */
  Optional<Instant> start(Language language) {
    return item.gate()
        .within(Instant.MIN)
        .flatMap(start -> languages.getOrDefault(language, Gate.Inherited.GATE).within(start));
  }

  /** Whether a language variant is public at T. */
  boolean isPublic(Language language, Instant asOf) {
    return start(language).filter(start -> !start.isAfter(asOf)).isPresent();
  }

  /** The vendors that the case names anywhere, public or not. */
  Set<VendorId> vendors() {
    Set<VendorId> vendors = new TreeSet<>(statements.keySet());
    Stream.concat(
            Stream.of(facts),
            updates.stream()
                .flatMap(item -> Stream.ofNullable(item.value()))
                .map(UpdateFile::facts))
        .flatMap(some -> some.notified() == null ? Stream.empty() : some.notified().stream())
        .flatMap(item -> Stream.ofNullable(item.value()))
        .forEach(vendors::add);
    return vendors;
  }

  /** This case with fixed sentences in the place of some statements' comments. */
  CaseFile holding(Predicate<Item<StatementFile>> isHeld) {
    Map<VendorId, List<Item<StatementFile>>> held = new LinkedHashMap<>();
    statements.forEach(
        (vendor, timeline) ->
            held.put(
                vendor,
                timeline.stream().map(item -> isHeld.test(item) ? held(item) : item).toList()));
    return new CaseFile(item, languages, facts, updates, held, withdrawal, handling, strays);
  }

  private static Item<StatementFile> held(Item<StatementFile> item) {
    StatementFile statement = item.value();
    return new Item<>(
        item.gate(), statement == null ? null : statement.hold(), item.problems(), item.at());
  }

  /** The languages beside the site's own that the case was written in, and their gates. */
  Map<Language, Gate> variants(Language own) {
    Map<Language, Gate> variants = new LinkedHashMap<>();
    if (facts.title() != null) {
      facts.title().texts().keySet().stream()
          .filter(language -> !language.equals(own))
          .forEach(
              language ->
                  variants.put(language, languages.getOrDefault(language, Gate.Inherited.GATE)));
    }
    return variants;
  }

  /** Whether the case was written in a language: it has a title in it. */
  boolean isWritten(Language language) {
    return facts.title() != null && facts.title().has(language);
  }

  boolean isPublic(Instant asOf) {
    return item.gate().isDue(Instant.MIN, asOf);
  }

  /** Every vendor that the case or an update of it lists, at any time. */
  Set<VendorId> notified() {
    Set<VendorId> notified = new TreeSet<>();
    Stream.concat(
            Stream.of(facts),
            updates.stream().flatMap(i -> Stream.ofNullable(i.value())).map(UpdateFile::facts))
        .flatMap(some -> some.notified() == null ? Stream.of() : some.notified().stream())
        .flatMap(entry -> Stream.ofNullable(entry.value()))
        .forEach(notified::add);
    return notified;
  }

  /** The parts that have a gate and lie directly in a list of facts. */
  static List<Item<?>> parts(Facts facts) {
    List<Item<?>> parts = new ArrayList<>();
    if (facts.references() != null) {
      parts.addAll(facts.references());
    }
    if (facts.files() != null) {
      parts.addAll(facts.files());
    }
    if (facts.notified() != null) {
      parts.addAll(facts.notified());
    }
    return parts;
  }

  static List<Item<?>> parts(StatementFile statement) {
    List<Item<?>> parts = new ArrayList<>(statement.notices());
    parts.addAll(statement.addenda());
    return parts;
  }
}
