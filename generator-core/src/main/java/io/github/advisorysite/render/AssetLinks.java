package io.github.advisorysite.render;

import io.github.advisorysite.output.Digests;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problems;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives assets the names that they are published under, which hold a hash of what is in them. In a
 * script, a string {@code "./name"} is another asset; it becomes the name of that asset before the
 * script's own hash is taken. A script that another begins as a worker is one with all that it
 * imports. Not thread-safe.
 */
final class AssetLinks {

  private static final Pattern LINK = Pattern.compile("\"\\./([^\"\\s]+)\"");
  private static final Pattern WORKER =
      Pattern.compile("new Worker\\(new URL\\(\"\\./([^\"\\s]+)\"");
  private static final int HASH_CHARACTERS = 12;

  /** An asset as it is published. */
  static final class Published {

    private final String name;
    private final byte[] bytes;

    private Published(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    /** The name with the hash. */
    String name() {
      return name;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  private final Map<String, byte[]> assets;
  private final Problems problems;
  private final Map<String, Published> published = new TreeMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final Map<String, String> bundles = new TreeMap<>();
  private final Set<String> parts = new HashSet<>();
  private final Map<String, Set<String>> targets = new TreeMap<>();
  private final Set<String> kept = new HashSet<>();

  private AssetLinks(Map<String, byte[]> assets, Problems problems) {
    this.assets = assets;
    this.problems = problems;
  }

  /** What is published of each asset, by the name that it has in the theme. */
  static Map<String, Published> resolve(Map<String, byte[]> assets, Problems problems) {
    AssetLinks links = new AssetLinks(assets, problems);
    links.bundle();
    assets.forEach(links::published);
    assets.keySet().stream().filter(name -> !links.parts.contains(name)).forEach(links::keep);
    links.published.keySet().retainAll(links.kept);
    return links.published;
  }

  /** Keeps an asset, with what it names by itself. */
  private void keep(String name) {
    if (kept.add(name) && !bundles.containsKey(name)) {
      targets.getOrDefault(name, Set.of()).forEach(this::keep);
    }
  }

  private void bundle() {
    Map<String, String> scripts = new TreeMap<>();
    assets.forEach(
        (name, bytes) -> {
          if (name.endsWith(".js")) {
            scripts.put(name, text(bytes));
          }
        });
    for (String script : scripts.values()) {
      WORKER
          .matcher(script)
          .results()
          .map(worker -> worker.group(1))
          .forEach(name -> bundles.put(name, ScriptBundle.of(name, scripts, parts, this::refuse)));
    }
  }

  private Published published(String name, byte[] source) {
    Published known = published.get(name);
    if (known != null) {
      return known;
    }
    open.add(name);
    byte[] bytes = name.endsWith(".js") ? linked(name, text(source)) : source;
    String bundle = bundles.get(name);
    if (bundle != null) {
      bytes = linked(name, bundle);
    }
    open.remove(name);
    Published done = new Published(hashed(name, bytes), bytes);
    published.put(name, done);
    return done;
  }

  /** Byte for byte, so that the rest of a script passes as it is, whatever its encoding. */
  private static String text(byte[] script) {
    return new String(script, StandardCharsets.ISO_8859_1);
  }

  private byte[] linked(String name, String text) {
    String linked =
        LINK.matcher(text)
            .replaceAll(link -> Matcher.quoteReplacement("\"./" + target(name, text, link) + "\""));
    return ScriptText.compact(linked).getBytes(StandardCharsets.ISO_8859_1);
  }

  private String target(String name, String text, MatchResult link) {
    byte[] bytes = assets.get(link.group(1));
    if (bytes == null) {
      refuse(name, text, link, "the theme has no such asset; mend the name here, or add the file");
    } else if (open.contains(link.group(1))) {
      refuse(name, text, link, "these scripts name each other in a circle; break it here");
    } else {
      targets.computeIfAbsent(name, k -> new HashSet<>()).add(link.group(1));
      return published(link.group(1), bytes).name();
    }
    return link.group(1);
  }

  private void refuse(String name, String text, MatchResult link, String words) {
    String before = text.substring(0, link.start());
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    byte[] ahead =
        before.substring(before.lastIndexOf('\n') + 1).getBytes(StandardCharsets.ISO_8859_1);
    int column = 1 + new String(ahead, StandardCharsets.UTF_8).length();
    problems.add(Code.THEME, new Location("theme/assets/" + name, line, column), "", words);
  }

  private void refuse(String name, int line) {
    problems.add(
        Code.THEME,
        new Location("theme/assets/" + name, line, 1),
        "",
        "a worker imports by {names}, and exports functions, classes and constants by name; write it so");
  }

  private static String hashed(String name, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot)
        + "."
        + Digests.sha256(bytes).substring(0, HASH_CHARACTERS)
        + name.substring(dot);
  }
}
