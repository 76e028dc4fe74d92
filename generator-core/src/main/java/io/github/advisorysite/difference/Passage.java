package io.github.advisorysite.difference;

import java.util.List;

/**
 * Lines that changed, as runs of what stayed, went and came.
 *
 * @param first whether it stands at the beginning of the text
 * @param last whether it stands at the end
 */
public record Passage(List<Run> runs, boolean first, boolean last) {

  /** What became of a run. */
  public enum Kind {
    SAME,
    DELETED,
    INSERTED
  }

  /** A part of a text. */
  public record Run(Kind kind, String text) {}

  public Passage {
    runs = List.copyOf(runs);
  }
}
