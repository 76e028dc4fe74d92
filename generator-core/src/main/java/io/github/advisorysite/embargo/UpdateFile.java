package io.github.advisorysite.embargo;

import org.jspecify.annotations.Nullable;

/** An update of a case as written. */
record UpdateFile(@Nullable Localized summary, Facts facts) {}
