package io.github.advisorysite.model;

import io.github.advisorysite.ids.Language;

/**
 * A Markdown text (CommonMark 0.31) and the language that it is in, which need not be the page's.
 */
public record Markdown(String source, Language language) {}
