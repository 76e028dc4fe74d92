package io.github.advisorysite;

import io.github.advisorysite.embargo.LastReading;
import io.github.advisorysite.source.Problem;
import java.util.List;

/**
 * What the next preview into the same sink can build on: the cases as they were read, and which
 * files were made from what. It knows what is embargoed, so it stays in memory. Not thread-safe.
 */
public final class LastPreview {

  private final LastReading cases = new LastReading();
  private MadePieces made = MadePieces.none();
  private List<Problem> problems = List.of();

  LastReading cases() {
    return cases;
  }

  /** What was made before; until {@link #made} nothing was, as a preview that fails is no whole. */
  MadePieces take() {
    MadePieces before = made.next();
    made = MadePieces.none();
    return before;
  }

  /** All pages of a preview are made. */
  void made(MadePieces pieces, List<Problem> found) {
    made = pieces;
    problems = found;
  }

  /**
   * Every problem of the content that the last preview was made of, also of what is embargoed, for
   * private eyes.
   */
  public List<Problem> problems() {
    return problems;
  }
}
