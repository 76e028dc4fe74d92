package io.github.advisorysite.model;

import java.util.Arrays;
import java.util.Optional;

/** A part of a site that it can do without, by the name that {@code leaveOut} has for it. */
public enum SitePart {
  /** The JSON documents, and the page that shows them; the list of digests stays. */
  API("api"),
  /** Each status as a picture. */
  BADGES("badges"),
  /** CSAF 2.0, for which a publisher is needed. */
  CSAF("csaf"),
  /** The page of each revision, and the list of them. */
  EDITIONS("editions"),
  /** The search page with its index. */
  SEARCH("search"),
  /** Figures, as a page and as CSV. */
  STATISTICS("statistics"),
  /** The feeds of each vendor and each year; those of the site stay. */
  LIST_FEEDS("listFeeds"),
  /** VULDEF. */
  VULDEF("vuldef");

  private final String key;

  SitePart(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  /** The part of that name. */
  public static Optional<SitePart> of(String key) {
    return Arrays.stream(values()).filter(part -> part.key.equals(key)).findFirst();
  }
}
