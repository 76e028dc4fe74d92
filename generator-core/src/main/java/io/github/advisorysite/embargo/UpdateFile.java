package io.github.advisorysite.embargo;

import org.jspecify.annotations.Nullable;

/**
 * An update of a case as written.
 *
 * @param backfill whether it was entered late on purpose
 */
record UpdateFile(@Nullable Localized summary, Facts facts, boolean backfill) {}
