package io.github.advisorysite;

/**
 * Which files of a preview were made from what, so that the next one into the same sink renders
 * only what is new. Not thread-safe.
 */
public final class LastPreview {

  private MadePieces made = MadePieces.none();

  /** What was made before; until {@link #made} nothing was, as a preview that fails is no whole. */
  MadePieces take() {
    MadePieces before = made.next();
    made = MadePieces.none();
    return before;
  }

  /** A preview is whole. */
  void made(MadePieces pieces) {
    made = pieces;
  }
}
