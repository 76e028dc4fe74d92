package io.github.advisorysite.model;

import java.util.Locale;

/** The written sections of an advisory, in the guideline's order (figure 1). */
public enum SectionKey {
  OVERVIEW,
  AFFECTED,
  DESCRIPTION,
  IMPACT,
  SOLUTION,
  REFERENCES,
  SUPPLEMENT,
  ANALYSIS,
  ACKNOWLEDGMENTS,
  RELATED;

  /** The key as content files and anchors write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
