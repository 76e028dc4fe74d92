package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.CveId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Attachment;
import io.github.advisorysite.model.Markdown;
import io.github.advisorysite.model.Reference;
import io.github.advisorysite.model.SectionKey;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.Statement.Kind;
import io.github.advisorysite.model.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one language variant of a case looked like at an instant: the case folded with all that was
 * effective by then (contract 4.1, 4.2, 4.8). It reads the case file and copies what is public into
 * fresh records.
 */
final class CaseFold {

  private final CaseFile file;
  private final Language language;
  private final Instant start;
  private final Instant at;
  private final Reading now;
  private final Map<Item<UpdateFile>, Instant> updates = new LinkedHashMap<>();
  private final Facts facts;
  private final Instant factsOfReferences;
  private final Instant factsOfFiles;

  /**
   * Folds a variant.
   *
   * @param start when the variant became public; nothing in it is older
   * @param at not before the start
   */
  CaseFold(CaseFile file, Language language, Instant start, Instant at) {
    this.file = file;
    this.language = language;
    this.start = start;
    this.at = at;
    this.now =
        new Reading(language, other -> file.isPublic(other, at), instant -> !instant.isAfter(at));
    Facts folded = file.facts();
    Instant references = start;
    Instant files = start;
    for (Item<UpdateFile> item : file.updates()) {
      Instant effective = effective(item, start);
      UpdateFile update = item.value();
      if (effective != null && update != null) {
        updates.put(item, effective);
        folded = folded.with(update.facts());
        references = update.facts().references() != null ? effective : references;
        files = update.facts().files() != null ? effective : files;
      }
    }
    this.facts = folded;
    this.factsOfReferences = references;
    this.factsOfFiles = files;
  }

  /** When an item in a container became public, if it has by now. */
  private @Nullable Instant effective(Item<?> item, Instant container) {
    return now.effective(item, container).orElse(null);
  }

  Facts facts() {
    return facts;
  }

  Words title() {
    Localized title = facts.title();
    if (title == null) {
      throw new IllegalStateException("a public case has a title");
    }
    return now.words(title).orElseThrow();
  }

  Map<SectionKey, Markdown> sections() {
    Map<SectionKey, Markdown> sections = new EnumMap<>(SectionKey.class);
    facts
        .sections()
        .getOrDefault(language, Map.of())
        .forEach((key, text) -> sections.put(key, new Markdown(text, language)));
    return sections;
  }

  List<Advisory.Assessment> scores() {
    List<Facts.Score> scores = facts.scores() == null ? List.of() : facts.scores();
    return scores.stream().map(s -> new Advisory.Assessment(s.score(), words(s.by()))).toList();
  }

  List<Reference> references() {
    return now.links(facts.references(), factsOfReferences);
  }

  List<Attachment> attachments() {
    List<Attachment> attachments = new ArrayList<>();
    for (Item<Facts.ListedFile> item :
        facts.files() == null ? List.<Item<Facts.ListedFile>>of() : facts.files()) {
      Facts.ListedFile listed = item.value();
      if (listed != null && effective(item, factsOfFiles) != null) {
        words(listed.title())
            .ifPresent(
                title ->
                    attachments.add(
                        new Attachment(listed.name(), title, listed.source(), listed.size())));
      }
    }
    return attachments;
  }

  /** The vendors that are listed by now, and since when. A vendor once listed stays. */
  Map<VendorId, Instant> listed() {
    Map<VendorId, Instant> listed = new TreeMap<>();
    list(file.facts().notified(), start, listed);
    updates.forEach(
        (item, effective) -> {
          UpdateFile update = item.value();
          if (update != null) {
            list(update.facts().notified(), effective, listed);
          }
        });
    return listed;
  }

  private void list(
      @Nullable List<Item<VendorId>> notified, Instant container, Map<VendorId, Instant> listed) {
    for (Item<VendorId> item : notified == null ? List.<Item<VendorId>>of() : notified) {
      Instant effective = effective(item, container);
      VendorId id = item.value();
      if (effective != null && id != null) {
        listed.merge(id, effective, (a, b) -> a.isBefore(b) ? a : b);
      }
    }
  }

