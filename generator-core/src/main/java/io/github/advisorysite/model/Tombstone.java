package io.github.advisorysite.model;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import java.time.Instant;

/** All that stays of a withdrawn case in one language. */
public record Tombstone(
    CaseId id,
    Language language,
    Words title,
    Instant published,
    Instant withdrawn,
    Words reason) {}
