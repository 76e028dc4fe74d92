package io.github.advisorysite.importer.certarchive;

import io.github.advisorysite.importer.certarchive.Tally.Count;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.source.Instants;
import io.github.advisorysite.source.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one timeline of all records that a vendor has in a case. Not thread-safe. */
final class VendorTimeline {

  private static final Map<String, Status> STATUSES =
      Map.of(
          "Vulnerable", Status.AFFECTED,
          "Affected", Status.AFFECTED,
          "Not Vulnerable", Status.NOT_AFFECTED,
          "Not Affected", Status.NOT_AFFECTED);

  /** What a statement shows, or the case says; the rest of a record is internal. */
  private static final Set<String> SHOWN =
      Set.of(
          "ID", "Vendor", "VendorStatement", "VendorInformation", "VendorReferences", "Addendum");

  private static final Comparator<ArchiveRecord> ORDER =
      Comparator.comparing(VendorTimeline::updated)
          .thenComparing(record -> record.text("VendorRecordID"))
          .thenComparing(ArchiveRecord::path);

  private final Tally tally;
  private final List<Map<String, Object>> statements = new ArrayList<>();
  private final List<Map<String, Object>> internal = new ArrayList<>();
  private Status known = Status.UNKNOWN;
  private Map<String, Object> last = Map.of();

  private VendorTimeline(Tally tally) {
    this.tally = tally;
  }

  /** The content of the vendor's file in the case. */
  static Map<String, Object> of(List<ArchiveRecord> records, Tally tally) {
    VendorTimeline timeline = new VendorTimeline(tally);
    records.stream().sorted(ORDER).forEach(timeline::add);
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("statements", timeline.statements);
    file.put("private", Map.of("records", timeline.internal));
    return file;
  }

  private void add(ArchiveRecord record) {
    Map<String, Object> rest = record.except(SHOWN);
    Map<String, Object> refused = new LinkedHashMap<>();
    Map<String, Object> words = words(record, refused);
    Status status = STATUSES.getOrDefault(record.text("Status").strip(), Status.UNKNOWN);
    if (status != Status.UNKNOWN || !words.isEmpty()) {
      state(record, resolved(status, record), words, refused);
    }
    if (!refused.isEmpty()) {
      rest.put("refused", refused);
    }
    internal.add(rest);
  }

  private Status resolved(Status status, ArchiveRecord record) {
    if (known != Status.UNKNOWN && status != known) {
      tally.add(Count.CONFLICTS);
      String outcome =
          status == Status.UNKNOWN
              ? "says Unknown after " + known.key() + "; the status stays"
              : "says " + status.key() + " after " + known.key() + "; the later holds";
      tally.detail("conflict: " + record.path() + " " + outcome);
    }
    known = status == Status.UNKNOWN ? known : status;
    return known;
  }

  private void state(
      ArchiveRecord record, Status status, Map<String, Object> words, Map<String, Object> refused) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("status", status.key());
    said.putAll(words);
    if (said.equals(last)) {
      return;
    }
    last = said;
    Map<String, Object> statement = new LinkedHashMap<>();
    String at = record.text("DateLastUpdated").strip();
    if (Instants.parse(at) instanceof Instants.Read) {
      statement.put("at", at);
    } else {
      refused.put("DateLastUpdated", at);
      tally.add(Count.DATES_REFUSED);
      tally.detail(
          "date refused: "
              + record.path()
              + " has no instant in DateLastUpdated; its statement has no at");
    }
    statement.putAll(said);
    statements.add(statement);
    tally.add(Count.STATEMENTS);
  }

  private Map<String, Object> words(ArchiveRecord record, Map<String, Object> refused) {
    Map<String, Object> words = new LinkedHashMap<>();
    String comment = text(record, "VendorStatement", refused);
    if (!comment.isEmpty()) {
      words.put("comment", Map.of("en", comment));
    }
    Links links = Links.ofLines(record.text("VendorReferences"));
    if (!links.urls().isEmpty()) {
      words.put("notices", links.entries());
    }
    if (!links.refused().isEmpty()) {
      refused.put("VendorReferences", links.refused());
      tally.add(Count.NOTICES_REFUSED, links.refused().size());
    }
    List<Map<String, Object>> addenda = new ArrayList<>();
    for (String field : List.of("VendorInformation", "Addendum")) {
      String text = text(record, field, refused);
      if (!text.isEmpty()) {
        addenda.add(Map.of("text", Map.of("en", text)));
      }
    }
    if (!addenda.isEmpty()) {
      words.put("addenda", addenda);
    }
    return words;
  }

  private String text(ArchiveRecord record, String field, Map<String, Object> refused) {
    String markdown = ArchiveText.markdown(record.text(field));
    if (markdown.length() <= Limits.MARKDOWN) {
      return markdown;
    }
    refused.put(field, record.text(field));
    tally.add(Count.TEXTS_REFUSED);
    tally.detail(
        "text refused: "
            + record.path()
            + " "
            + field
            + " is longer than "
            + Limits.MARKDOWN
            + " characters");
    return "";
  }

  /** A record without an instant comes first: nothing says that it is newer than another. */
  private static Instant updated(ArchiveRecord record) {
    return Instants.parse(record.text("DateLastUpdated").strip()) instanceof Instants.Read read
        ? read.instant()
        : Instant.MIN;
  }
}
