package io.github.advisorysite.search.analysis;

/**
 * A word of a text as it is indexed.
 *
 * @param position its number in the text; a part stands where its whole stands
 */
public record Token(String text, int position) {}
