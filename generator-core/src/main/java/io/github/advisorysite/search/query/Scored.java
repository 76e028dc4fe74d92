package io.github.advisorysite.search.query;

/**
 * A document that matches.
 *
 * @param ordinal its number in the index, the oldest first
 */
public record Scored(int ordinal, float score) {}
