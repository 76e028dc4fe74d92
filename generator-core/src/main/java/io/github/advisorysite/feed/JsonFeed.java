package io.github.advisorysite.feed;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.advisorysite.output.Json;
import java.util.List;
import java.util.Optional;

/** JSON Feed 1.1 (jsonfeed.org). */
final class JsonFeed {

  static final String FILE = "feed.json";

  private JsonFeed() {}

  @JsonNaming(SnakeCaseStrategy.class)
  private record Feed(
      String version,
      String title,
      String homePageUrl,
      String feedUrl,
      String language,
      List<Author> authors,
      Optional<List<Entry>> items) {}

  private record Author(String name) {}

  @JsonNaming(SnakeCaseStrategy.class)
  private record Entry(
      String id,
      String url,
      String title,
      String contentHtml,
      String summary,
      String datePublished,
      String dateModified,
      List<String> tags,
      String language) {}

  static byte[] bytes(Channel channel, String self) {
    return Json.bytes(
        new Feed(
            "https://jsonfeed.org/version/1.1",
            channel.title(),
            channel.page(),
            self,
            channel.language().tag(),
            List.of(new Author(channel.publisher())),
            Optional.of(channel.items().stream().map(JsonFeed::entry).toList())));
  }

  private static Entry entry(Item item) {
    return new Entry(
        item.id(),
        item.url(),
        item.title(),
        item.html(),
        item.summary(),
        item.published().toString(),
        item.modified().toString(),
        item.tags(),
        item.language().tag());
  }
}
