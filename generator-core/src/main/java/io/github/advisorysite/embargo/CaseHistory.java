package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Change;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.PublishedVendor;
import io.github.advisorysite.model.Revision;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.model.Tombstone;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.model.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * One language variant of a case as the public may know it at T, with the history that readers have
 * seen.
 */
record CaseHistory(CaseFile file, CaseId id, Language language, Instant start, Registry registry) {

  /**
   * A variant as it is public, and as readers saw it before.
   *
   * @param hasEditions whether the latter is wanted
   */
  PublishedCase.Variant variantAt(Instant asOf, boolean hasEditions) {
    CaseFold now = new CaseFold(file, language, start, asOf);
    List<Seen> seen = seen(now);
    List<Revision> revisions = seen.stream().map(Seen::revision).toList();
    Advisory advisory = advisory(now, asOf, revisions);
    List<Advisory> editions = new ArrayList<>();
    for (Seen then : hasEditions ? seen : List.<Seen>of()) {
      Advisory edition =
          advisory(then.fold, then.revision.at(), revisions(revisions, then.revision));
      editions.add(edition.equals(advisory) ? advisory : edition); // most are, and are held once
    }
    return new PublishedCase.Variant(advisory, editions);
  }

  private static List<Revision> revisions(List<Revision> all, Revision last) {
    return all.subList(0, last.number());
  }

  private Advisory advisory(CaseFold now, Instant asOf, List<Revision> revisions) {
    Facts facts = now.facts();
    return new Advisory(
        id,
        language,
        now.title(),
        facts.critical() != null && facts.critical(),
        start,
        facts.cves() == null ? List.of() : facts.cves(),
        facts.cwes() == null ? List.of() : facts.cwes(),
        now.scores(),
        now.sections(),
        vendors(now, asOf),
        now.references(),
        facts.related() == null ? List.of() : facts.related(),
        now.attachments(),
        revisions);
  }

  Tombstone tombstone(Instant withdrawn, Localized reason) {
    CaseFold last = new CaseFold(file, language, start, withdrawn);
    return new Tombstone(
        id,
        language,
        last.title(),
        start,
        withdrawn,
        last.words(reason).orElseThrow(),
        seen(last).stream().map(then -> then.revision.at()).filter(withdrawn::isAfter).toList());
  }

  private List<VendorStatus> vendors(CaseFold fold, Instant asOf) {
    return fold.listed().entrySet().stream()
        .map(
            e ->
                new VendorStatus(
                    registry.published(e.getKey(), asOf),
                    e.getValue(),
                    fold.timeline(e.getKey(), e.getValue())))
        .sorted(Comparator.comparing(VendorStatus::vendor, PublishedVendor.orderIn(language)))
        .toList();
  }

  private record Seen(Revision revision, CaseFold fold) {}

  /** The revisions with what readers saw then, oldest first. */
  private List<Seen> seen(CaseFold now) {
    List<Seen> seen = new ArrayList<>();
    seen.add(
        new Seen(
            new Revision(1, start, List.of(new Change.Published())),
            new CaseFold(file, language, start, start)));
    for (Instant at : now.instants()) {
      CaseFold then = new CaseFold(file, language, start, at);
      List<Change> changes = changes(then, at);
      if (!changes.isEmpty()) {
        seen.add(new Seen(new Revision(seen.size() + 1, at, changes), then));
      }
    }
    return seen;
  }

  private List<Change> changes(CaseFold fold, Instant at) {
    List<Change> changes = new ArrayList<>();
    for (UpdateFile update : fold.updatesAt(at)) {
      changes.add(new Change.Updated(fold.words(update.summary())));
    }
    if (changes.isEmpty() && fold.isDocumentAdded()) {
      changes.add(new Change.DocumentAdded());
    }
    fold.listed().entrySet().stream()
        .flatMap(vendor -> change(fold, vendor, at).stream())
        .sorted(Comparator.comparing(VendorChange::vendor))
        .forEach(change -> changes.add(change.change));
    return changes;
  }

  private Optional<VendorChange> change(
      CaseFold fold, Map.Entry<VendorId, Instant> entry, Instant at) {
    VendorId vendor = entry.getKey();
    if (entry.getValue().equals(at)) {
      return Optional.of(
          new VendorChange(vendor, new Change.VendorAdded(vendor, name(vendor, at))));
    }
    NavigableMap<Instant, ?> shown = fold.shown(vendor, entry.getValue());
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    if (shown.lastKey().equals(at)) {
      return Optional.of(statementChange(vendor, fold.timeline(vendor, entry.getValue()), at));
    }
    return fold.isSupplemented(vendor, shown.lastKey())
        ? Optional.of(
            new VendorChange(vendor, new Change.StatementSupplemented(vendor, name(vendor, at))))
        : Optional.empty();
  }

  private VendorChange statementChange(VendorId vendor, List<Statement> timeline, Instant at) {
    int size = timeline.size();
    Statement last = timeline.get(size - 1);
    Status before = size == 1 ? Status.UNKNOWN : timeline.get(size - 2).status();
    return new VendorChange(
        vendor,
        new Change.StatementChanged(vendor, name(vendor, at), last.kind(), before, last.status()));
  }

  private Words name(VendorId vendor, Instant at) {
    return registry.published(vendor, at).name(language);
  }

  private record VendorChange(VendorId vendor, Change change) {}
}
