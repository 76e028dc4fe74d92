package io.github.advisorysite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds links within a site whose page, or whose place in the page, is not there. */
final class Links {

  private Links() {}

  static List<String> broken(Built site) throws IOException {
    Map<String, byte[]> files = site.files();
    TreeSet<String> broken = new TreeSet<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(".html")) {
        Document page = Jsoup.parse(new String(file.getValue(), StandardCharsets.UTF_8));
        for (Element link : page.select("[href], [src]")) {
          String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
          if (isBroken(target, page, files)) {
            broken.add(file.getKey() + " -> " + target);
          }
        }
      }
    }
    return List.copyOf(broken);
  }

  private static boolean isBroken(String target, Document page, Map<String, byte[]> files) {
    String own = target.replaceFirst("^https://advisories\\.example\\.org/", "/");
    if (own.startsWith("#")) {
      return page.getElementById(own.substring(1)) == null;
    }
    if (own.matches("(?i)(https?|mailto):.*")) {
      return false;
    }
    if (!own.startsWith("/")) {
      return true;
    }
    String path = own.substring(1).replaceFirst("#.*", "");
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    return !files.containsKey(file) || !hasPlace(own, files.get(file));
  }

  /** Whether the page has the place that an address names, if it names one. */
  private static boolean hasPlace(String target, byte[] page) {
    int hash = target.indexOf('#');
    return hash < 0
        || new String(page, StandardCharsets.UTF_8)
            .contains(" id=\"" + target.substring(hash + 1) + "\"");
  }
}
