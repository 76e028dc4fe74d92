package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The vendors of a case that would stand as unknown when they are first listed (contract 4.11). Of
 * an undecided case the day is taken to be later than any instant.
 *
 * @param silent those that have not reported: no statement, or only removals and {@code unknown}
 * @param held those that have, and where: what they say comes later, is undecided or cannot be
 *     read, or nothing lists them
 */
record VendorAnswers(Set<VendorId> silent, Map<VendorId, Location> held) {

  static VendorAnswers of(CaseFile file, Language language) {
    Instant start = file.start(language).orElse(Instant.MAX);
    Map<VendorId, Instant> listed = new CaseFold(file, language, start, Instant.MAX).listed();
    Set<VendorId> silent = new TreeSet<>();
    Map<VendorId, Location> held = new TreeMap<>();
    Set<VendorId> vendors = new TreeSet<>(file.notified());
    vendors.addAll(file.statements().keySet());
    for (VendorId vendor : vendors) {
      Instant since = listed.get(vendor);
      if (since == null || !isKnown(new CaseFold(file, language, start, since), vendor, since)) {
        List<Location> reports = reports(file, vendor);
        if (!reports.isEmpty()) {
          held.put(vendor, reports.get(reports.size() - 1));
        } else if (file.notified().contains(vendor)) {
          silent.add(vendor);
        }
      }
    }
    return new VendorAnswers(silent, held);
  }

  private static boolean isKnown(CaseFold fold, VendorId vendor, Instant since) {
    List<Statement> timeline = fold.timeline(vendor, since);
    return !timeline.isEmpty() && timeline.get(timeline.size() - 1).status() != Status.UNKNOWN;
  }

  /** Where a vendor reports a status; what cannot be read may do so. */
  private static List<Location> reports(CaseFile file, VendorId vendor) {
    return file.statements().getOrDefault(vendor, List.of()).stream()
        .filter(item -> item.value() == null || item.value().status() != Status.UNKNOWN)
        .map(Item::at)
        .toList();
  }

  /** A warning for each vendor that is held, at the place of its last report. */
  Stream<Problem> warnings() {
    return held.values().stream()
        .map(
            at ->
                new Problem(
                    Code.STATUS_HELD,
                    at,
                    "",
                    "this vendor has reported and would stand as unknown at publication;"
                        + " look at the statement's instant and at notified",
                    null));
  }
}
