package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.ObjectReader;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.Scalars;
import io.github.advisorysite.source.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads texts in the languages of the site. */
record Texts(List<Language> languages) {

  /** A mapping from language to a text of one line. */
  @Nullable Localized lines(@Nullable Node node, Problems problems) {
    return node == null ? null : read(node, false, problems);
  }

  /** A mapping from language to Markdown. */
  @Nullable Localized markdown(@Nullable Node node, Problems problems) {
    return node == null ? null : read(node, true, problems);
  }

  /** As {@link #lines}, or one text, which is in the site's own language. */
  @Nullable Localized lineOrLines(@Nullable Node node, Problems problems) {
    if (node == null || !(node.value() instanceof Value.Scalar)) {
      return lines(node, problems);
    }
    String text = Scalars.words(node, problems, null);
    return text == null ? null : new Localized(Map.of(languages.get(0), text));
  }

  /** As {@link #lines}, and the site's own language must be there. */
  @Nullable Localized title(@Nullable Node node, Problems problems) {
    Localized title = lines(node, problems);
    if (title != null && node != null && !isWritten(node, languages.get(0))) {
      problems.add(
          Code.TITLE,
          node,
          "the title is missing in the site's first language, " + languages.get(0) + "; add it");
    }
    return title;
  }

  /** Whether a mapping says something in a language, right or wrong. */
  static boolean isWritten(Node node, Language language) {
    return node.value() instanceof Value.Mapping mapping
        && mapping.entries().containsKey(language.tag());
  }

  /** The language of a tag, if the site has it. */
  @Nullable Language language(String tag) {
    return languages.stream().filter(l -> l.tag().equals(tag)).findFirst().orElse(null);
  }

  private @Nullable Localized read(Node node, boolean markdown, Problems problems) {
    if (!(node.value() instanceof Value.Mapping)) {
      problems.add(
          Code.SCHEMA_TYPE,
          node,
          "a text by language is needed here, such as {" + languages.get(0) + ": …}");
      return null;
    }
    Map<Language, String> found = new LinkedHashMap<>();
    Map<String, Node> entries = ObjectReader.entries(node, problems);
    for (String tag : entries.keySet()) {
      if (language(tag) == null) {
        unknownLanguage(node, problems);
        return null;
      }
    }
    for (Language language : languages) {
      Node text = entries.get(language.tag());
      if (text != null) {
        String read =
            markdown
                ? Scalars.markdown(text, problems, language.tag())
                : Scalars.words(text, problems, language.tag());
        if (read != null) {
          found.put(language, read);
        }
      }
    }
    if (entries.isEmpty()) {
      problems.add(Code.SCHEMA_EMPTY, node, "the text is empty; write one or remove the key");
    }
    return found.isEmpty() ? null : new Localized(found);
  }

  void unknownLanguage(Node node, Problems problems) {
    problems.add(Code.LANGUAGE, node, "the keys here are languages of the site: " + names());
  }

  String names() {
    return String.join(", ", languages.stream().map(Language::tag).toList());
  }
}
