package io.github.advisorysite.search.analysis;

/**
 * A word of a text as it is indexed.
 *
 * @param isCjk whether it is a pair of characters of a writing without blanks, or one that stands
 *     alone
 * @param position its number in the text; a part stands where its whole stands
 */
public record Token(String text, boolean isCjk, int position) {}
