package io.github.advisorysite.model;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import java.time.Instant;
import java.util.List;

/**
 * All that stays of a withdrawn case in one language.
 *
 * @param revisions when each revision was published that readers saw before, oldest first
 */
public record Tombstone(
    CaseId id,
    Language language,
    Words title,
    Instant published,
    Instant withdrawn,
    Words reason,
    List<Instant> revisions) {

  public Tombstone {
    revisions = List.copyOf(revisions);
  }
}
