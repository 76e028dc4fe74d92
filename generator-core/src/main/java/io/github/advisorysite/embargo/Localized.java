package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.Markdown;
import io.github.advisorysite.model.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A text in the languages that it was written in, in the site's order. */
record Localized(Map<Language, String> texts) {

  Localized {
    // a copy of one keeps its order, and takes a fifth of the memory; there are millions
    texts = texts.size() == 1 ? Map.copyOf(texts) : new LinkedHashMap<>(texts);
  }

  boolean has(Language language) {
    return texts.containsKey(language);
  }

  /** The text in a language, or else in the first one that is public. */
  Optional<Words> in(Language language, Predicate<Language> isPublic) {
    String own = texts.get(language);
    if (own != null) {
      return Optional.of(new Words(own, language));
    }
    return texts.entrySet().stream()
        .filter(e -> isPublic.test(e.getKey()))
        .map(e -> new Words(e.getValue(), e.getKey()))
        .findFirst();
  }

  Optional<Markdown> markdownIn(Language language, Predicate<Language> isPublic) {
    return in(language, isPublic).map(words -> new Markdown(words.text(), words.language()));
  }
}
