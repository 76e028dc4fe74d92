package io.github.advisorysite.model;

import io.github.advisorysite.ids.Language;

/** Plain words and the language that they are in, which need not be the page's. */
public record Words(String text, Language language) {}
