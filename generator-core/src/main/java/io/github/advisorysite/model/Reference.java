package io.github.advisorysite.model;

import io.github.advisorysite.ids.WebUrl;

/** A document that the advisory points to. */
public record Reference(Words title, WebUrl url) {}
