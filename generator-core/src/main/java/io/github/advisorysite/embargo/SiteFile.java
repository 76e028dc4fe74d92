package io.github.advisorysite.embargo;

import io.github.advisorysite.model.Site;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code site.yaml} as read. */
record SiteFile(
    Site site, List<Pattern> idPatterns, Texts texts, @Nullable WrittenInstant expires) {

  boolean isId(String text) {
    return idPatterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }

  /** Whether an id is what CSAF calls a language's document of another id. */
  boolean isOfLanguage(String id) {
    return site.languages().stream()
        .map(language -> "-" + language.tag())
        .filter(end -> id.regionMatches(true, id.length() - end.length(), end, 0, end.length()))
        .anyMatch(end -> isId(id.substring(0, id.length() - end.length())));
  }
}
