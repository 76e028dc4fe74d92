package io.github.advisorysite;

import io.github.advisorysite.signing.KeySource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What a run is about.
 *
 * @param content the content folder
 * @param output the folder that the site takes the place of
 * @param state the private folder: reports, never published
 * @param asOf the instant whose site is made
 * @param theme the folder of overrides; without it {@code theme/} in the content
 * @param threads at least 1; the result does not depend on it
 * @param previousSite a site of ours that tells of the last release where no record does
 * @param holdBroken whether a due statement whose comment is refused is published without it
 * @param key what signs the CSAF documents
 * @param isPreview whether the instant is still to come, so that the site is no release
 */
public record GeneratorOptions(
    Path content,
    Path output,
    Path state,
    Instant asOf,
    Optional<Path> theme,
    int threads,
    Optional<Path> previousSite,
    boolean holdBroken,
    Optional<KeySource> key,
    boolean isPreview) {

  /** Options without those that few need. */
  public GeneratorOptions(
      Path content, Path output, Path state, Instant asOf, Optional<Path> theme, int threads) {
    this(
        content,
        output,
        state,
        asOf,
        theme,
        threads,
        Optional.empty(),
        false,
        Optional.empty(),
        false);
  }

  public GeneratorOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1");
    }
  }

  /** The same, with a key that signs what wants to be signed. */
  public GeneratorOptions signedWith(Optional<KeySource> signingKey) {
    return new GeneratorOptions(
        content,
        output,
        state,
        asOf,
        theme,
        threads,
        previousSite,
        holdBroken,
        signingKey,
        isPreview);
  }
}
