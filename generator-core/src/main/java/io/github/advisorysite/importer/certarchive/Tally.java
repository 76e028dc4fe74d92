package io.github.advisorysite.importer.certarchive;

import io.github.advisorysite.importer.ImportReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what an import meets. Not thread-safe. */
final class Tally {

  /** What is counted. */
  enum Count {
    PUBLISHED,
    UNDECIDED,
    RECORDS,
    STATEMENTS,
    UPDATES,
    VECTORS_REFUSED,
    VECTORS_REFUSED_PUBLISHED,
    CVES_MALFORMED,
    REFERENCES_REFUSED,
    NOTICES_REFUSED,
    UNTITLED,
    TEXTS_REFUSED,
    DATES_REFUSED,
    CONFLICTS,
    SKIPPED
  }

  private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
  private final List<String> details = new ArrayList<>();

  void add(Count what) {
    add(what, 1);
  }

  void add(Count what, int number) {
    counts.merge(what, number, Integer::sum);
  }

  void detail(String line) {
    details.add(line);
  }

  /** Takes a file that is left out, and why. */
  void skip(String line) {
    add(Count.SKIPPED);
    details.add("skipped: " + line);
  }

  private int of(Count what) {
    return counts.getOrDefault(what, 0);
  }

  ImportReport report(int vendors) {
    int reports = of(Count.PUBLISHED) + of(Count.UNDECIDED);
    int links = of(Count.REFERENCES_REFUSED) + of(Count.NOTICES_REFUSED);
    return new ImportReport(
        List.of(
            "reports: "
                + reports
                + " ("
                + of(Count.PUBLISHED)
                + " published, "
                + of(Count.UNDECIDED)
                + " undecided)",
            "vendors: " + vendors,
            "vendor records: " + of(Count.RECORDS),
            "statements: " + of(Count.STATEMENTS),
            "updates: " + of(Count.UPDATES),
            "CVSS vectors refused: "
                + of(Count.VECTORS_REFUSED)
                + " ("
                + of(Count.VECTORS_REFUSED_PUBLISHED)
                + " of published reports)",
            "CVE ids malformed: " + of(Count.CVES_MALFORMED),
            "references that are no URL: "
                + links
                + " ("
                + of(Count.REFERENCES_REFUSED)
                + " of reports, "
                + of(Count.NOTICES_REFUSED)
                + " of vendor records)",
            "dates refused: " + of(Count.DATES_REFUSED),
            "texts refused: " + of(Count.TEXTS_REFUSED),
            "reports without a title: " + of(Count.UNTITLED),
            "conflicts: " + of(Count.CONFLICTS),
            "files skipped: " + of(Count.SKIPPED)),
        details);
  }
}
