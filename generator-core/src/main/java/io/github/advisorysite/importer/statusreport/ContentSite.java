package io.github.advisorysite.importer.statusreport;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Documents;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Value;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import needs of {@code site.yaml}.
 *
 * @param language the site's own
 * @param zone in which it shows instants
 */
record ContentSite(String language, ZoneId zone) {

  private static final String FILE = "site.yaml";

  static @Nullable ContentSite read(SourceFolder content, Problems problems) {
    byte[] bytes = content.read(FILE, problems);
    Node root = bytes == null ? null : Documents.yaml(FILE, bytes, problems);
    if (root == null) {
      return null;
    }
    List<Value> languages = Values.items(Values.get(root.value(), "languages"));
    String language = languages.isEmpty() ? null : Values.text(languages.get(0));
    ZoneId zone = zone(Values.text(Values.get(root.value(), "zone")));
    if (language == null || !Language.matches(language) || zone == null) {
      problems.add(
          Code.CONF_CONTENT,
          Location.startOf(FILE),
          "",
          "languages or zone cannot be read; run validate and mend them");
      return null;
    }
    return new ContentSite(language, zone);
  }

  private static @Nullable ZoneId zone(@Nullable String name) {
    try {
      return name == null ? null : ZoneId.of(name);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
