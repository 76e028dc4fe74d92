package io.github.advisorysite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.advisorysite.audit.SiteAudit;
import io.github.advisorysite.publish.StandingFiles;
import io.github.advisorysite.source.Workers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the site that stands, so that a build can tell that it would only make the same
 * again, or what of it: its record {@code standing.json} in the state directory, which costs time
 * and nothing else if it is lost. It holds the next instant of the content, and is for private
 * eyes.
 */
final class Standing {

  private static final String FILE = "standing.json";
  private static final int FORM = 2;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LastRelease last;
  private final BuildInputs inputs;
  private final JsonNode known;
  private final Optional<StandingFiles> files;

  /**
   * Looks at what stands.
   *
   * @param last the release that stands
   * @param made the files of its record
   * @param inputs what a site would be made of now
   */
  Standing(LastRelease last, Map<String, String> made, BuildInputs inputs, Workers workers) {
    this.last = last;
    this.inputs = inputs;
    JsonNode record = MissingNode.getInstance();
    Optional<StandingFiles> stand = Optional.empty();
    try {
      record = JSON.readTree(Files.readAllBytes(last.options().state().resolve(FILE)));
      if (last.isRelease()
          && last.record().isOfThisOutput()
          && record.path("form").asInt() == FORM
          && record.path("digest").asText().equals(last.record().digest())
          && ReleaseRecord.isRelease(last.options().output(), made)) {
        stand =
            StandingFiles.untouched(
                last.options().output(),
                made,
                FileTime.from(Instant.parse(record.path("modified").asText())),
                workers);
      }
    } catch (IOException | RuntimeException e) {
      // a record that is lost or broken: the build makes a new one
    }
    this.known = record;
    this.files = stand;
  }

  /** The release before this run. */
  LastRelease last() {
    return last;
  }

  /** The files that stand, if they are those of the last release and nobody touched them. */
  Optional<StandingFiles> files() {
    return files;
  }

  /**
   * What the build of the standing site reported, if a build at T would make it again: all that it
   * was made of is the same, and no instant of the content has passed since.
   */
  Optional<GenerationReport> report() {
    Instant asOf = last.options().asOf();
    try {
      boolean isSame =
          files.isPresent()
              && last.release().filter(release -> !release.asOf().isAfter(asOf)).isPresent()
              && inputs.digest().filter(known.path("inputs").asText()::equals).isPresent()
              && !asOf.isBefore(Instant.parse(known.path("from").asText()))
              && (!known.has("until")
                  || asOf.isBefore(Instant.parse(known.path("until").asText())));
      return isSame ? Optional.of(report(known)) : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty(); // a broken record, too
    }
  }

  /** Whether it was audited as a new site would be: for the same, and by the same program. */
  boolean wasAudited(SiteAudit audit) {
    return known.path("audited").asText().equals(audited(audit));
  }

  private static String audited(SiteAudit audit) {
    return audit.fingerprint() + " by " + BuildInputs.generator();
  }

  private static GenerationReport report(JsonNode known) {
    List<String> warnings = new ArrayList<>();
    known.path("warnings").forEach(line -> warnings.add(line.asText()));
    return new GenerationReport(
        known.path("advisories").asInt(),
        known.path("statuses").asInt(),
        known.path("pages").asInt(),
        URI.create(known.path("baseUrl").asText()),
        warnings);
  }

  /**
   * Records the site that was put in place, if it can.
   *
   * @param release the digest of its files
   * @param until the first instant of the content after T
   * @param modified the modification time of its files
   * @param audit what it was audited for
   * @param report what the build printed, without what it said of the release before
   */
  void write(
      String release,
      Optional<Instant> until,
      Instant modified,
      SiteAudit audit,
      GenerationReport report) {
    Optional<String> digest = inputs.digest();
    if (digest.isEmpty()) {
      return;
    }
    ObjectNode next = JSON.createObjectNode();
    next.put("form", FORM);
    next.put("inputs", digest.get());
    next.put("digest", release);
    next.put("from", last.options().asOf().toString());
    until.ifPresent(at -> next.put("until", at.toString()));
    next.put("modified", modified.toString());
    next.put("audited", audited(audit));
    next.put("advisories", report.advisories());
    next.put("statuses", report.statuses());
    next.put("pages", report.pages());
    next.put("baseUrl", report.baseUrl().toString());
    report.warnings().forEach(next.putArray("warnings")::add);
    try {
      new PrivateFolder(last.options().state())
          .write(FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(next) + "\n");
    } catch (IOException e) {
      // the site stands, so this is no failure: the next build makes it again
    }
  }
}
