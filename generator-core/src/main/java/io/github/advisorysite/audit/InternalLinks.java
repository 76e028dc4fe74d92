package io.github.advisorysite.audit;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the links of a page that lead nowhere in the tree.
 *
 * @param baseUrl where the tree will stand; a link that begins with it is one of its own
 * @param files all paths of the tree
 */
record InternalLinks(URI baseUrl, Set<String> files) {

  private static final List<String> ATTRIBUTES = List.of("href", "src");
  private static final Pattern VALUE =
      Pattern.compile("\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:.*+|//.*+");

  /** Takes the offset of a link. */
  @FunctionalInterface
  interface Sink {
    void dead(int offset);
  }

  void check(String page, String html, Sink sink) {
    Matcher value = VALUE.matcher(html);
    for (String attribute : ATTRIBUTES) {
      for (int at = html.indexOf(attribute); at >= 0; at = html.indexOf(attribute, at + 1)) {
        boolean begins = at > 0 && Character.isWhitespace(html.charAt(at - 1));
        if (begins && value.region(at + attribute.length(), html.length()).lookingAt()) {
          int group = value.group(1) != null ? 1 : value.group(2) != null ? 2 : 3;
          if (isDead(page, html, value.group(group).replace("&amp;", "&"))) {
            sink.dead(value.start(group));
          }
        }
      }
    }
  }

  private boolean isDead(String page, String html, String target) {
    if (target.startsWith("#")) {
      String id = decoded(target.substring(1));
      return !id.isEmpty() && !html.contains("id=\"" + id + "\"");
    }
    String own = target;
    String base = baseUrl.toString();
    if (own.startsWith(base)) {
      own = baseUrl.getPath() + own.substring(base.length());
    } else if (SCHEME.matcher(own).matches()) {
      return false;
    }
    int end = own.length();
    for (char c : new char[] {'#', '?'}) {
      int at = own.indexOf(c);
      end = at >= 0 && at < end ? at : end;
    }
    own = own.substring(0, end);
    if (own.startsWith("/")) {
      return !own.startsWith(baseUrl.getPath())
          || !isThere(own.substring(baseUrl.getPath().length()));
    }
    return !isThere(URI.create("/" + page).resolve(own.replace(" ", "%20")).getPath().substring(1));
  }

  private boolean isThere(String path) {
    String file = decoded(path);
    return files.contains(file.isEmpty() || file.endsWith("/") ? file + "index.html" : file);
  }

  private static String decoded(String text) {
    return text.indexOf('%') < 0
        ? text
        : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
