package io.github.advisorysite.search;

import io.github.advisorysite.search.analysis.TextAnalysis;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keywords of a document: identifiers in each spelling, and what lists are narrowed by. */
final class Keywords {

  private static final int LONGEST = 255;
  private static final Pattern NUMBERED = Pattern.compile("([a-z]+)#([0-9]+)");

  private final Set<String> keywords = new TreeSet<>();

  private Keywords() {}

  static Set<String> ids(SearchDocument document) {
    Keywords ids = new Keywords();
    ids.id(document.card().id());
    document.ids().forEach(ids::id);
    return ids.keywords;
  }

  static Set<String> facets(SearchDocument document) {
    Keywords facets = new Keywords();
    facets.add("year:" + document.year());
    if (!document.card().severity().isEmpty()) {
      facets.add("severity:" + document.card().severity());
    }
    for (SearchDocument.Vendor vendor : document.vendors()) {
      facets.add("status:" + vendor.status().key());
      facets.add("vendor:" + vendor.id());
      facets.add("vendor:" + vendor.id() + "=" + vendor.status().key());
    }
    return facets.keywords;
  }

  private void id(String written) {
    String id = TextAnalysis.get().fold(written);
    add(id);
    Matcher numbered = NUMBERED.matcher(id);
    if (numbered.matches()) {
      add(numbered.group(1) + numbered.group(2));
      add(numbered.group(2));
    }
  }

  private void add(String keyword) {
    String folded = TextAnalysis.get().fold(keyword);
    if (!folded.isEmpty() && folded.length() <= LONGEST) {
      keywords.add(folded);
    }
  }
}
