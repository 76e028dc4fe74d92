package io.github.advisorysite.embargo;

import io.github.advisorysite.source.Location;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * An item that is public at T, under a key that stays while the item stays what it is.
 *
 * @param key what it is, and its instant where that is not its container's
 * @param gate how its instant is written, such as {@code at: %s}
 * @param backfill whether it, or what contains it, was entered late on purpose
 * @param parts the public items that it contains
 */
record PublicItem(
    String key,
    Instant effective,
    String gate,
    boolean backfill,
    Location at,
    List<PublicItem> parts) {

  PublicItem {
    parts = List.copyOf(parts);
  }

  /** The item, where it could be seen only later than it became public. */
  PublicItem notBefore(Instant seen) {
    return seen.isAfter(effective) ? new PublicItem(key, seen, gate, backfill, at, parts) : this;
  }

  /** Gives its key and those of all its parts; by hand, as streams in streams take their time. */
  void keys(Consumer<String> to) {
    to.accept(key);
    for (PublicItem part : parts) {
      part.keys(to);
    }
  }
}
