package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a case, sorted by who may know it at T: problems of public items, gates that
 * cannot be read, and the rest, which stays private.
 */
final class CaseFaults {

  private final CaseFile file;
  private final Language language;
  private final @Nullable Instant asOf;
  private final List<Problem> shown = new ArrayList<>();
  private boolean gateUnreadable;

  /** Whether an entry of the list at hand has an instant that is still to come. */
  private boolean hidesScheduled;

  /** Whether an entry of the list at hand has a gate of its own. */
  private boolean hasExplicit;

  private CaseFaults(CaseFile file, Language language, @Nullable Instant asOf) {
    this.file = file;
    this.language = language;
    this.asOf = asOf;
  }

  /**
   * The problems of what is public at T.
   *
   * @param language the site's own
   */
  static CaseFaults at(Instant asOf, CaseFile file, Language language) {
    CaseFaults faults = new CaseFaults(file, language, asOf);
    faults.visitCase();
    return faults;
  }

  /** All problems, for private eyes. */
  static List<Problem> all(CaseFile file, Language language) {
    CaseFaults faults = new CaseFaults(file, language, null);
    faults.visitCase();
    faults.shown.addAll(file.strays());
    return faults.shown;
  }

  List<Problem> problems() {
    return shown;
  }

  /**
   * The public statements whose comments are refused in a language that is public.
   *
   * @param why takes what is wrong with them
   */
  static Set<Item<StatementFile>> brokenComments(
      Instant asOf, CaseFile file, Language language, List<Problem> why) {
    Set<Item<StatementFile>> broken = Collections.newSetFromMap(new IdentityHashMap<>());
    if (!file.isPublic(asOf)) {
      return broken;
    }
    CaseFaults faults = new CaseFaults(file, language, asOf);
    CaseFold fold = new CaseFold(file, language, file.start(language).orElseThrow(), asOf);
    fold.listed()
        .forEach(
            (vendor, listed) -> {
              for (Item<StatementFile> item : file.statements().getOrDefault(vendor, List.of())) {
                if (item.value() != null && item.gate().isDue(listed, asOf)) {
                  List<Problem> problems =
                      item.value().commentProblems().stream().filter(faults::isShown).toList();
                  if (!problems.isEmpty()) {
                    broken.add(item);
                    why.addAll(problems);
                  }
                }
              }
            });
    return broken;
  }

  /** Whether an item that would be public by its container has a gate that cannot be read. */
  boolean isGateUnreadable() {
    return gateUnreadable;
  }

  private void visitCase() {
    Instant start = visit(file.item(), Instant.MIN);
    if (start == null) {
      return;
    }
    for (Map.Entry<?, Gate> language : file.languages().entrySet()) {
      visit(new Item<>(language.getValue(), null, List.of(), file.item().at()), start);
    }
    visitFacts(file.facts(), start);
    Instant previous = null;
    beginList();
    for (Item<UpdateFile> item : file.updates()) {
      Instant effective = visit(item, start);
      previous = order(item, previous, effective, "/at", "an update");
      if (effective != null && item.value() != null) {
        visitFacts(item.value().facts(), effective);
      }
    }
    if (file.withdrawal() != null) {
      visit(file.withdrawal(), start);
    }
    visitStatements(start);
  }

  private void visitFacts(Facts facts, Instant container) {
    if (facts.references() != null) {
      facts.references().forEach(part -> visit(part, container));
    }
    Set<Object> seen = new HashSet<>();
    if (facts.files() != null) {
      for (Item<Facts.ListedFile> item : facts.files()) {
        Instant effective = visit(item, container);
        Facts.ListedFile listed = item.value();
        if (effective != null && listed != null) {
          once(item, seen.add(listed.name().toLowerCase(Locale.ROOT)), "file");
        }
      }
    }
    if (facts.notified() != null) {
      for (Item<VendorId> item : facts.notified()) {
        Instant effective = visit(item, container);
        if (effective != null && item.value() != null) {
          once(item, seen.add(item.value()), "vendor");
        }
      }
    }
  }

  /** Of entries that say the same only those that are public together are a problem. */
  private void once(Item<?> item, boolean isFirst, String what) {
    if (!isFirst) {
      shown.add(
          new Problem(
              Code.SCHEMA_VALUE,
              item.at(),
              "",
              "this " + what + " stands twice in the list; keep one of them",
              null));
    }
  }

  private void visitStatements(Instant start) {
    Map<VendorId, Instant> vendors =
        asOf == null ? null : new CaseFold(file, language, start, asOf).listed();
    file.statements()
        .forEach(
            (vendor, timeline) -> {
              Instant listed = vendors == null ? Instant.MIN : vendors.get(vendor);
              if (listed == null) {
                return; // a file alone lists nobody
              }
              Instant previous = null;
              beginList();
              for (Item<StatementFile> item : timeline) {
                Instant effective = visit(item, listed);
                previous = order(item, previous, effective, "", "a statement");
                if (effective != null && item.value() != null) {
                  show(item.value().commentProblems());
                  CaseFile.parts(item.value()).forEach(part -> visit(part, effective));
                }
              }
            });
  }

  private void beginList() {
    hidesScheduled = false;
    hasExplicit = false;
  }

  /** Takes what is wrong with an item, and tells since when it is public, if it is. */
  private @Nullable Instant visit(Item<?> item, Instant container) {
    if (item.gate() instanceof Gate.Unreadable unreadable) {
      if (asOf == null) {
        shown.add(unreadable.problem());
        shown.addAll(item.problems());
      }
      gateUnreadable |= asOf == null || unreadable.mayBeDue(asOf);
      return asOf == null ? container : null;
    }
    Optional<Instant> effective = item.gate().within(container);
    if (asOf == null) {
      shown.addAll(item.problems());
      return effective.orElse(container);
    }
    if (effective.isEmpty() || effective.get().isAfter(asOf)) {
      return null;
    }
    show(item.problems());
    return effective.get();
  }

  private void show(List<Problem> problems) {
    problems.stream().filter(this::isShown).forEach(shown::add);
  }

  private boolean isShown(Problem problem) {
    String tag = problem.language();
    return tag == null || asOf == null || file.isPublic(new Language(tag), asOf);
  }

  /**
   * An entry must not have an explicit instant before that of an earlier one, nor none behind an
   * explicit one.
   */
  private @Nullable Instant order(
      Item<?> item,
      @Nullable Instant previous,
      @Nullable Instant effective,
      String pointer,
      String what) {
    Instant own = item.gate() instanceof Gate.At at ? at.instant() : null;
    boolean isExplicit = !(item.gate() instanceof Gate.Inherited);
    if (effective == null) {
      hidesScheduled |= isExplicit;
      return previous;
    }
    if (!isExplicit && hidesScheduled) {
      gateUnreadable = true; // its instant may have been forgotten, so it is not provably due
    }
    boolean isForgotten = !isExplicit && hasExplicit;
    hasExplicit |= isExplicit;
    if (isForgotten || (previous != null && own != null && own.isBefore(previous))) {
      shown.add(
          new Problem(
              Code.REV_ORDER,
              item.at(),
              pointer,
              what
                  + " comes before an earlier one of the file; write its instant, and order the file by instants",
              null));
    }
    return own != null ? own : previous;
  }
}
