package io.github.advisorysite.model;

import java.util.Optional;

/** A vendor's status for a case: the five states of the guideline, section 6-3. */
public enum Status {
  AFFECTED("affected"),
  AFFECTED_INVESTIGATING("affected-investigating"),
  NOT_AFFECTED("not-affected"),
  NOT_AFFECTED_INVESTIGATING("not-affected-investigating"),
  /** The vendor received the details and has not reported a status. */
  UNKNOWN("unknown");

  private final String key;

  Status(String key) {
    this.key = key;
  }

  /** The status as content files and addresses write it. */
  public String key() {
    return key;
  }

  /** The status of a key, if it is one. */
  public static Optional<Status> of(String key) {
    for (Status status : values()) {
      if (status.key.equals(key)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
