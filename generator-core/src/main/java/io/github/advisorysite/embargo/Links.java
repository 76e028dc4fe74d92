package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.WebUrl;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.Scalars;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads addresses, alone and with a title and a gate. */
final class Links {

  private Links() {}

  static @Nullable WebUrl url(@Nullable Node node, Problems problems) {
    String text = node == null ? null : Scalars.line(node, problems);
    if (node == null || text == null) {
      return null;
    }
    if (!WebUrl.matches(text)) {
      problems.add(
          Code.URL,
          node,
          "an http or https address is needed here, with a host and without user or blank");
      return null;
    }
    return new WebUrl(text);
  }

  /** A list of references or notices. */
  static List<Item<Facts.Link>> list(Node node, Texts texts, Problems problems) {
    return node.items(problems).stream().map(item -> link(item, texts)).toList();
  }

  private static Item<Facts.Link> link(Node node, Texts texts) {
    return Items.gated(
        node,
        Keys.LINK,
        "publishAt",
        (reader, problems) -> {
          Localized title = texts.lineOrLines(reader.require("title"), problems);
          WebUrl url = url(reader.require("url"), problems);
          return title == null || url == null ? null : new Facts.Link(title, url);
        });
  }
}
