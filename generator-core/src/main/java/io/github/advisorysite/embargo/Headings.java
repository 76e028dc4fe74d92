package io.github.advisorysite.embargo;

import io.github.advisorysite.model.SectionKey;
import io.github.advisorysite.model.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headings by which a section can be called: in Japanese, in English, or by its key; blanks do
 * not count.
 */
final class Headings {

  private static final String PUBLISHER = "{publisher}";
  private static final Map<SectionKey, List<String>> TITLES =
      Map.of(
          SectionKey.OVERVIEW, List.of("概要", "Overview"),
          SectionKey.AFFECTED, List.of("影響を受けるシステム", "Products Affected"),
          SectionKey.DESCRIPTION, List.of("詳細情報", "Description"),
          SectionKey.IMPACT, List.of("想定される影響", "Impact"),
          SectionKey.SOLUTION, List.of("対策方法", "Solution"),
          SectionKey.REFERENCES, List.of("参考情報", "References"),
          SectionKey.SUPPLEMENT, List.of("{publisher}からの補足情報", "{publisher} Addendum"),
          SectionKey.ANALYSIS,
              List.of("{publisher}による脆弱性分析結果", "Vulnerability Analysis by {publisher}"),
          SectionKey.ACKNOWLEDGMENTS, List.of("謝辞", "Credit"),
          SectionKey.RELATED, List.of("関連文書", "Other Information"));

  private final Map<String, SectionKey> keys = new HashMap<>();

  Headings(Site site) {
    for (SectionKey key : SectionKey.values()) {
      keys.put(fold(key.key()), key);
      for (String title : TITLES.getOrDefault(key, List.of())) {
        keys.put(fold(title.replace(PUBLISHER, "")), key);
        for (Site.Publisher publisher : site.publishers()) {
          publisher
              .name()
              .values()
              .forEach(name -> keys.put(fold(title.replace(PUBLISHER, name)), key));
        }
      }
    }
  }

  @Nullable SectionKey key(String heading) {
    return keys.get(fold(heading));
  }

  private static String fold(String heading) {
    StringBuilder folded = new StringBuilder();
    heading
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && c != '\u00A0')
        .forEach(folded::appendCodePoint);
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