  /**
   * A vendor's public statements, oldest first, each as it was last seen. Of several that became
   * public together only the last was ever seen; and where a history begins nothing is corrected or
   * removed.
   */
  List<Statement> timeline(VendorId vendor, Instant listed) {
    NavigableMap<Instant, Item<StatementFile>> shown = shown(vendor, listed);
    List<Statement> timeline = new ArrayList<>();
    shown.forEach(
        (effective, item) -> {
          Instant replaced = shown.higherKey(effective);
          Reading seen = replaced == null ? now : now.before(replaced);
          timeline.add(seen.statement(item.whole(), effective, timeline.isEmpty()));
        });
    return timeline;
  }

  /** The statements that a vendor's timeline shows, by the instant of each. */
  NavigableMap<Instant, Item<StatementFile>> shown(VendorId vendor, Instant listed) {
    NavigableMap<Instant, Item<StatementFile>> shown = new TreeMap<>();
    for (Item<StatementFile> item : file.statements().getOrDefault(vendor, List.of())) {
      Instant effective = effective(item, listed);
      if (effective != null && item.value() != null) {
        shown.put(effective, item);
      }
    }
    while (!shown.isEmpty() && shown.firstEntry().getValue().whole().kind() == Kind.REMOVAL) {
      shown.pollFirstEntry();
    }
    return shown;
  }

  Optional<Words> words(@Nullable Localized text) {
    return now.words(text);
  }

  /** The CVE ids that readers have seen it name, each in the order of its first day. */
  Set<CveId> cvesEver() {
    Set<CveId> cves = new LinkedHashSet<>();
    NavigableSet<Instant> instants = new TreeSet<>(updates.values());
    instants.add(start);
    for (Instant instant : instants) {
      List<CveId> then = new CaseFold(file, language, start, instant).facts.cves();
      cves.addAll(then == null ? List.of() : then);
    }
    return cves;
  }

  /** The updates that became public at an instant, in file order. */
  List<UpdateFile> updatesAt(Instant instant) {
    List<UpdateFile> found = new ArrayList<>();
    updates.forEach(
        (item, effective) -> {
          UpdateFile update = item.value();
          if (update != null && effective.equals(instant)) {
            found.add(update);
          }
        });
    return found;
  }

  /**
   * Whether a reference or attachment became public just now, later than the list that it stands
   * in.
   */
  boolean isDocumentAdded() {
    return anyAdded(facts.references(), factsOfReferences) || anyAdded(facts.files(), factsOfFiles);
  }

  /**
   * Whether something in a vendor's present statement became public just now, later than the
   * statement.
   *
   * @param present when the statement became public
   */
  boolean isSupplemented(VendorId vendor, Instant present) {
    StatementFile last = null; // those before it that came together with it were never public
    for (Item<StatementFile> item : file.statements().getOrDefault(vendor, List.of())) {
      if (item.value() != null && present.equals(effective(item, present))) {
        last = item.value();
      }
    }
    return last != null && (anyAdded(last.notices(), present) || anyAdded(last.addenda(), present));
  }

  private boolean anyAdded(@Nullable List<? extends Item<?>> items, Instant container) {
    return items != null
        && container.isBefore(at)
        && items.stream()
            .anyMatch(item -> isWorded(item.value()) && at.equals(effective(item, container)));
  }

  /** Whether an item has words in a language that is public, without which it is not shown. */
  private boolean isWorded(@Nullable Object value) {
    if (value instanceof Facts.Link link) {
      return words(link.title()).isPresent();
    }
    if (value instanceof Facts.ListedFile listed) {
      return words(listed.title()).isPresent();
    }
    return value instanceof Localized text && words(text).isPresent();
  }

  /** All instants after the start at which something of the case became public, in order. */
  NavigableSet<Instant> instants() {
    NavigableSet<Instant> instants = new TreeSet<>();
    updates.values().forEach(instants::add);
    updates
        .keySet()
        .forEach(item -> add(item.value() == null ? Facts.none() : item.value().facts(), instants));
    add(file.facts(), instants);
    for (List<Item<StatementFile>> timeline : file.statements().values()) {
      for (Item<StatementFile> item : timeline) {
        add(item, instants);
        if (item.value() != null) {
          CaseFile.parts(item.value()).forEach(part -> add(part, instants));
        }
      }
    }
    return new TreeSet<>(instants.tailSet(start, false));
  }

  private void add(Facts some, NavigableSet<Instant> instants) {
    CaseFile.parts(some).forEach(part -> add(part, instants));
  }

  private void add(Item<?> item, NavigableSet<Instant> instants) {
    Instant effective = effective(item, start);
    if (effective != null) {
      instants.add(effective);
    }
  }
}
