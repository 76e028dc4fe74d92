package io.github.advisorysite.page;

import java.util.stream.Stream;

/** The pages of one language that show people what there is for programs. */
record FormatPages(Framing framing) {

  private static final String FEEDS = "feeds/index.html";
  private static final String API = "api/index.html";

  Stream<Page> all() {
    return Stream.of(
        new Page.Feeds(
            framing.path(FEEDS), framing.frame(FEEDS), !framing.site().publishers().isEmpty()),
        new Page.Api(framing.path(API), framing.frame(API)));
  }
}
