package io.github.advisorysite.model;

/** A page of the publisher's own, such as about or policy. */
public record StaticPage(String name, Words title, Markdown body) {}
