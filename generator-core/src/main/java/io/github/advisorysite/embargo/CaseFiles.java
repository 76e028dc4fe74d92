package io.github.advisorysite.embargo;

import io.github.advisorysite.embargo.SaidTexts.Said;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.model.StaticPage;
import io.github.advisorysite.schedule.Schedule;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Workers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All content as written, public or not. It shows nothing of itself: {@link #disclosed} is the only
 * door to what may be published. Immutable and thread-safe.
 */
public final class CaseFiles {

  private final SourceFolder folder;
  private final SiteFile site;
  private final Registry registry;
  private final List<StaticPage> pages;
  private final List<CaseFile> cases;
  private final List<Problem> publicProblems;
  private final List<Problem> privateProblems;

  CaseFiles(
      SourceFolder folder,
      SiteFile site,
      Registry registry,
      List<StaticPage> pages,
      List<CaseFile> cases,
      List<Problem> publicProblems,
      List<Problem> privateProblems) {
    this.folder = folder;
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

  /** Every problem of every file, also of what is embargoed, in order. */
  List<Problem> problems(Workers workers) {
    List<Problem> all = new ArrayList<>(publicProblems);
    all.addAll(privateProblems);
    Set<VendorId> vendors = new TreeSet<>();
    for (Registry.Vendor vendor : registry.all()) {
      all.addAll(registry.problems(vendor.id(), null));
      vendors.add(vendor.id());
    }
    all.addAll(registry.collisions(vendors).values());
    workers
        .inParts(cases, part -> part.stream().flatMap(this::problems).toList())
        .forEach(all::addAll);
    all.addAll(SameCase.problems(cases));
    return all.stream().sorted().distinct().toList();
  }

  private Stream<Problem> problems(CaseFile file) {
    return Stream.concat(
        CaseFaults.all(file, language()).stream(), Unlisted.statements(file, registry).stream());
  }

  /** What is no fault by itself and deserves a look before it is public; for private eyes. */
  public List<Problem> warnings(Instant asOf) {
    Stream<WrittenInstant> written =
        Stream.of(
                Stream.ofNullable(site.expires()),
                gates(),
                cases.stream().flatMap(file -> Stream.ofNullable(file.handling().receivedAt())))
            .flatMap(instants -> instants);
    Stream<Problem> held =
        cases.stream()
            .filter(file -> !file.isPublic(asOf))
            .flatMap(file -> VendorAnswers.of(file, language()).warnings());
    Stream<Problem> expired =
        Stream.ofNullable(site.expires()).flatMap(expires -> expires.expired(asOf));
    return Stream.of(
            written.filter(instant -> instant.isFar(asOf)).map(WrittenInstant::far), held, expired)
        .flatMap(warnings -> warnings)
        .sorted()
        .distinct()
        .toList();
  }

  /** Every instant after T that a gate names, whether or not something becomes public then. */
  public NavigableSet<Instant> instantsAfter(Instant asOf) {
    return gates()
        .map(WrittenInstant::instant)
        .filter(instant -> instant.isAfter(asOf))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<WrittenInstant> gates() {
    return Stream.concat(
        cases.stream().flatMap(Gates::instants),
        registry.all().stream()
            .flatMap(vendor -> vendor.names().stream())
            .flatMap(name -> Gates.instant(name.from())));
  }

  /** What becomes public after T, which is for private eyes alone. */
  public Schedule scheduleAfter(Instant asOf) {
    return new Coming(cases, registry, language(), asOf).schedule(site.site().zone());
  }

  /** What the gate decides on given terms. */
  public Disclosure disclosed(PublicationTerms terms, Workers workers) {
    return new Disclosure(this, terms, workers);
  }

  List<CaseFile> cases() {
    return cases;
  }

  Registry registry() {
    return registry;
  }

  List<StaticPage> pages() {
    return pages;
  }

  SourceFolder folder() {
    return folder;
  }

  List<Problem> publicProblems() {
    return publicProblems;
  }

  /** The public texts of no case: of the site, its own pages and the vendors that are listed. */
  Stream<Said> openTexts(Set<VendorId> listed, Instant asOf) {
    Stream<Said> ofPages =
        pages.stream()
            .flatMap(
                page -> {
                  Location at =
                      Location.startOf(
                          "pages/" + page.name() + "." + page.title().language() + ".md");
                  return Stream.of(page.title().text(), page.body().source())
                      .map(text -> Said.openly(text, at));
                });
    Stream<Said> ofSite =
        Stream.concat(
                siteNames(),
                site().publishers().stream().flatMap(p -> Stream.of(p.namespace(), p.contact())))
            .map(text -> Said.openly(text, Location.startOf("site.yaml")));
    return Stream.of(ofPages, ofSite, listed.stream().flatMap(id -> registry.publicTexts(id, asOf)))
        .flatMap(texts -> texts);
  }

  /** What the site and its public vendors are called, in which other names may stand. */
  Stream<String> publicNames(Set<VendorId> listed, Instant asOf) {
    return Stream.concat(
        siteNames(), listed.stream().flatMap(id -> registry.publicNames(id, asOf)));
  }

  private Stream<String> siteNames() {
    return Stream.concat(
        site().title().values().stream(),
        site().publishers().stream().flatMap(p -> p.name().values().stream()));
  }

  /** The mail addresses of the publishers. */
  Stream<String> publicContacts() {
    return site().publishers().stream().map(Site.Publisher::contact);
  }

  private Language language() {
    return site.site().language();
  }
}
