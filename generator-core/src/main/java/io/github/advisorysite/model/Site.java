package io.github.advisorysite.model;

import io.github.advisorysite.ids.Language;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * What holds for the whole site.
 *
 * @param languages the first is the site's own, at the root
 * @param zone for showing instants, never for reading them
 * @param security where problems of the site itself are reported, and until when that holds
 * @param pageSize entries of a page of a list
 * @param leftOut what the site is to do without
 * @param foldAbove above how many statuses of vendors these stand on the pages of their advisories,
 *     and have none of their own; nothing if they always have
 */
public record Site(
    Map<Language, String> title,
    URI baseUrl,
    List<Language> languages,
    ZoneId zone,
    List<Publisher> publishers,
    Optional<SecurityContact> security,
    int pageSize,
    Set<SitePart> leftOut,
    OptionalInt foldAbove) {

  /** What {@code security.txt} says (RFC 9116). */
  public record SecurityContact(String contact, Instant expires) {}

  /** Who publishes; the first is CSAF's publisher. */
  public record Publisher(Map<Language, String> name, String namespace, String contact) {}

  public Site {
    languages = List.copyOf(languages);
    publishers = List.copyOf(publishers);
    leftOut = Collections.unmodifiableSet(new TreeSet<>(leftOut)); // in order, unlike a copy
  }

  /** Whether a part is made; CSAF is not, where there is nobody who publishes it. */
  public boolean has(SitePart part) {
    return !leftOut.contains(part) && !(part == SitePart.CSAF && publishers.isEmpty());
  }

  /** The site's own language. */
  public Language language() {
    return languages.get(0);
  }

  /** The year of an instant in the site's zone, in four digits. */
  public String year(Instant instant) {
    String year = Integer.toString(instant.atZone(zone).getYear());
    return "0".repeat(Math.max(0, 4 - year.length())) + year;
  }

  /** A text of the site in a language, or in the site's own. */
  public Words words(Map<Language, String> texts, Language language) {
    String own = texts.get(language);
    return own != null
        ? new Words(own, language)
        : new Words(texts.getOrDefault(language(), ""), language());
  }
}
