package io.github.advisorysite.model;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.ids.WebUrl;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A vendor that a public case lists.
 *
 * @param names by language, the site's own first
 * @param orders what lists of a language are sorted by: the reading in the site's own, else the
 *     name
 * @param reading in kana of the name in the site's own language
 * @param aliases earlier ids, whose addresses keep working
 */
public record PublishedVendor(
    VendorId id,
    Map<Language, String> names,
    Map<Language, String> orders,
    Optional<String> reading,
    Optional<WebUrl> url,
    List<VendorId> aliases) {

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

  /** The reading of the name in a language, where the name does not show it by itself. */
  public Optional<String> reading(Language language) {
    Language own = names.keySet().iterator().next();
    return name(language).language().equals(own) ? reading : Optional.empty();
  }

  /** The order of vendors in lists of a language. */
  public static Comparator<PublishedVendor> orderIn(Language language) {
    return Comparator.comparing((PublishedVendor vendor) -> vendor.order(language))
        .thenComparing(PublishedVendor::id);
  }

  /** What the vendor is ordered by in lists of a language. */
  public String order(Language language) {
    String own = orders.get(language);
    return own != null ? own : orders.values().iterator().next();
  }
}
