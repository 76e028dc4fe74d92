package io.github.advisorysite.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The formats in which an answer can be had. */
public enum AnswerFormat {
  TEXT("txt"),
  JSON("json");

  private static final int SHOWN = 20;

  private final String extension;

  AnswerFormat(String extension) {
    this.extension = extension;
  }

  /** The format as people name it, such as {@code json}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The extension of a file in this format, without the dot. */
  public String extension() {
    return extension;
  }

  /**
   * The lines of an answer: the first hits as text, or all as JSON.
   *
   * @param baseUrl where the site will stand
   */
  public List<String> lines(SearchAnswer answer, URI baseUrl) {
    return this == JSON ? json(answer, baseUrl) : text(answer);
  }

  private static List<String> text(SearchAnswer answer) {
    List<String> lines = new ArrayList<>();
    int rank = 1;
    for (SearchAnswer.Hit hit : answer.hits().subList(0, Math.min(SHOWN, answer.hits().size()))) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%3d %9.4f  %s  %s",
              rank++,
              hit.score(),
              hit.card().id(),
              hit.card().title()));
    }
    String relaxed =
        answer
            .relaxed()
            .map(
                how ->
                    switch (how) {
                      case WORDS -> "; nothing matches as it was asked, so word by word";
                      case ANY -> "; nothing matches all words, so all but one";
                    })
            .orElse("");
    lines.add(lines.size() + " of " + answer.total() + " advisories" + relaxed);
    return lines;
  }

  private static List<String> json(SearchAnswer answer, URI baseUrl) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("total", answer.total());
    root.put(
        "relaxed", answer.relaxed().map(how -> how.name().toLowerCase(Locale.ROOT)).orElse(null));
    ArrayNode hits = root.putArray("hits");
    int rank = 1;
    for (SearchAnswer.Hit hit : answer.hits()) {
      hits.addObject()
          .put("rank", rank++)
          .put("score", hit.score())
          .put("id", hit.card().id())
          .put("title", hit.card().title())
          .put("url", baseUrl.resolve("./" + hit.card().href()).toString());
    }
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(root).lines().toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts and numbers can be written");
    }
  }
}
