package io.github.advisorysite.search;

import io.github.advisorysite.model.Status;
import java.util.List;

/** The numbers by which blocks write what has few values. */
final class Codes {

  static final List<Status> STATUSES =
      List.of(
          Status.AFFECTED,
          Status.AFFECTED_INVESTIGATING,
          Status.NOT_AFFECTED,
          Status.NOT_AFFECTED_INVESTIGATING,
          Status.UNKNOWN);

  /** The empty one is that of a document without a score. */
  private static final List<String> SEVERITIES =
      List.of("", "none", "low", "medium", "high", "critical");

  private Codes() {}

  static int of(Status status) {
    return STATUSES.indexOf(status);
  }

  static int severity(String key) {
    int code = SEVERITIES.indexOf(key);
    if (code < 0) {
      throw new SearchFaultException("a severity has no number");
    }
    return code;
  }
}
