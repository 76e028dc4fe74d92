package io.github.advisorysite.model;

import java.time.Instant;
import java.util.List;

/**
 * All that the public may know at one instant. Immutable and thread-safe.
 *
 * @param cases newest first
 * @param vendors that a public case lists, by id
 * @param modified the newest public instant, or the epoch where nothing is public
 */
public record Publication(
    Site site,
    List<PublishedCase> cases,
    List<PublishedVendor> vendors,
    List<StaticPage> pages,
    Instant modified) {

  public Publication {
    cases = List.copyOf(cases);
    vendors = List.copyOf(vendors);
    pages = List.copyOf(pages);
  }

  /** Whether statuses of vendors stand on the pages of their advisories, as there are so many. */
  public boolean foldsStatuses() {
    return site.foldAbove().isPresent() && statuses() > site.foldAbove().getAsInt();
  }

  /**
   * How many statuses there are, in the site's own language. Those of a withdrawn case count, as
   * their addresses stay, so that the number does not fall.
   */
  private long statuses() {
    return cases.stream()
        .mapToLong(
            published ->
                published instanceof PublishedCase.Current current
                    ? current.variants().get(0).advisory().vendors().size()
                    : ((PublishedCase.Withdrawn) published).addresses().size())
        .sum();
  }
}
