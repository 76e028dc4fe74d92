package io.github.advisorysite.source;

/** How much of anything is read; what is over a limit is a located problem, never a slow build. */
public final class Limits {

  /** Bytes of one document: a file, or a line of JSONL. */
  public static final int DOCUMENT = 1 << 20;

  /** Bytes of one attachment. */
  public static final long ATTACHMENT = 20L << 20;

  /** Characters of one Markdown text. */
  public static final int MARKDOWN = 64 << 10;

  /** Characters of one plain text. */
  public static final int TEXT = 2_000;

  /** Items of one list. */
  public static final int LIST = 10_000;

  /** Levels of lists and mappings in a document. */
  public static final int DEPTH = 32;

  /** Problems shown of one file. */
  public static final int PROBLEMS = 20;

  private Limits() {}
}
