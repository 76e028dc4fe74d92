package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.WebUrl;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.model.SitePart;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.ObjectReader;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.Scalars;
import io.github.advisorysite.source.Value;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code site.yaml}, which is public. */
final class SiteReader {

  private static final int DEFAULT_PAGE_SIZE = 50;
  private static final int LARGEST_PAGE = 1_000;
  private static final int MOST_STATUSES = 999_999_999;

  private final Problems problems;

  SiteReader(Problems problems) {
    this.problems = problems;
  }

  /** The site and the patterns of its ids, or null and problems. */
  @Nullable SiteFile read(Node root) {
    ObjectReader site = ObjectReader.of(root, Keys.SITE, problems);
    if (site == null) {
      return null;
    }
    List<Language> languages = languages(site.require("languages"));
    List<Pattern> idPatterns = idPatterns(site.require("idPatterns"));
    if (languages.isEmpty()) {
      return null;
    }
    Texts texts = new Texts(languages);
    Localized title = texts.title(site.require("title"), problems);
    URI baseUrl = baseUrl(site.require("baseUrl"));
    ZoneId zone = zone(site.require("zone"));
    List<Site.Publisher> publishers = publishers(site.get("publishers"), texts);
    String contact = contact(site.get("securityContact"));
    WrittenInstant expires = WrittenInstant.read(site.get("securityTxtExpires"), problems);
    Node size = site.get("pageSize");
    Integer pageSize =
        size == null
            ? Integer.valueOf(DEFAULT_PAGE_SIZE)
            : Scalars.integer(size, 1, LARGEST_PAGE, problems);
    Set<SitePart> leftOut = leftOut(site.get("leaveOut"));
    OptionalInt foldAbove = foldAbove(site.get("statusPages"));
    if (title == null
        || baseUrl == null
        || zone == null
        || pageSize == null
        || idPatterns.isEmpty()) {
      return null;
    }
    return new SiteFile(
        new Site(
            title.texts(),
            baseUrl,
            languages,
            zone,
            publishers,
            security(contact, expires),
            pageSize,
            leftOut,
            foldAbove),
        idPatterns,
        texts,
        expires);
  }

  private static Optional<Site.SecurityContact> security(
      @Nullable String contact, @Nullable WrittenInstant expires) {
    return contact == null || expires == null
        ? Optional.empty()
        : Optional.of(new Site.SecurityContact(contact, expires.instant()));
  }

  private List<Language> languages(@Nullable Node node) {
    List<Language> languages = new ArrayList<>();
    for (Node item : node == null ? List.<Node>of() : node.items(problems)) {
      String tag = Scalars.line(item, problems);
      if (tag != null && (!Language.matches(tag) || languages.contains(new Language(tag)))) {
        problems.add(
            Code.LANGUAGE, item, "a language tag such as ja or en is needed here, each once");
      } else if (tag != null) {
        languages.add(new Language(tag));
      }
    }
    if (node != null && isEmptyList(node)) {
      problems.add(
          Code.SCHEMA_EMPTY, node, "at least one language is needed; the first is the site's own");
    }
    return languages;
  }

  private Set<SitePart> leftOut(@Nullable Node node) {
    Set<SitePart> parts = EnumSet.noneOf(SitePart.class);
    for (Node item : node == null ? List.<Node>of() : node.items(problems)) {
      String name = Scalars.line(item, problems);
      Optional<SitePart> part = name == null ? Optional.empty() : SitePart.of(name);
      if (name != null && (part.isEmpty() || !parts.add(part.get()))) {
        problems.add(
            Code.SCHEMA_VALUE,
            item,
            "a part of the site is needed here, each once: "
                + Arrays.stream(SitePart.values())
                    .map(SitePart::key)
                    .collect(Collectors.joining(", ")));
      }
    }
    if (node != null && isEmptyList(node)) {
      problems.add(
          Code.SCHEMA_EMPTY, node, "at least one part is needed; leave the key out to make all");
    }
    return parts;
  }

