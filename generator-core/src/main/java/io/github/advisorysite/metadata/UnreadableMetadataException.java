package io.github.advisorysite.metadata;

/**
 * What a file says of itself cannot be told. The message names the kind of structure, never a value
 * of it, and is fit for a public log.
 */
public final class UnreadableMetadataException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableMetadataException(String text) {
    super(text, null, false, false);
  }
}
