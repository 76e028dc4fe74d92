package io.github.advisorysite.page;

import io.github.advisorysite.model.SitePart;
import java.util.stream.Stream;

/** The pages of one language that show people what there is for programs. */
record FormatPages(Framing framing) {

  private static final String FEEDS = "feeds/index.html";
  private static final String API = "api/index.html";

  Stream<Page> all() {
    Page feeds = new Page.Feeds(framing.path(FEEDS), framing.frame(FEEDS));
    return framing.site().has(SitePart.API)
        ? Stream.of(feeds, new Page.Api(framing.path(API), framing.frame(API)))
        : Stream.of(feeds);
  }
}
