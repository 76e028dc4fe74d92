package io.github.advisorysite.feed;

import io.github.advisorysite.ids.Language;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A feed without its form.
 *
 * @param page the full address of the page for people
 * @param publisher who speaks
 */
record Channel(Language language, String title, String page, String publisher, List<Item> items) {

  /** When something in it last changed; the epoch where it has nothing. */
  Instant updated() {
    return items.stream().map(Item::modified).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }
}
