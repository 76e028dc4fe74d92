package io.github.advisorysite.statistics;

import io.github.advisorysite.cvss.CvssScore;
import io.github.advisorysite.cvss.Severity;
import io.github.advisorysite.ids.CweId;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.model.VendorStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Counts over the cases that stand, in the site's own language; years are those of the site's zone,
 * of first publication.
 */
public final class Statistics {

  private static final String UNSCORED = "unscored";
  private static final int MOST_NAMED = 10;

  /** How long readers waited for a vendor's first statement, by the longest wait of each. */
  private static final Map<String, Duration> DELAYS = delays();

  private static final String LONGER = "longer";
  private static final String NONE = "none";

  private final Publication publication;

  private Statistics(Publication publication) {
    this.publication = publication;
  }

  /** All tables, in the order in which they are shown. */
  public static List<Table> of(Publication publication) {
    Statistics of = new Statistics(publication);
    return List.of(of.severities(), of.states(), of.delaysOfStatements(), of.cwes());
  }

  private static Map<String, Duration> delays() {
    Map<String, Duration> delays = new LinkedHashMap<>();
    delays.put("at-once", Duration.ZERO);
    delays.put("day", Duration.ofDays(1));
    delays.put("week", Duration.ofDays(7));
    delays.put("month", Duration.ofDays(30));
    delays.put("quarter", Duration.ofDays(90));
    return Collections.unmodifiableMap(delays);
  }

  private Stream<Advisory> advisories() {
    return publication.cases().stream()
        .filter(PublishedCase.Current.class::isInstance)
        .map(current -> ((PublishedCase.Current) current).variants().get(0).advisory());
  }

  private Table severities() {
    List<String> columns =
        new ArrayList<>(Arrays.stream(Severity.values()).map(Severity::key).toList());
    Collections.reverse(columns);
    columns.add(UNSCORED);
    return byYear(
        "severities",
        columns,
        advisory ->
            Stream.of(
                advisory.score().map(CvssScore::severity).map(Severity::key).orElse(UNSCORED)));
  }

  private Table states() {
    return byYear(
        "states",
        Arrays.stream(Status.values()).map(Status::key).toList(),
        advisory -> advisory.vendors().stream().map(row -> row.status().key()));
  }

  private Table byYear(
      String key, List<String> columns, Function<Advisory, Stream<String>> counted) {
    Map<String, Map<String, Integer>> years = new TreeMap<>(Comparator.reverseOrder());
    advisories()
        .forEach(
            advisory -> {
              Map<String, Integer> counts =
                  years.computeIfAbsent(
                      publication.site().year(advisory.published()), year -> new TreeMap<>());
              counted.apply(advisory).forEach(column -> counts.merge(column, 1, Integer::sum));
            });
    return new Table(key, columns, rows(years));
  }

  private static List<Table.Row> rows(Map<String, Map<String, Integer>> counts) {
    return counts.entrySet().stream()
        .map(row -> new Table.Row(row.getKey(), row.getValue()))
        .toList();
  }

  private Table delaysOfStatements() {
    String column = "statuses";
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    Stream.concat(DELAYS.keySet().stream(), Stream.of(LONGER, NONE))
        .forEach(delay -> counts.put(delay, new TreeMap<>(Map.of(column, 0))));
    advisories()
        .flatMap(advisory -> advisory.vendors().stream())
        .map(Statistics::delay)
        .forEach(
            delay ->
                counts.computeIfAbsent(delay, d -> new TreeMap<>()).merge(column, 1, Integer::sum));
    return new Table("delays", List.of(column), rows(counts));
  }

  private static String delay(VendorStatus row) {
    if (row.timeline().isEmpty()) {
      return NONE;
    }
    Duration waited = Duration.between(row.listed(), row.timeline().get(0).at());
    return DELAYS.entrySet().stream()
        .filter(delay -> waited.compareTo(delay.getValue()) <= 0)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(LONGER);
  }

  private Table cwes() {
    String column = "advisories";
    Map<String, Integer> counts = new TreeMap<>();
    advisories()
        .flatMap(advisory -> advisory.cwes().stream().map(CweId::value))
        .forEach(cwe -> counts.merge(cwe, 1, Integer::sum));
    return new Table(
        "cwes",
        List.of(column),
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_NAMED)
            .map(cwe -> new Table.Row(cwe.getKey(), Map.of(column, cwe.getValue())))
            .toList());
  }
}
