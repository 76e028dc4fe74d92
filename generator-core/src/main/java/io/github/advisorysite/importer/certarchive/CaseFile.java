package io.github.advisorysite.importer.certarchive;

import io.github.advisorysite.cvss.CvssScore;
import io.github.advisorysite.ids.CveId;
import io.github.advisorysite.importer.certarchive.Tally.Count;
import io.github.advisorysite.source.Instants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes {@code case.yaml} of a report. Not thread-safe. */
final class CaseFile {

  private static final String FIRST_PUBLISHED = "DateFirstPublished";
  private static final String LAST_UPDATED = "DateLastUpdated";

  /** What content has a place for; the rest of a report is internal. */
  private static final Set<String> SHOWN =
      Set.of(
          "ID",
          "Title",
          "Overview",
          "SystemsAffectedPreamble",
          "Description",
          "Impact",
          "Resolution",
          "Workarounds",
          "ThanksAndCredit",
          "References",
          "CVEIDs",
          "CERTAdvisory",
          "US-CERTTechnicalAlert",
          "CVSS_BaseVector",
          FIRST_PUBLISHED);

  private final ArchiveRecord report;
  private final Tally tally;
  private final Map<String, Object> refused = new LinkedHashMap<>();
  private final @Nullable Instant published;

  CaseFile(ArchiveRecord report, Tally tally) {
    this.report = report;
    this.tally = tally;
    this.published = publication();
    tally.add(published == null ? Count.UNDECIDED : Count.PUBLISHED);
  }

  /** When the report was first published, if it was. */
  Optional<Instant> published() {
    return Optional.ofNullable(published);
  }

  private @Nullable Instant publication() {
    String text = report.text(FIRST_PUBLISHED).strip();
    if (Instants.parse(text) instanceof Instants.Read read) {
      return read.instant();
    }
    if (!text.isEmpty()) {
      refuse(Count.DATES_REFUSED, FIRST_PUBLISHED, text, 1);
      tally.detail(
          "date refused: "
              + report.path()
              + " has no instant in DateFirstPublished; the case is undecided");
    }
    return null;
  }

  /**
   * The content of the file.
   *
   * @param refusedTexts fields whose text content refuses
   */
  Map<String, Object> content(Iterable<String> notified, Map<String, String> refusedTexts) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("id", report.text("ID").strip());
    file.put("publishAt", published == null ? "undecided" : report.text(FIRST_PUBLISHED).strip());
    if (published != null) {
      file.put("backfill", true);
    }
    file.put("title", Map.of("en", title()));
    putList(file, "cves", cves());
    putList(file, "cvss", vectors());
    Links references = Links.ofReferences(report.list("References"));
    refuse(
        Count.REFERENCES_REFUSED, "References", references.refused(), references.refused().size());
    putList(file, "references", references.entries());
    putList(file, "related", related());
    List<String> vendors = new ArrayList<>();
    notified.forEach(vendors::add);
    putList(file, "notified", vendors);
    refused.putAll(refusedTexts);
    Map<String, Object> internal = report.except(SHOWN);
    if (!refused.isEmpty()) {
      internal.put("refused", refused);
    }
    if (!internal.isEmpty()) {
      file.put("private", internal);
    }
    return file;
  }

  /** When the report was last updated as it is written, if that was after its publication. */
  Optional<String> update() {
    String text = report.text(LAST_UPDATED).strip();
    boolean later =
        published != null
            && Instants.parse(text) instanceof Instants.Read read
            && read.instant().isAfter(published);
    return later ? Optional.of(text) : Optional.empty();
  }

  private String title() {
    String title = CleanText.line(report.text("Title"));
    if (!title.isEmpty()) {
      return title;
    }
    tally.add(Count.UNTITLED);
    return "(untitled)";
  }

  private List<String> cves() {
    Set<String> ids = new LinkedHashSet<>();
    List<String> malformed = new ArrayList<>();
    for (String text : report.list("CVEIDs")) {
      String repaired = text.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", "-");
      if (CveId.matches(repaired)) {
        ids.add(repaired);
      }
      if (!CveId.matches(text)) {
        malformed.add(text);
      }
    }
    refuse(Count.CVES_MALFORMED, "CVEIDs", malformed, malformed.size());
    return List.copyOf(ids);
  }

  private List<Map<String, String>> vectors() {
    String vector = report.text("CVSS_BaseVector").strip();
    if (vector.isEmpty()) {
      return List.of();
    }
    if (CvssScore.of(vector).isPresent()) {
      return List.of(Map.of("vector", vector));
    }
    refuse(Count.VECTORS_REFUSED, "CVSS_BaseVector", vector, 1);
    if (published != null) {
      tally.add(Count.VECTORS_REFUSED_PUBLISHED);
    }
    return List.of();
  }

  private List<Map<String, String>> related() {
    List<Map<String, String>> related = new ArrayList<>();
    report.list("CERTAdvisory").forEach(id -> related.add(related("CERT/CC", id)));
    report.list("US-CERTTechnicalAlert").forEach(id -> related.add(related("US-CERT", id)));
    return related;
  }

  private static Map<String, String> related(String source, String id) {
    Map<String, String> related = new LinkedHashMap<>();
    related.put("source", source);
    related.put("id", CleanText.line(id));
    return related;
  }

  private void refuse(Count what, String field, Object value, int number) {
    if (number > 0) {
      refused.put(field, value);
      tally.add(what, number);
    }
  }

  private static void putList(Map<String, Object> file, String key, List<?> items) {
    if (!items.isEmpty()) {
      file.put(key, items);
    }
  }
}
