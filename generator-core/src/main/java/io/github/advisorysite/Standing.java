package io.github.advisorysite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.advisorysite.publish.Trees;
import io.github.advisorysite.source.Workers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the site that stands, so that a build can tell that it would only make the same
 * again: its record {@code standing.json} in the state directory, which costs time and nothing else
 * if it is lost. It holds the next instant of the content, and is for private eyes.
 *
 * @param last the release that stands
 * @param inputs the digest of what a site would be made of now, or nothing if it cannot be told
 */
record Standing(LastRelease last, Optional<String> inputs) {

  private static final String FILE = "standing.json";
  private static final int FORM = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What the build of the standing site reported, if a build at T would make it again: all that it
   * was made of is the same, no instant of the content has passed since, and nobody touched it.
   */
  Optional<GenerationReport> report(Workers workers) throws IOException {
    GeneratorOptions options = last.options();
    Optional<Instant> before = last.release().map(release -> release.asOf());
    if (inputs.isEmpty()
        || !last.isRelease()
        || before.filter(at -> !at.isAfter(options.asOf())).isEmpty()
        || !last.record().isOfThisOutput()) {
      return Optional.empty();
    }
    try {
      JsonNode known = JSON.readTree(Files.readAllBytes(options.state().resolve(FILE)));
      boolean isSame =
          known.path("form").asInt() == FORM
              && known.path("inputs").asText().equals(inputs.get())
              && known.path("digest").asText().equals(last.record().digest())
              && !options.asOf().isBefore(Instant.parse(known.path("from").asText()))
              && (!known.has("until")
                  || options.asOf().isBefore(Instant.parse(known.path("until").asText())))
              && Trees.isUntouched(
                  options.output(),
                  last.record().files().keySet(),
                  FileTime.from(Instant.parse(known.path("modified").asText())),
                  workers);
      return isSame ? Optional.of(report(known)) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // a record that is lost or broken: the build makes a new one
    }
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
   * @param until the first instant of the content after T
   * @param modified the modification time of its files
   * @param report what the build printed, without what it said of the release before
   */
  void write(Optional<Instant> until, Instant modified, GenerationReport report) {
    if (inputs.isEmpty() || !last.isRelease()) {
      return;
    }
    ObjectNode known = JSON.createObjectNode();
    known.put("form", FORM);
    known.put("inputs", inputs.get());
    known.put("digest", last.record().digest());
    known.put("from", last.options().asOf().toString());
    until.ifPresent(at -> known.put("until", at.toString()));
    known.put("modified", modified.toString());
    known.put("advisories", report.advisories());
    known.put("statuses", report.statuses());
    known.put("pages", report.pages());
    known.put("baseUrl", report.baseUrl().toString());
    report.warnings().forEach(known.putArray("warnings")::add);
    try {
      new PrivateFolder(last.options().state())
          .write(FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(known) + "\n");
    } catch (IOException e) {
      // the site stands, so this is no failure: the next build makes it again
    }
  }
}