  /** Above how many statuses they have no pages of their own. */
  private OptionalInt foldAbove(@Nullable Node node) {
    ObjectReader pages = node == null ? null : ObjectReader.of(node, Keys.STATUS_PAGES, problems);
    Node above = pages == null ? null : pages.require("foldAbove");
    Integer most = above == null ? null : Scalars.integer(above, 0, MOST_STATUSES, problems);
    return most == null ? OptionalInt.empty() : OptionalInt.of(most);
  }

  private static boolean isEmptyList(Node node) {
    return node.value() instanceof Value.Listing listing && listing.items().isEmpty();
  }

  private List<Pattern> idPatterns(@Nullable Node node) {
    List<Pattern> patterns = new ArrayList<>();
    for (Node item : node == null ? List.<Node>of() : node.items(problems)) {
      String text = Scalars.line(item, problems);
      try {
        if (text != null) {
          patterns.add(Pattern.compile(text));
        }
      } catch (PatternSyntaxException e) {
        problems.add(
            Code.SCHEMA_VALUE, item, "this is no regular expression (java.util.regex.Pattern)");
      }
    }
    if (node != null && isEmptyList(node)) {
      problems.add(Code.SCHEMA_EMPTY, node, "at least one pattern is needed, such as 'JVN#\\d{8}'");
    }
    return patterns;
  }

  private @Nullable URI baseUrl(@Nullable Node node) {
    String text = node == null ? null : Scalars.line(node, problems);
    if (node == null || text == null) {
      return null;
    }
    if (!text.startsWith("https://")
        || !WebUrl.matches(text)
        || text.contains("?")
        || text.contains("#")) {
      problems.add(
          Code.URL,
          node,
          "an https address without query is needed here, such as https://advisories.example.org/");
      return null;
    }
    return URI.create(text.endsWith("/") ? text : text + "/");
  }

  private @Nullable ZoneId zone(@Nullable Node node) {
    String text = node == null ? null : Scalars.line(node, problems);
    if (node == null || text == null) {
      return null;
    }
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      problems.add(
          Code.CONF_ZONE,
          node,
          "this is no zone; write a name of the IANA time zone database, such as Asia/Tokyo");
      return null;
    }
    return ZoneId.of(text);
  }

  private List<Site.Publisher> publishers(@Nullable Node node, Texts texts) {
    List<Site.Publisher> publishers = new ArrayList<>();
    for (Node item : node == null ? List.<Node>of() : node.items(problems)) {
      ObjectReader publisher = ObjectReader.of(item, Keys.PUBLISHER, problems);
      if (publisher == null) {
        continue;
      }
      Localized name = texts.title(publisher.require("name"), problems);
      String namespace = url(publisher.require("namespace"));
      Node contactNode = publisher.get("contact");
      String contact = contactNode == null ? "" : Scalars.line(contactNode, problems);
      if (name != null && namespace != null && contact != null) {
        publishers.add(new Site.Publisher(Map.copyOf(name.texts()), namespace, contact));
      }
    }
    if (node != null && isEmptyList(node)) {
      problems.add(Code.SCHEMA_EMPTY, node, "at least one publisher is needed");
    }
    return publishers;
  }

  private @Nullable String url(@Nullable Node node) {
    String text = node == null ? null : Scalars.line(node, problems);
    if (node != null && text != null && !WebUrl.matches(text)) {
      problems.add(Code.URL, node, "an http or https address is needed here");
      return null;
    }
    return text;
  }

  private @Nullable String contact(@Nullable Node node) {
    String text = node == null ? null : Scalars.line(node, problems);
    if (node != null
        && text != null
        && !(text.startsWith("https://") && WebUrl.matches(text))
        && !text.matches("(mailto|tel):[^\\s<>\"]+")) {
      problems.add(
          Code.URL,
          node,
          "a mailto:, tel: or https address is needed here (RFC 9116, section 2.5.3)");
      return null;
    }
    return text;
  }
}
