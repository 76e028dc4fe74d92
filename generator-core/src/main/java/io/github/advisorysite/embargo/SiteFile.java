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
}
