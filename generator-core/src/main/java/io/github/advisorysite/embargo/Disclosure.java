package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.PublishedVendor;
import io.github.advisorysite.model.Release;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Workers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the gate decides about all content at T: what is public, what is withheld, and why it may
 * refuse. Immutable and thread-safe; it works while its workers do.
 */
public final class Disclosure {

  private final CaseFiles files;
  private final PublicationTerms terms;
  private final Workers workers;
  private final List<CaseFile> cases;
  private final List<CaseFile> due;
  private final Map<VendorId, Instant> listed = new TreeMap<>();
  private final Mentions mentions;
  private final Future<Compared> compared;
  private final List<Problem> held = new ArrayList<>();

  /**
   * What is made public, held against the last release.
   *
   * @param problems of public items: what is new behind others, and what is gone
   */
  private record Compared(Release release, List<Problem> problems, Guards.Losses losses) {}

  Disclosure(CaseFiles files, PublicationTerms terms, Workers workers) {
    this.files = files;
    this.terms = terms;
    this.workers = workers;
    Instant asOf = terms.asOf();
    List<CaseFile> written = due(files.cases());
    workers
        .inParts(written, this::listed)
        .forEach(some -> some.forEach((id, since) -> listed.merge(id, since, Disclosure::first)));
    this.mentions = Mentions.in(files, listed.keySet(), terms, workers);
    this.cases = terms.holdBroken() ? holding(files.cases()) : files.cases();
    this.due = due(cases);
    PublicItems items = PublicItems.of(files, due, listed, asOf, workers);
    this.compared = workers.begin(() -> compared(items));
  }

  private Compared compared(PublicItems items) {
    Release release = items.release(terms.asOf());
    return terms
        .last()
        .filter(last -> !terms.asOf().isBefore(last.asOf()))
        .map(
            last ->
                new Guards(
                    last, files.registry().aliases(listed.keySet()), release.items().orElseThrow()))
        .map(
            guards ->
                new Compared(
                    release,
                    Stream.of(guards.inserted(items), guards.changed(items))
                        .flatMap(List::stream)
                        .toList(),
                    guards.losses(items, cases)))
        .orElseGet(() -> new Compared(release, List.of(), Guards.Losses.NONE));
  }

  private Compared compared() {
    return Workers.take(compared);
  }

  private Map<VendorId, Instant> listed(List<CaseFile> among) {
    Map<VendorId, Instant> first = new HashMap<>();
    for (CaseFile file : among) {
      PublishedFiles.listed(file, language(), terms.asOf())
          .forEach((id, since) -> first.merge(id, since, Disclosure::first));
    }
    return first;
  }

  private static Instant first(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private List<CaseFile> due(List<CaseFile> among) {
    return among.stream().filter(file -> file.isPublic(terms.asOf())).toList();
  }

  /** The cases with a fixed sentence for each comment that is refused. */
  private List<CaseFile> holding(List<CaseFile> among) {
    List<CaseFile> holding = new ArrayList<>();
    for (CaseFile file : among) {
      Set<Item<StatementFile>> broken =
          CaseFaults.brokenComments(terms.asOf(), file, language(), held);
      holding.add(file.holding(item -> broken.contains(item) || mentions.held().contains(item)));
    }
    return holding;
  }

  private <R> List<R> each(List<CaseFile> among, Function<CaseFile, R> work) {
    return workers.inParts(among, part -> part.stream().map(work).toList()).stream()
        .flatMap(List::stream)
        .toList();
  }

  private Language language() {
    return files.site().language();
  }

  /**
   * What the public may know.
   *
   * @throws ContentRefusedException if something public is wrong, or a gate cannot be read, or what
   *     the last release showed would be lost
   */
  public Publication publication() throws ContentRefusedException {
    refuse();
    Instant asOf = terms.asOf();
    PublishedFiles publisher = new PublishedFiles(files, asOf);
    List<PublishedCase> published =
        each(due, publisher::published).stream().sorted(PublishedCase.NEWEST_FIRST).toList();
    List<PublishedVendor> vendors =
        listed.keySet().stream().map(id -> files.registry().published(id, asOf)).toList();
    Instant modified =
        Stream.concat(
                published.stream().map(PublishedCase::modified),
                files.registry().renamings(listed.keySet(), asOf))
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    return new Publication(files.site(), published, vendors, files.pages(), modified);
  }

  private void refuse() throws ContentRefusedException {
    List<Problem> problems = new ArrayList<>(files.publicProblems());
    problems.addAll(compared().problems);
    Set<Code> withheld = EnumSet.noneOf(Code.class);
    withheld.addAll(compared().losses.withheld());
    if (mentions.areRefused()) {
      withheld.add(Code.LEAK_MENTION);
    }
    for (CaseFaults faults : each(cases, file -> CaseFaults.at(terms.asOf(), file, language()))) {
      problems.addAll(faults.problems());
      if (faults.isGateUnreadable()) {
        withheld.add(Code.GATE);
      }
    }
    problems.addAll(SameCase.problems(due));
    for (VendorId id : listed.keySet()) {
      problems.addAll(files.registry().problems(id, terms.asOf()));
      if (files.registry().isGateUnreadable(id)) {
        withheld.add(Code.GATE);
      }
    }
    problems.addAll(files.registry().collisions(listed.keySet()).values());
    problems.removeIf(problem -> problem.code().isWarning());
    if (!problems.isEmpty() || !withheld.isEmpty()) {
      throw new ContentRefusedException(problems, withheld);
    }
  }

  /** What is withheld, to look for in a finished site. */
  public Withheld withheld() {
    return mentions.withheld();
  }

  /** What is made public, to hold the next release against. */
  public Release release() {
    return compared().release;
  }

  /**
   * Every problem of every file, also of what is embargoed, in order. They name what is withheld.
   */
  public List<Problem> problems() {
    return Stream.of(
            files.problems(workers).stream(),
            mentions.problems().stream(),
            compared().problems.stream(),
            compared().losses.problems().stream())
        .flatMap(found -> found)
        .sorted()
        .distinct()
        .toList();
  }

  /** What stands behind the constant lines of a refusal at T; for private eyes. */
  public List<Problem> withheldProblems() {
    return Stream.concat(mentions.problems().stream(), compared().losses.problems().stream())
        .filter(problem -> !problem.code().isWarning())
        .toList();
  }

  /**
   * The lines that a log may show of what was published all the same: problems of comments that
   * wait to be mended.
   */
  public List<String> warnings() {
    boolean mention = !mentions.held().isEmpty();
    return new ContentRefusedException(held, mention ? Set.of(Code.LEAK_MENTION) : Set.of())
        .lines();
  }
}
