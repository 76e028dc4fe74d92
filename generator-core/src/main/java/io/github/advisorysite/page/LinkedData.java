package io.github.advisorysite.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.advisorysite.ids.CveId;
import io.github.advisorysite.markup.SafeHtml;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.SitePart;
import io.github.advisorysite.output.Json;
import io.github.advisorysite.page.Views.Card;
import io.github.advisorysite.page.Views.Frame;
import io.github.advisorysite.page.Views.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a page is about, for search engines: JSON-LD 1.1 in the words of schema.org. */
final class LinkedData {

  private static final String CONTEXT = "https://schema.org";
  private static final String WORDS = "search_term_string";

  private LinkedData() {}

  private record Organization(@JsonProperty("@type") String type, String name) {
    static List<Organization> of(Frame frame) {
      return frame.site().publishers().stream()
          .map(p -> new Organization("Organization", p.text()))
          .toList();
    }
  }

  private record Search(
      @JsonProperty("@type") String type,
      Target target,
      @JsonProperty("query-input") String input) {}

  private record Target(@JsonProperty("@type") String type, String urlTemplate) {}

  private record WebSite(
      @JsonProperty("@context") String context,
      @JsonProperty("@type") String type,
      String name,
      String url,
      String inLanguage,
      List<Organization> publisher,
      @Nullable Search potentialAction) {}

  private record Part(@JsonProperty("@type") String type, String name, String url) {}

  private record TechArticle(
      @JsonProperty("@context") String context,
      @JsonProperty("@type") String type,
      @JsonProperty("@id") String id,
      String headline,
      @Nullable String description,
      List<String> identifier,
      String url,
      String inLanguage,
      String datePublished,
      String dateModified,
      List<Organization> publisher,
      Part isPartOf) {}

  static SafeHtml home(Frame frame) {
    return block(
        new WebSite(
            CONTEXT,
            "WebSite",
            frame.site().title().text(),
            frame.canonical(),
            frame.site().lang(),
            Organization.of(frame),
            Boolean.TRUE.equals(frame.site().has().get(SitePart.SEARCH.key()))
                ? new Search(
                    "SearchAction",
                    new Target("EntryPoint", frame.canonical() + "search/?q={" + WORDS + "}"),
                    "required name=" + WORDS)
                : null));
  }

  static SafeHtml advisory(Frame frame, Card card, Advisory advisory, @Nullable Phrase summary) {
    return block(
        new TechArticle(
            CONTEXT,
            "TechArticle",
            frame.canonical(),
            card.title().text(),
            summary == null ? null : summary.text(),
            Stream.concat(Stream.of(card.id()), advisory.cves().stream().map(CveId::value))
                .toList(),
            frame.canonical(),
            frame.site().lang(),
            card.published().iso(),
            card.modified().iso(),
            Organization.of(frame),
            new Part(
                "WebSite",
                frame.site().title().text(),
                frame.site().origin() + frame.site().root())));
  }

  private static SafeHtml block(Object document) {
    return SafeHtml.data(new String(Json.bytes(document), StandardCharsets.UTF_8));
  }
}
