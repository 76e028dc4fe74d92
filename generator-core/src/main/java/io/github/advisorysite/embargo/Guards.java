package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.model.Release;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds what is public against the last release: nothing is inserted behind what readers have seen,
 * and nothing that they have seen vanishes (contract 4.9, 4.10).
 */
final class Guards {

  private static final Duration SLACK = Duration.ofDays(7);
  private static final double MOST_LOST = 0.05;

  private final Release last;
  private final List<Problem> inserted = new ArrayList<>();
  private final List<Problem> vanished = new ArrayList<>();
  private final Set<Code> withheld = EnumSet.noneOf(Code.class);

  private Guards(Release last) {
    this.last = last;
  }

  /** Guards that find nothing, where there is no release to hold against. */
  static Guards none() {
    return new Guards(new Release(Instant.MIN, Map.of(), java.util.Optional.empty()));
  }

  /**
   * Compares with a release of the same instant or an earlier one.
   *
   * @param items what is public now
   */
  static Guards against(Release last, PublicItems items, List<CaseFile> files) {
    Guards guards = new Guards(last);
    items
        .cases()
        .forEach((id, item) -> guards.insertion(item, last.cases().containsKey(id.path())));
    items.names().forEach(name -> guards.insertion(name, true));
    guards.losses(items, files);
    return guards;
  }

  /**
   * Looks for what was not there.
   *
   * @param isKnown whether to take an item for one of the last release where that release does not
   *     tell its items
   */
  private void insertion(PublicItem item, boolean isKnown) {
    boolean wasThere = last.items().map(items -> items.contains(item.key())).orElse(isKnown);
    if (wasThere) {
      item.parts().forEach(part -> insertion(part, true));
    } else if (!item.backfill() && item.effective().isBefore(last.asOf().minus(SLACK))) {
      inserted.add(
          new Problem(
              Code.DATE_PAST_NEW,
              item.at(),
              "",
              "this was not in the last release and would stand more than 7 days before it; write "
                  + item.gate()
                  + ": "
                  + last.asOf()
                  + " or a later instant, or backfill: true if it is late on purpose",
              null));
    }
  }

  private void losses(PublicItems items, List<CaseFile> files) {
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
  }

  private static Problem vanished(Location at, String text) {
    return new Problem(Code.GATE_RETRACT, at, "", text, null);
  }

  /** Problems of public items. */
  List<Problem> inserted() {
    return inserted;
  }

  /** What was public and would not be any more; for private eyes. */
  List<Problem> vanished() {
    return vanished;
  }

  /** The codes that the public may know instead of {@link #vanished}. */
  Set<Code> withheld() {
    return withheld;
  }
}
