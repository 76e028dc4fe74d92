package io.github.advisorysite.importer;

import java.util.List;

/**
 * What an import did. Immutable and thread-safe.
 *
 * @param summary a few lines with counts, without any word of the content
 * @param details one line each: conflicts, skipped files, or the lines that were added; these name
 *     and quote items that may be embargoed
 */
public record ImportReport(List<String> summary, List<String> details) {

  public ImportReport {
    summary = List.copyOf(summary);
    details = List.copyOf(details);
  }
}
