package io.github.advisorysite;

import io.github.advisorysite.source.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a build when all is written.
 *
 * @param problems of all content, for private eyes
 * @param until the first instant of the content after T, for private eyes
 */
record GeneratedSite(
    WrittenSite written,
    List<Problem> problems,
    GenerationReport report,
    Optional<Instant> until) {}
