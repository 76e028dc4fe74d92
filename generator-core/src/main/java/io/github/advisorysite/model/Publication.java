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
}
