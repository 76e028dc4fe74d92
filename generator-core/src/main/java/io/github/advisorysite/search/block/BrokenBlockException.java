package io.github.advisorysite.search.block;

/** A block is truncated, or of another kind or version; nothing of it is told. */
public final class BrokenBlockException extends RuntimeException {

  private static final long serialVersionUID = 1;

  BrokenBlockException() {
    super("a block of the search index is broken");
  }
}
