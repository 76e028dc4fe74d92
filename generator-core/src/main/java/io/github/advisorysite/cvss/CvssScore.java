package io.github.advisorysite.cvss;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;

/**
 * A CVSS vector with what it computes to.
 *
 * @param version 2.0, 3.0, 3.1 or 4.0
 * @param score the score of the base metrics (for 4.0, of all metrics given), with one decimal
 */
public record CvssScore(String version, String vector, String score, Severity severity) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:CVSS:(3\\.0|3\\.1|4\\.0)/)?([A-Za-z]{1,3}:[A-Za-z]{1,5}(?:/[A-Za-z]{1,3}:[A-Za-z]{1,5})*+)");

  /**
   * Reads a vector (CVSS 2.0 without prefix, or 3.0, 3.1, 4.0 with theirs), or nothing if it is
   * none.
   */
  public static Optional<CvssScore> of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || hasRepeatedMetric(form.group(2))) {
      return Optional.empty();
    }
    String version = form.group(1) == null ? "2.0" : form.group(1);
    try {
      Cvss cvss = Cvss.fromVector(text);
      if (cvss == null) {
        return Optional.empty();
      }
      double score = cvss.calculateScore().getBaseScore();
      return Optional.of(
          new CvssScore(
              version, text, String.format(Locale.ROOT, "%.1f", score), severity(version, score)));
    } catch (MalformedVectorException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The library reads a metric that is given twice; the specifications refuse it. */
  private static boolean hasRepeatedMetric(String metrics) {
    Set<String> seen = new HashSet<>();
    for (String metric : metrics.split("/", -1)) {
      if (!seen.add(metric.substring(0, metric.indexOf(':')))) {
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
