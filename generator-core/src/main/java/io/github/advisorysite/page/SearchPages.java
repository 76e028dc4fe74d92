package io.github.advisorysite.page;

import java.util.stream.Stream;

/** The search page of one language, and its description for browsers. */
record SearchPages(Framing framing) {

  private static final String SEARCH = "search/index.html";
  private static final String DESCRIPTION = "opensearch.xml";

  /** The longest name of an engine (OpenSearch 1.1, draft 6). */
  private static final int LONGEST_NAME = 16;

  Stream<Page> all() {
    return Stream.of(
        new Page.Search(framing.path(SEARCH), framing.frame(SEARCH)),
        new Page.OpenSearch(
            framing.path(DESCRIPTION),
            framing.frame(DESCRIPTION),
            shortened(framing.frame(DESCRIPTION).site().title().text()),
            framing.addresses().url(framing.path(SEARCH))));
  }

  /** A title, or as many of its words as a name may have. */
  private static String shortened(String title) {
    if (title.codePointCount(0, title.length()) <= LONGEST_NAME) {
      return title;
    }
    int end = title.offsetByCodePoints(0, LONGEST_NAME);
    int space = title.lastIndexOf(' ', end);
    return title.substring(0, space > 0 ? space : end);
  }
}
