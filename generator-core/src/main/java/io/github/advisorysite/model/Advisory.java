package io.github.advisorysite.model;

import io.github.advisorysite.cvss.CvssScore;
import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.CveId;
import io.github.advisorysite.ids.CweId;
import io.github.advisorysite.ids.Language;
import java.time.Instant;
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

  public Instant modified() {
    return revisions.get(revisions.size() - 1).at();
  }
}
