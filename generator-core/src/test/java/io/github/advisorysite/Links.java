package io.github.advisorysite;

import java.io.IOException;
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
        Document page =
            Jsoup.parse(new String(file.getValue(), java.nio.charset.StandardCharsets.UTF_8));
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
    return !files.containsKey(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
  }
}
