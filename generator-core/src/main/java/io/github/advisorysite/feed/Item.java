package io.github.advisorysite.feed;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.Advisory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a feed: a case in one language.
 *
 * @param id a tag URI (RFC 4151) of the day of publication, which never changes
 * @param url of the page
 * @param summary all of the overview, without markup
 * @param html the overview, statuses of vendors and the latest update
 * @param tags the severity, and CVE ids
 * @param advisory nothing where the case was withdrawn
 */
record Item(
    String id,
    String url,
    Language language,
    String title,
    String summary,
    String html,
    Instant published,
    Instant modified,
    List<String> tags,
    Optional<Advisory> advisory) {

  /** The same with more HTML behind its own. */
  Item with(String more) {
    return new Item(
        id, url, language, title, summary, html + more, published, modified, tags, advisory);
  }
}
