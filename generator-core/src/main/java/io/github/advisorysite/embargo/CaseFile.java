package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.source.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    List<Problem> strays) {

  /** This case with updates of which it cannot be told what they are. */
  CaseFile with(List<Item<UpdateFile>> more) {
    List<Item<UpdateFile>> all = new ArrayList<>(updates);
    all.addAll(more);
    return new CaseFile(item, languages, facts, all, statements, withdrawal, strays);
  }

  /** When a language variant of the case becomes public, if that is decided. */
  Optional<Instant> start(Language language) {
    return item.gate()
        .within(Instant.MIN)
        .flatMap(start -> languages.getOrDefault(language, new Gate.Inherited()).within(start));
  }

  /** Whether a language variant is public at T. */
  boolean isPublic(Language language, Instant asOf) {
    return start(language).filter(start -> !start.isAfter(asOf)).isPresent();
  }

  /** Whether the case was written in a language: it has a title in it. */
  boolean isWritten(Language language) {
    return facts.title() != null && facts.title().has(language);
  }

  boolean isPublic(Instant asOf) {
    return item.gate().isDue(Instant.MIN, asOf);
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
