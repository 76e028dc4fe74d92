package io.github.advisorysite.model;

/** A document that the advisory points to. */
public record Reference(Words title, WebUrl url) {}
