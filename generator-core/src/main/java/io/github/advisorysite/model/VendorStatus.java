package io.github.advisorysite.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A row of an advisory's vendor table: a vendor that received the details, and its public
 * statements.
 *
 * @param listed when the vendor first stood in the advisory
 * @param timeline the public statements, oldest first; empty if the vendor never reported
 */
public record VendorStatus(PublishedVendor vendor, Instant listed, List<Statement> timeline) {

  public VendorStatus {
    timeline = List.copyOf(timeline);
  }

  /** The statement that holds now. */
  public Optional<Statement> statement() {
    return timeline.isEmpty() ? Optional.empty() : Optional.of(timeline.get(timeline.size() - 1));
  }

  public Status status() {
    return statement().map(Statement::status).orElse(Status.UNKNOWN);
  }

  /** When something last changed in this row. */
  public Instant modified() {
    Instant latest = listed;
    if (statement().isPresent()) {
      Statement last = statement().get();
      latest = later(latest, last.at());
      for (Addendum addendum : last.addenda()) {
        latest = later(latest, addendum.at());
      }
    }
    return latest;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
