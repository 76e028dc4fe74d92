package io.github.advisorysite.audit;

/**
 * A text that a file holds.
 *
 * @param part the path of what holds it within the file, empty for the file itself
 * @param kind what it is
 */
record Passage(String part, Kind kind, String text) {

  /** What a passage is. */
  enum Kind {
    /** A text that stands there to be read. */
    TEXT,
    /** The name of a part, or a comment on it. */
    LABEL,
    /** Words of a search index. */
    INDEX,
    /** Bytes that need be no text, in which short words stand by chance. */
    NOISE
  }
}
