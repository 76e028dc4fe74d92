package io.github.advisorysite.output;

/**
 * What is known of a file that was written.
 *
 * @param sha256 in lower-case hexadecimal
 * @param size in bytes
 */
public record WrittenFile(String sha256, long size) {}
