package io.github.advisorysite.model;

import java.time.Instant;

/** The coordinator's words on a vendor's statement, kept apart from the vendor's own. */
public record Addendum(Instant at, Markdown text) {}
