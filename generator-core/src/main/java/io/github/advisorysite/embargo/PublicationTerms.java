package io.github.advisorysite.embargo;

import io.github.advisorysite.model.Release;
import java.time.Instant;
import java.util.Optional;

/**
 * On what terms content is published.
 *
 * @param asOf T: what is effective by then is public
 * @param last the release before, if its record is at hand
 * @param holdBroken whether a due statement whose comment is refused is published without it
 */
public record PublicationTerms(Instant asOf, Optional<Release> last, boolean holdBroken) {}
