package io.github.advisorysite.model;

import io.github.advisorysite.cvss.CvssScore;
import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.CveId;
import io.github.advisorysite.ids.CweId;
import io.github.advisorysite.ids.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A public case in one language.
 *
 * @param published when this language's variant became public; its history begins here
 * @param sections in the guideline's order, without those that were not written
 * @param vendors in the order of lists
 * @param revisions oldest first, never empty
 */
public record Advisory(
    CaseId id,
    Language language,
    Words title,
    boolean critical,
    Instant published,
    List<CveId> cves,
    List<CweId> cwes,
    List<Assessment> scores,
    Map<SectionKey, Markdown> sections,
    List<VendorStatus> vendors,
    List<Reference> references,
    List<RelatedDocument> related,
    List<Attachment> attachments,
    List<Revision> revisions) {

  private static final Comparator<CvssScore> BY_VERSION_THEN_SCORE =
      Comparator.comparing(CvssScore::version).thenComparing(s -> new BigDecimal(s.score()));

  /** A CVSS vector and who gave it. */
  public record Assessment(CvssScore score, Optional<Words> by) {}

  public Advisory {
    cves = List.copyOf(cves);
    cwes = List.copyOf(cwes);
    scores = List.copyOf(scores);
    vendors = List.copyOf(vendors);
    references = List.copyOf(references);
    related = List.copyOf(related);
    attachments = List.copyOf(attachments);
    revisions = List.copyOf(revisions);
  }

  /** The score that speaks for it: of the newest version of CVSS the highest. */
  public Optional<CvssScore> score() {
    return scores.stream().map(Assessment::score).max(BY_VERSION_THEN_SCORE);
  }

  public Instant modified() {
    return revisions.get(revisions.size() - 1).at();
  }
}
