package io.github.advisorysite.model;

/**
 * A file that is published with an advisory.
 *
 * @param name its name within the advisory's {@code files/}
 * @param source its path within the content folder, to copy it from
 * @param size in bytes
 */
public record Attachment(String name, Words title, String source, long size) {}
