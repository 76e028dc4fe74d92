package io.github.advisorysite;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.advisorysite.audit.SiteAudit;
import io.github.advisorysite.output.Digests;
import io.github.advisorysite.publish.StandingFiles;
import io.github.advisorysite.source.Workers;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of the site that stands, so that a build can tell that it would only make the same
 * again, or what of it: its record {@code standing.json} in the state directory, which costs time
 * and nothing else if it is lost. It holds the next instant of the content, and is for private
 * eyes.
 */
final class Standing {

  private static final String FILE = "standing.json";
  private static final int FORM = 3;

  /** By its tokens: to bind so few of them takes more time than all else that is done here. */
  private static final JsonFactory JSON = new JsonFactory();

  private final LastRelease last;
  private final BuildInputs inputs;
  private final Known known;
  private final Optional<StandingFiles> files;

  /**
   * Looks at what stands.
   *
   * @param last the release that stands
   * @param made the files that its record lists
   * @param inputs what a site would be made of now
   */
  Standing(LastRelease last, ReleaseRecord.Listed made, BuildInputs inputs, Workers workers) {
    this.last = last;
    this.inputs = inputs;
    Known record = new Known(Map.of(), List.of());
    Optional<StandingFiles> stand = Optional.empty();
    try {
      record = Known.read(last.options().state().resolve(FILE));
      if (last.isRelease()
          && last.record().isOfThisOutput()
          && record.number("form") == FORM
          && record.text("digest").equals(last.record().digest())
          && made.digest().equals(last.record().digest())
          && ReleaseRecord.isRelease(last.options().output(), made.files())) {
        stand =
            StandingFiles.untouched(
                last.options().output(),
                made.files(),
                FileTime.from(Instant.parse(record.text("modified"))),
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
              && inputs.digest().filter(known.text("inputs")::equals).isPresent()
              && !asOf.isBefore(Instant.parse(known.text("from")))
              && (!known.texts.containsKey("until")
                  || asOf.isBefore(Instant.parse(known.text("until"))));
      return isSame ? Optional.of(report(known)) : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty(); // a broken record, too
    }
  }

  /** Whether it was audited as a new site would be: for the same, and by the same program. */
  boolean wasAudited(SiteAudit audit) {
    return known.text("audited").equals(audited(audit));
  }

  private static String audited(SiteAudit audit) {
    return audit.fingerprint() + " by " + BuildInputs.generator();
  }

  private static GenerationReport report(Known known) {
    return new GenerationReport(
        known.number("advisories"),
        known.number("statuses"),
        known.number("pages"),
        URI.create(known.text("baseUrl")),
        known.warnings);
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
    Map<String, String> texts = new TreeMap<>();
    texts.put("form", String.valueOf(FORM));
    texts.put("inputs", digest.get());
    texts.put("digest", release);
    texts.put("from", last.options().asOf().toString());
    until.ifPresent(at -> texts.put("until", at.toString()));
    texts.put("modified", modified.toString());
    texts.put("audited", audited(audit));
    texts.put("advisories", String.valueOf(report.advisories()));
    texts.put("statuses", String.valueOf(report.statuses()));
    texts.put("pages", String.valueOf(report.pages()));
    texts.put("baseUrl", report.baseUrl().toString());
    try {
      new PrivateFolder(last.options().state())
          .write(FILE, new Known(texts, report.warnings()).json());
    } catch (IOException e) {
      // the site stands, so this is no failure: the next build makes it again
    }
  }

  /**
   * What a record says, with a digest of its own: a word that is lost would withhold what is due.
   *
   * @param texts by name, in order
   * @param warnings the lines that a log showed
   */
  private record Known(Map<String, String> texts, List<String> warnings) {

    private static final String OWN = "own";

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is not as it was written
     */
    static Known read(Path file) throws IOException {
      Known known = new Known(new TreeMap<>(), new ArrayList<>());
      try (JsonParser json = JSON.createParser(Files.readAllBytes(file))) {
        String name = "";
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
          if (token == JsonToken.FIELD_NAME) {
            name = json.getText();
          } else if (token.isScalarValue() && json.getParsingContext().inArray()) {
            known.warnings.add(json.getText());
          } else if (token.isScalarValue()) {
            known.texts.put(name, json.getText());
          }
        }
      }
      String own = known.texts.remove(OWN);
      if (!known.digest().equals(own)) {
        throw new IllegalArgumentException("a record that is broken");
      }
      return known;
    }

    private String digest() {
      return Digests.sha256((texts + "\n" + warnings).getBytes(StandardCharsets.UTF_8));
    }

    String json() throws IOException {
      StringWriter text = new StringWriter();
      try (JsonGenerator json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
        json.writeStartObject();
        json.writeStringField(OWN, digest());
        for (Map.Entry<String, String> named : texts.entrySet()) {
          json.writeStringField(named.getKey(), named.getValue());
        }
        json.writeFieldName("warnings");
        json.writeArray(warnings.toArray(String[]::new), 0, warnings.size());
        json.writeEndObject();
      }
      return text + "\n";
    }

    String text(String name) {
      return texts.getOrDefault(name, "");
    }

    /**
     * A number.
     *
     * @throws NumberFormatException if there is none of this name
     */
    int number(String name) {
      return Integer.parseInt(text(name));
    }
  }
}
