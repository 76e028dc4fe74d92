package io.github.advisorysite.importer.certarchive;

import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.importer.text.Folding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The names under which the archive knows its vendors, and the ids that they make. Not thread-safe.
 */
final class VendorNames {

  private static final int LONGEST_WORDS = 60;

  /** By vendor and by the instant at which a record became public: how often each name stands. */
  private final Map<String, NavigableMap<Instant, Map<String, Integer>>> names = new TreeMap<>();

  /** Takes a name as one record has it. */
  VendorId add(String name, Optional<Instant> published) {
    VendorId id = id(name);
    names
        .computeIfAbsent(id.value(), i -> new TreeMap<>())
        .computeIfAbsent(published.orElse(Instant.MAX), i -> new TreeMap<>())
        .merge(name, 1, Integer::sum);
    return id;
  }

  /** The id of a name; names that differ only in case, blanks and punctuation have the same. */
  static VendorId id(String name) {
    String folded = Folding.fold(name);
    String words = folded.replaceAll("[^0-9a-z]+", "-").replaceAll("^-|-$", "");
    if (VendorId.matches(words)) {
      return new VendorId(words);
    }
    // Nothing of the name fits, or too much: what tells it from others is a hash of it.
    String hash = UUID.nameUUIDFromBytes(folded.getBytes(StandardCharsets.UTF_8)).toString();
    String start = words.substring(0, Math.min(LONGEST_WORDS, words.length())).replaceAll("-$", "");
    return new VendorId((start.isEmpty() ? "vendor" : start) + "-" + hash);
  }

  /**
   * The name of each vendor as it was when a record of it was first published, so that what is not
   * public does not decide how a public vendor is called: the most frequent one, and among equally
   * frequent ones the first in code point order.
   */
  Map<String, String> registry() {
    Map<String, String> registry = new TreeMap<>();
    names.forEach(
        (id, byInstant) ->
            byInstant.firstEntry().getValue().entrySet().stream()
                .max(
                    Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .ifPresent(entry -> registry.put(id, entry.getKey())));
    return registry;
  }
}
