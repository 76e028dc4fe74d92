package io.github.advisorysite.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;

/**
 * A CVSS vector with what it computes to.
 *
 * @param version 2.0, 3.0, 3.1 or 4.0
 * @param score the score of the base metrics (for 4.0, of all metrics given), with one decimal
 * @param by who analysed
 */
public record CvssScore(
    String version, String vector, String score, Severity severity, Optional<Words> by) {

  private static final List<String> VERSIONS = List.of("3.0", "3.1", "4.0");

  /**
   * Reads a vector (CVSS 2.0 without prefix, or 3.0, 3.1, 4.0 with theirs), or nothing if it is
   * none.
   */
  public static Optional<CvssScore> of(String text) {
    String version = "2.0";
    for (String v : VERSIONS) {
      if (text.startsWith("CVSS:" + v + "/")) {
        version = v;
      }
    }
    if ((version.equals("2.0") && !text.startsWith("AV:")) || hasRepeatedMetric(text)) {
      return Optional.empty();
    }
    try {
      Cvss cvss = Cvss.fromVector(text);
      if (cvss == null) {
        return Optional.empty();
      }
      double score = cvss.calculateScore().getBaseScore();
      return Optional.of(
          new CvssScore(
              version,
              text,
              String.format(Locale.ROOT, "%.1f", score),
              severity(version, score),
              Optional.empty()));
    } catch (MalformedVectorException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The same score, by somebody. */
  public CvssScore by(Optional<Words> analyst) {
    return new CvssScore(version, vector, score, severity, analyst);
  }

  /** The library reads a metric that is given twice; the specifications refuse it. */
  private static boolean hasRepeatedMetric(String text) {
    Set<String> seen = new HashSet<>();
    for (String metric : text.split("/", -1)) {
      if (!seen.add(metric.substring(0, Math.max(0, metric.indexOf(':'))))) {
        return true;
      }
    }
    return false;
  }

  private static Severity severity(String version, double score) {
    if (version.equals("2.0")) {
      return score < 4.0 ? Severity.LOW : score < 7.0 ? Severity.MEDIUM : Severity.HIGH;
    }
    if (score == 0.0) {
      return Severity.NONE;
    }
    return score < 4.0
        ? Severity.LOW
        : score < 7.0 ? Severity.MEDIUM : score < 9.0 ? Severity.HIGH : Severity.CRITICAL;
  }
}
