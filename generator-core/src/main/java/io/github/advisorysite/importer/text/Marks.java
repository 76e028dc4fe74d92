package io.github.advisorysite.importer.text;

/**
 * Stand for what HTML meant, between its removal and the writing of Markdown; no clean text holds
 * them.
 */
public final class Marks {

  /** Begins a line that is a heading. */
  public static final char HEADING = '\u0001';

  /** Begins a line that is a list item. */
  public static final char ITEM = '\u0002';

  /** A line of its own before preformatted lines. */
  public static final char CODE_START = '\u0003';

  /** A line of its own behind preformatted lines. */
  public static final char CODE_END = '\u0004';

  /** Before the address of a link. */
  public static final char LINK = '\u0005';

  /** Between the address and the text of a link. */
  public static final char LINK_TEXT = '\u0006';

  /** Behind the text of a link. */
  public static final char LINK_END = '\u0007';

  private Marks() {}

  public static boolean isMark(int c) {
    return c >= HEADING && c <= LINK_END;
  }
}
