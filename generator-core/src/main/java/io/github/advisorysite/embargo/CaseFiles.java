package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.PublishedVendor;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.model.StaticPage;
import io.github.advisorysite.model.Tombstone;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All content as written, public or not. It shows nothing of itself: {@link #publishedAsOf} is the
 * only door to what may be published, and {@link #problems} is for private eyes. Immutable and
 * thread-safe.
 */
public final class CaseFiles {

  private final SiteFile site;
  private final Registry registry;
  private final List<StaticPage> pages;
  private final List<CaseFile> cases;
  private final List<Problem> publicProblems;
  private final List<Problem> privateProblems;

  CaseFiles(
      SiteFile site,
      Registry registry,
      List<StaticPage> pages,
      List<CaseFile> cases,
      List<Problem> publicProblems,
      List<Problem> privateProblems) {
    this.site = site;
    this.registry = registry;
    this.pages = List.copyOf(pages);
    this.cases = List.copyOf(cases);
    this.publicProblems = List.copyOf(publicProblems);
    this.privateProblems = List.copyOf(privateProblems);
  }

  /** What {@code site.yaml} says, which is public. */
  public Site site() {
    return site.site();
  }

  /**
   * Every problem of every file, also of what is embargoed, in order. They name what is withheld.
   */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(publicProblems);
    all.addAll(privateProblems);
    Set<VendorId> vendors = new TreeSet<>();
    for (Registry.Vendor vendor : registry.all()) {
      all.addAll(registry.problems(vendor.id(), null));
      vendors.add(vendor.id());
    }
    all.addAll(registry.collisions(vendors).values());
    for (CaseFile file : cases) {
      all.addAll(CaseFaults.all(file, language()));
      all.addAll(Unlisted.statements(file, registry));
    }
    all.addAll(SameCase.problems(cases));
    return all.stream().sorted().distinct().toList();
  }

  /**
   * What the public may know at T.
   *
   * @throws ContentRefusedException if something public is wrong, or a gate cannot be read
   */
  public Publication publishedAsOf(Instant asOf) throws ContentRefusedException {
    List<CaseFile> due = cases.stream().filter(file -> file.isPublic(asOf)).toList();
    Set<VendorId> listed = new TreeSet<>();
    due.forEach(file -> listed.addAll(listed(file, asOf)));
    refuse(due, listed, asOf);
    List<PublishedCase> published =
        due.stream().map(file -> published(file, asOf)).sorted(PublishedCase.NEWEST_FIRST).toList();
    List<PublishedVendor> vendors =
        listed.stream().map(id -> registry.published(id, asOf)).toList();
    Instant modified =
        Stream.concat(
                published.stream().map(PublishedCase::modified), registry.renamings(listed, asOf))
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    return new Publication(site.site(), published, vendors, pages, modified);
  }

  /** The vendors that a public case lists; those of a withdrawn one keep their addresses. */
  private Set<VendorId> listed(CaseFile file, Instant asOf) {
    Instant start = file.start(language()).orElseThrow();
    Item<Localized> withdrawal = file.withdrawal();
    Instant last =
        withdrawal == null
            ? asOf
            : withdrawal.gate().within(start).filter(at -> at.isBefore(asOf)).orElse(asOf);
    return new CaseFold(file, language(), start, last).listed().keySet();
  }

  private Language language() {
    return site.site().language();
  }

  private void refuse(List<CaseFile> due, Set<VendorId> listed, Instant asOf)
      throws ContentRefusedException {
    List<Problem> problems = new ArrayList<>(publicProblems);
    Set<Code> withheld = EnumSet.noneOf(Code.class);
    for (CaseFile file : cases) {
      CaseFaults faults = CaseFaults.at(asOf, file, language());
      problems.addAll(faults.problems());
      if (faults.isGateUnreadable()) {
        withheld.add(Code.GATE);
      }
    }
    problems.addAll(SameCase.problems(due));
    for (VendorId id : listed) {
      problems.addAll(registry.problems(id, asOf));
      if (registry.isGateUnreadable(id)) {
        withheld.add(Code.GATE);
      }
    }
    problems.addAll(registry.collisions(listed).values());
    if (!problems.isEmpty() || !withheld.isEmpty()) {
      throw new ContentRefusedException(problems, withheld);
    }
  }

  private PublishedCase published(CaseFile file, Instant asOf) {
    CaseId id = file.item().value();
    if (id == null) {
      throw new IllegalStateException("a case with problems is not published");
    }
    List<CaseHistory> variants = new ArrayList<>();
    for (Language language : site.site().languages()) {
      if (file.isPublic(language, asOf)
          && (language.equals(language()) || file.isWritten(language))) {
        variants.add(
            new CaseHistory(file, id, language, file.start(language).orElseThrow(), registry));
      }
    }
    Item<Localized> withdrawal = file.withdrawal();
    Instant start = variants.get(0).start();
    if (withdrawal == null || withdrawal.value() == null || !withdrawal.gate().isDue(start, asOf)) {
      return new PublishedCase.Current(variants.stream().map(v -> v.advisoryAt(asOf)).toList());
    }
    Instant withdrawn = withdrawal.gate().within(start).orElseThrow();
    Localized reason = withdrawal.value();
    List<Tombstone> tombstones =
        variants.stream()
            .filter(v -> !v.start().isAfter(withdrawn))
            .map(v -> v.tombstone(withdrawn, reason))
            .toList();
    return new PublishedCase.Withdrawn(tombstones, List.copyOf(listed(file, asOf)));
  }
}
