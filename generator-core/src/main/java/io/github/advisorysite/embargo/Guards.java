package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.model.Release;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Holds what is public against the last release: nothing is inserted behind what readers have seen,
 * and nothing that they have seen vanishes (contract 4.9, 4.10).
 */
final class Guards {

  private static final Duration SLACK = Duration.ofDays(7);
  private static final double MOST_LOST = 0.05;

  private static final Pattern VENDOR = Pattern.compile("(?<= |^)[a-z0-9-]++(?= |@|$)");

  /** A key of an item that has an instant of its own, and so a revision. */
  private static final Pattern DATED = Pattern.compile(".*@-?\\d{4,}-[^ @]+Z");

  private static final Pattern DOCUMENT = Pattern.compile(".* (?:link|file) .*");

  private final Release last;

  /** Nothing where the last release does not tell its items. */
  private final Optional<KeyChanges> changes;

  /**
   * Guards that compare with a release of the same instant or an earlier one.
   *
   * @param aliases earlier ids of listed vendors, and the present one of each
   * @param now the keys of all that is public now
   */
  Guards(Release last, Map<String, String> aliases, List<String> now) {
    this.last = last;
    this.changes =
        last.items()
            .map(
                keys ->
                    aliases.isEmpty()
                        ? keys
                        : keys.stream().map(key -> renamed(key, aliases)).toList())
            .map(keys -> KeyChanges.between(keys, now));
  }

  /** A key of the last release with the present ids of its vendors. */
  private static String renamed(String key, Map<String, String> aliases) {
    return VENDOR.matcher(key).replaceAll(m -> aliases.getOrDefault(m.group(), m.group()));
  }

  /** Problems of what is public now, was not there, and would stand behind what was. */
  List<Problem> inserted(PublicItems items) {
    if (changes.filter(some -> some.added().isEmpty()).isPresent()) {
      return List.of(); // as most often, and it takes a while to ask of each item
    }
    List<Problem> inserted = new ArrayList<>();
    items
        .cases()
        .forEach((id, item) -> insertion(item, last.cases().containsKey(id.path()), inserted));
    items.names().forEach(name -> insertion(name, true, inserted));
    return inserted;
  }

  /**
   * Looks for what was not there.
   *
   * @param isKnown whether to take an item for one of the last release where that release does not
   *     tell its items
   */
  private void insertion(PublicItem item, boolean isKnown, List<Problem> inserted) {
    boolean wasThere = changes.map(some -> !some.added().contains(item.key())).orElse(isKnown);
    if (wasThere) {
      item.parts().forEach(part -> insertion(part, true, inserted));
    } else if (!item.backfill() && item.effective().isBefore(last.asOf().minus(SLACK))) {
      inserted.add(
          new Problem(
              Code.DATE_PAST_NEW,
              item.at(),
              "",
              "this was not in the last release and would stand more than 7 days before it; write "
                  + String.format(Locale.ROOT, item.gate(), last.asOf())
                  + " or a later instant, or backfill: true if it is late on purpose",
              null));
    }
  }

  /**
   * Cases that were public and would not be any more.
   *
   * @param problems for private eyes
   * @param withheld the codes that the public may know instead of these
   */
  record Losses(List<Problem> problems, Set<Code> withheld) {

    /** None. */
    static final Losses NONE = new Losses(List.of(), Set.of());
  }

  /** Looks for the cases of the last release. */
  Losses losses(PublicItems items, List<CaseFile> files) {
    List<Problem> vanished = new ArrayList<>();
    Set<Code> withheld = EnumSet.noneOf(Code.class);
    Set<String> lost = new TreeSet<>(last.cases().keySet());
    items.cases().keySet().forEach(id -> lost.remove(id.path()));
    for (CaseFile file : files) {
      CaseId id = file.item().value();
      if (id != null && file.handling().retract()) {
        lost.remove(id.path());
      }
    }
    Set<String> missing = new TreeSet<>(lost);
    for (CaseFile file : files) {
      CaseId id = file.item().value();
      if (id != null && missing.remove(id.path())) {
        vanished.add(
            vanished(
                file.item().at(),
                "this case was public and would vanish; write its instant as it was, or retract: true if it must"));
      }
    }
    for (String id : missing) {
      vanished.add(
          vanished(
              Location.startOf("cases"),
              "the case "
                  + id
                  + " was public and is not here; put it back, with retract: true if it must vanish"));
    }
    if (!lost.isEmpty()) {
      withheld.add(Code.GATE_RETRACT);
    }
    if (lost.size() > last.cases().size() * MOST_LOST) {
      withheld.add(Code.GUARD_SHRINK);
    }
    return new Losses(vanished, withheld);
  }

  /** Problems of what a case that is still public showed, and shows no more. */
  List<Problem> changed(PublicItems items) {
    List<Problem> changed = new ArrayList<>();
    Map<String, List<String>> gone = new HashMap<>();
    changes
        .map(KeyChanges::gone)
        .orElse(Set.of())
        .forEach(key -> gone.computeIfAbsent(caseOf(key), id -> new ArrayList<>()).add(key));
    items
        .cases()
        .forEach(
            (id, item) -> {
              if (!item.backfill()) {
                gone.getOrDefault(id.value(), List.of()).stream()
                    .sorted()
                    .filter(key -> DATED.matcher(key).matches() || !DOCUMENT.matcher(key).matches())
                    .map(Guards::kind)
                    .distinct()
                    .forEach(kind -> changed.add(changed(kind, item.at())));
              }
            });
    return changed;
  }

  /** The id of the case, with which a key begins. */
  private static String caseOf(String key) {
    int end = 0;
    while (end < key.length() && key.charAt(end) != ' ' && key.charAt(end) != '@') {
      end++;
    }
    return key.substring(0, end);
  }

  private static String kind(String key) {
    if (key.contains(" statement")) {
      return "a statement";
    }
    if (key.contains(" update")) {
      return "an update";
    }
    if (DOCUMENT.matcher(key).matches()) {
      return "a document";
    }
    if (key.contains(" notified ")) {
      return "a vendor";
    }
    return key.contains(" ") ? "a language or withdrawal" : "the first publication";
  }

  private static Problem changed(String kind, Location at) {
    return new Problem(
        Code.REV_LOST,
        at,
        "",
        kind
            + " of this case that the last release showed is gone or has another instant; put it back as it was, or write backfill: true in the case if its history changes on purpose",
        null);
  }

  private static Problem vanished(Location at, String text) {
    return new Problem(Code.GATE_RETRACT, at, "", text, null);
  }
}
