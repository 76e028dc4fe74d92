package io.github.advisorysite.importer.certarchive;

import io.github.advisorysite.ids.WebUrl;
import io.github.advisorysite.source.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Addresses of the archive.
 *
 * @param urls those that can be links, each once
 * @param refused what stood between them
 */
record Links(List<String> urls, List<String> refused) {

  /** What the archive's editors wrote for an empty list. */
  private static final String NONE = "none";

  /** The references of a report: one an entry. */
  static Links ofReferences(List<String> entries) {
    Set<String> urls = new LinkedHashSet<>();
    List<String> refused = new ArrayList<>();
    for (String entry : entries) {
      String text = Entities.unescape(entry).strip();
      if (isLink(text)) {
        urls.add(text);
      } else {
        refused.add(entry);
      }
    }
    return new Links(List.copyOf(urls), refused);
  }

  /**
   * The references of a vendor record: lines, of which each may hold several addresses and words.
   */
  static Links ofLines(String text) {
    Set<String> urls = new LinkedHashSet<>();
    List<String> refused = new ArrayList<>();
    for (String line : Entities.unescape(CleanText.body(text)).split("\n", -1)) {
      List<String> words = new ArrayList<>();
      for (String word : line.strip().split("\\s+", -1)) {
        if (isLink(word)) {
          urls.add(word);
        } else if (!word.isEmpty()) {
          words.add(word);
        }
      }
      String rest = String.join(" ", words);
      if (!rest.isEmpty() && !rest.equalsIgnoreCase(NONE)) {
        refused.add(rest);
      }
    }
    return new Links(List.copyOf(urls), refused);
  }

  /** The entries as content writes them; the archive has no titles. */
  List<Map<String, String>> entries() {
    return urls.stream().map(Links::entry).toList();
  }

  private static Map<String, String> entry(String url) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("title", url);
    entry.put("url", url);
    return entry;
  }

  private static boolean isLink(String text) {
    return text.length() <= Limits.TEXT && WebUrl.matches(text) && CleanText.isAllowed(text, false);
  }
}
