package io.github.advisorysite.model;

import java.time.Instant;
import java.util.List;

/**
 * A state of an advisory that readers have seen.
 *
 * @param number from 1, which is the publication
 */
public record Revision(int number, Instant at, List<Change> changes) {
  public Revision {
    changes = List.copyOf(changes);
  }
}
