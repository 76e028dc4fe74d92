package io.github.advisorysite;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.api.Checksums;
import io.github.advisorysite.audit.SiteAudit;
import io.github.advisorysite.embargo.Withheld;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.Release;
import io.github.advisorysite.model.SitePart;
import io.github.advisorysite.output.Listing;
import io.github.advisorysite.publish.AuditedSite;
import io.github.advisorysite.publish.StagedSite;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Workers;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be known of a site that is written: not what it was made from, as the audit takes its
 * time and can use the memory.
 *
 * @param modified since when nothing public changed
 * @param facts what the site's marker tells of it
 * @param listing lists all files, where the site has such a list
 * @param audit looks for what is withheld
 * @param items of the release, as its record tells them
 */
record WrittenSite(
    Instant modified,
    List<String> facts,
    Optional<Listing> listing,
    SiteAudit audit,
    Release release,
    String items) {

  static WrittenSite of(Publication publication, Release release, Withheld withheld) {
    return new WrittenSite(
        publication.modified(),
        ReleaseRecord.publicFacts(publication),
        publication.site().has(SitePart.API)
            ? Optional.of(new Checksums(new Addresses(publication), publication.modified()))
            : Optional.empty(),
        new SiteAudit(
            withheld.except(SiteGenerator.ownTexts()),
            publication.site().baseUrl(),
            release.cases().keySet()),
        release,
        ReleaseFacts.items(release));
  }

  /**
   * Audits it.
   *
   * @param isSame whether the site that stands was audited for the same
   */
  AuditedSite audited(
      StagedSite staged, boolean isSame, Workers workers, StagedSite.PrivateSink findings)
      throws ContentRefusedException, IOException {
    return staged.audit(modified, facts, listing, audit, isSame, workers, findings);
  }
}
