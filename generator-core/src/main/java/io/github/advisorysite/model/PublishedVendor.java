package io.github.advisorysite.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A vendor that a public case lists.
 *
 * @param names by language, the site's own first
 * @param order what lists are sorted by: the reading, or the name where there is none
 * @param aliases earlier ids, whose addresses keep working
 */
public record PublishedVendor(
    VendorId id,
    Map<Language, String> names,
    String order,
    Optional<WebUrl> url,
    List<VendorId> aliases)
    implements Comparable<PublishedVendor> {

  private static final Comparator<PublishedVendor> ORDER =
      Comparator.comparing(PublishedVendor::order).thenComparing(PublishedVendor::id);

  public PublishedVendor {
    aliases = List.copyOf(aliases);
  }

  /** The name in a language, or in the site's own. */
  public Words name(Language language) {
    String own = names.get(language);
    if (own != null) {
      return new Words(own, language);
    }
    Map.Entry<Language, String> first = names.entrySet().iterator().next();
    return new Words(first.getValue(), first.getKey());
  }

  @Override
  public int compareTo(PublishedVendor other) {
    return ORDER.compare(this, other);
  }
}
