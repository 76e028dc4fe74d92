package io.github.advisorysite;

/**
 * What a build published, counted over what is public.
 *
 * @param advisories cases that stand
 * @param statuses pages of a vendor's status, in the site's own language
 * @param pages HTML pages in all languages
 */
public record GenerationReport(int advisories, int statuses, int pages) {}
