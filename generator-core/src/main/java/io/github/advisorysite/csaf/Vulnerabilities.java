package io.github.advisorysite.csaf;

import io.github.advisorysite.cvss.CvssScore;
import io.github.advisorysite.ids.CveId;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Markdown;
import io.github.advisorysite.model.Reference;
import io.github.advisorysite.model.SectionKey;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.wording.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The vulnerabilities of an advisory: one for each CVE id, as no two may share an entry, or one
 * without. A vendor's status is about the case, so each of them carries it; scores and weaknesses
 * are told of a single vulnerability alone, as nobody said which of several they belong to.
 */
final class Vulnerabilities {

  private static final Comparator<CvssScore> BY_VERSION_THEN_SCORE =
      Comparator.comparing(CvssScore::version).thenComparing(s -> new BigDecimal(s.score()));

  private final Advisory advisory;
  private final List<VendorProducts> vendors;
  private final Texts texts;

  Vulnerabilities(Advisory advisory, List<VendorProducts> vendors, Texts texts) {
    this.advisory = advisory;
    this.vendors = vendors;
    this.texts = texts;
  }

  static boolean isAffected(Status status) {
    return status == Status.AFFECTED || status == Status.AFFECTED_INVESTIGATING;
  }

  /** Whether any vendor has a status that CSAF can carry. */
  boolean haveStatus() {
    return vendors.stream().anyMatch(vendor -> vendor.status() != Status.UNKNOWN);
  }

  List<Shapes.Vulnerability> all() {
    List<CveId> cves = advisory.cves().stream().distinct().toList();
    if (cves.size() <= 1) {
      return List.of(one(cves.stream().map(CveId::value).findFirst(), weakness(), scores()));
    }
    return cves.stream()
        .map(cve -> one(Optional.of(cve.value()), Optional.empty(), List.of()))
        .toList();
  }

  private Shapes.Vulnerability one(
      Optional<String> cve, Optional<Shapes.Cwe> cwe, List<Shapes.Score> scores) {
    return new Shapes.Vulnerability(
        cve,
        cwe,
        List.of(
            new Shapes.Involvement(
                advisory.published().toString(),
                "coordinator",
                "completed",
                texts.text("coordinated"))),
        List.of(description()),
        haveStatus() ? Optional.of(status()) : Optional.empty(),
        remediations(),
        scores,
        cve.orElse(advisory.title().text()));
  }

  private Shapes.Note description() {
    Markdown overview = advisory.sections().get(SectionKey.OVERVIEW);
    return overview == null || overview.source().isBlank()
        ? new Shapes.Note("summary", advisory.title().text(), texts.text("section.overview"))
        : new Shapes.Note("description", overview.source(), texts.text("section.overview"));
  }

  private Shapes.ProductStatus status() {
    return new Shapes.ProductStatus(
        vendors.stream().flatMap(v -> v.fixed().stream()).map(f -> f.id()).distinct().toList(),
        affected(),
        named(status -> status == Status.NOT_AFFECTED),
        investigated());
  }

  private List<String> affected() {
    return named(Vulnerabilities::isAffected);
  }

  private List<String> investigated() {
    return Stream.concat(
            named(status -> status == Status.NOT_AFFECTED_INVESTIGATING).stream(),
            vendors.stream().flatMap(vendor -> vendor.others().stream()))
        .toList();
  }

  private List<String> named(Predicate<Status> which) {
    return vendors.stream()
        .filter(vendor -> which.test(vendor.status()))
        .flatMap(vendor -> vendor.named().stream())
        .toList();
  }

  private List<Shapes.Remediation> remediations() {
    List<Shapes.Remediation> remediations = new ArrayList<>();
    Markdown solution = advisory.sections().get(SectionKey.SOLUTION);
    List<String> concerned = Stream.concat(affected().stream(), investigated().stream()).toList();
    if (solution != null && !solution.source().isBlank() && !concerned.isEmpty()) {
      remediations.add(
          new Shapes.Remediation("mitigation", solution.source(), concerned, Optional.empty()));
    }
    for (VendorProducts vendor : vendors) {
      for (VendorProducts.Fixed fixed : vendor.fixed()) {
        remediations.add(
            new Shapes.Remediation(
                "vendor_fix",
                texts.text("fixed", fixed.product(), fixed.version()),
                List.of(fixed.mends()),
                Optional.empty()));
      }
      if (isAffected(vendor.status())) {
        for (Reference notice :
            vendor.row().statement().map(Statement::notices).orElse(List.of())) {
          remediations.add(
              new Shapes.Remediation(
                  "vendor_fix",
                  notice.title().text(),
                  vendor.named(),
                  Optional.of(notice.url().toString())));
        }
      }
    }
    return remediations;
  }

  private Optional<Shapes.Cwe> weakness() {
    return advisory.cwes().stream()
        .flatMap(id -> Weaknesses.name(id).map(name -> new Shapes.Cwe(id.value(), name)).stream())
        .findFirst();
  }

  /** Of CVSS 2 and of CVSS 3 the score that speaks; CSAF 2.0 knows no later one. */
  private List<Shapes.Score> scores() {
    List<String> concerned = affected().isEmpty() ? investigated() : affected();
    List<Shapes.Score> scores = new ArrayList<>();
    if (concerned.isEmpty()) {
      return scores;
    }
    speaking("2.")
        .map(s -> new Shapes.CvssV2(s.version(), s.vector(), new BigDecimal(s.score())))
        .ifPresent(
            v2 -> scores.add(new Shapes.Score(Optional.of(v2), Optional.empty(), concerned)));
    speaking("3.")
        .map(
            s ->
                new Shapes.CvssV3(
                    s.version(),
                    s.vector(),
                    new BigDecimal(s.score()),
                    s.severity().key().toUpperCase(Locale.ROOT)))
        .ifPresent(
            v3 -> scores.add(new Shapes.Score(Optional.empty(), Optional.of(v3), concerned)));
    return scores;
  }

  private Optional<CvssScore> speaking(String version) {
    return advisory.scores().stream()
        .map(Advisory.Assessment::score)
        .filter(score -> score.version().startsWith(version))
        .max(BY_VERSION_THEN_SCORE);
  }
}
