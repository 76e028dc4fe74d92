package io.github.advisorysite.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The headers that files are sent with.
 *
 * @param globs the paths within the site, as {@code _headers} writes them: {@code *} is anything,
 *     {@code :name} is anything within a folder, and there is one {@code *} at most
 * @param headers by name, in the order that they are written in
 */
record HeaderRule(List<String> globs, Map<String, String> headers) {

  private static final Pattern PART = Pattern.compile("\\*|:[a-z]+|[^*:]+");

  /** A rule of names and values by turns. */
  static HeaderRule of(List<String> globs, String... headers) {
    Map<String, String> byName = new LinkedHashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      byName.put(headers[i], headers[i + 1]);
    }
    return new HeaderRule(globs, byName);
  }

  /** This rule's files, with the headers of another besides. */
  HeaderRule with(HeaderRule other) {
    Map<String, String> all = new LinkedHashMap<>(other.headers);
    all.putAll(headers);
    return new HeaderRule(globs, all);
  }

  /**
   * The same paths as a regular expression, as nginx and Apache read it.
   *
   * @param base the site's root path
   */
  String expression(String base) {
    return globs.stream()
        .map(HeaderRule::expressionOf)
        .collect(Collectors.joining("|", "^" + quoted(base) + "(?:", ")$"));
  }

  private static String expressionOf(String glob) {
    return PART.matcher(glob)
        .results()
        .map(
            part ->
                switch (part.group().charAt(0)) {
                  case '*' -> ".*";
                  case ':' -> "[^/]+";
                  default -> quoted(part.group());
                })
        .collect(Collectors.joining());
  }

  /** A text as a part of a regular expression. */
  static String quoted(String text) {
    return text.replaceAll("[^A-Za-z0-9/_-]", "\\\\$0");
  }
}
