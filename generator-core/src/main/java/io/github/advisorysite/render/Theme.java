package io.github.advisorysite.render;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.output.Digests;
import io.github.advisorysite.picture.SharePictures;
import io.github.advisorysite.render.AssetLinks.Published;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Documents;
import io.github.advisorysite.source.Limits;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.SourceFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Templates, messages and assets: the default theme, file by file overridden by the user's.
 * Immutable and thread-safe.
 */
public final class Theme {

  private static final String DEFAULT = "/io/github/advisorysite/theme/";
  private static final String FOLDER = "assets/";
  private static final String STYLE = FOLDER + "site.css";

  /** What a user's theme puts behind the style, so that colours need no copy of the rest. */
  private static final String OWN_STYLE = FOLDER + "own.css";

  private static final Pattern TEMPLATE = Pattern.compile("templates/[a-z0-9-]+\\.ftlh");
  private static final Pattern ASSET =
      Pattern.compile("assets/[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.[a-z0-9]{1,8}");
  private static final Pattern MESSAGES = Pattern.compile("messages/[A-Za-z0-9-]+\\.properties");

  private final Templates templates;
  private final Map<String, Published> assets;
  private final Map<Language, Messages> messages;
  private final String fingerprint;

  private Theme(
      Templates templates,
      Map<String, Published> assets,
      Map<Language, Messages> messages,
      String fingerprint) {
    this.fingerprint = fingerprint;
    this.templates = templates;
    this.assets = assets;
    this.messages = messages;
  }

  /**
   * Loads the default theme and what overrides it.
   *
   * @param overrides files laid out as in the default theme, or null
   * @throws ContentRefusedException with every file of the overrides that cannot be used
   */
  public static Theme load(@Nullable SourceFolder overrides, List<Language> languages)
      throws ContentRefusedException {
    Problems problems = new Problems();
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : defaultFiles()) {
      files.put(name, resource(name));
    }
    SharePictures.drawn().forEach((name, bytes) -> files.put(FOLDER + name, bytes));
    if (overrides != null) {
      override(files, overrides, problems);
    }
    Map<String, String> templates = new TreeMap<>();
    Map<String, byte[]> assets = new TreeMap<>();
    files.forEach(
        (path, bytes) -> {
          if (path.startsWith("templates/")) {
            String text = Documents.text("theme/" + path, bytes, problems);
            templates.put(path.substring("templates/".length()), text == null ? "" : text);
          } else if (path.startsWith("assets/")) {
            assets.put(path.substring("assets/".length()), bytes);
          }
        });
    Map<Language, Messages> messages = messages(files, languages, problems);
    Templates read = new Templates(templates);
    read.check(problems);
    Map<String, Published> published = AssetLinks.resolve(assets, problems);
    if (!problems.isEmpty()) {
      throw new ContentRefusedException(problems.toList(), Set.of());
    }
    return new Theme(read, published, messages, fingerprint(files));
  }

  private static void override(
      Map<String, byte[]> files, SourceFolder overrides, Problems problems) {
    Set<String> known = Set.copyOf(files.keySet());
    for (String path : overrides.all().keySet()) {
      if (!isFile(path)) {
        problems.add(
            Code.THEME,
            Location.startOf("theme/" + path),
            "",
            "a theme has templates/*.ftlh, messages/<language>.properties and assets/*; move or remove this file");
        continue;
      }
      byte[] bytes = overrides.read(path, Limits.ATTACHMENT, problems);
      if (bytes != null && path.startsWith("messages/") && known.contains(path)) {
        bytes = join(resource(path), bytes);
      }
      if (bytes != null) {
        files.put(path, bytes);
      }
    }
    byte[] own = files.remove(OWN_STYLE);
    if (own != null) {
      files.merge(STYLE, own, Theme::join);
    }
  }

  /** The files of the default theme. */
  static List<String> defaultFiles() {
    return new String(resource("files.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  private static boolean isFile(String path) {
    return TEMPLATE.matcher(path).matches()
        || ASSET.matcher(path).matches()
        || MESSAGES.matcher(path).matches();
  }

  /** The messages of each language; what a language is called, its own tell to all others. */
  private static Map<Language, Messages> messages(
      Map<String, byte[]> files, List<Language> languages, Problems problems) {
    Set<String> complete = parse("messages/en.properties", files, problems).keySet();
    Map<String, String> names = new HashMap<>();
    Map<Language, Map<String, String>> all = new HashMap<>();
    for (Language language : languages) {
      String path = "messages/" + language + ".properties";
      String ownName = "language." + language;
      Map<String, String> texts = parse(path, files, problems);
      Stream.concat(complete.stream(), Stream.of(ownName))
          .distinct()
          .filter(key -> !texts.containsKey(key))
          .sorted()
          .forEach(
              key ->
                  problems.add(
                      Code.THEME,
                      Location.startOf("theme/" + path),
                      "",
                      "the messages of this language lack the key " + key + "; add it"));
      all.put(language, texts);
      names.put(ownName, texts.getOrDefault(ownName, ""));
    }
    Map<Language, Messages> messages = new HashMap<>();
    all.forEach(
        (language, texts) -> {
          names.forEach(texts::putIfAbsent);
          messages.put(language, new Messages(texts));
        });
    return messages;
  }

  private static Map<String, String> parse(
      String path, Map<String, byte[]> files, Problems problems) {
    Properties properties = new Properties();
    byte[] bytes = files.getOrDefault(path, new byte[0]);
    String text = Documents.text("theme/" + path, bytes, problems);
    try {
      properties.load(new StringReader(text == null ? "" : text));
    } catch (IOException | IllegalArgumentException e) {
      problems.add(
          Code.THEME,
          Location.startOf("theme/" + path),
          "",
          "this is no properties file; look for a lone \\u");
    }
    Map<String, String> texts = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }

  /** Later keys win, so a user's file needs only the messages that it changes. */
  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + 1 + second.length);
    joined[first.length] = '\n';
    System.arraycopy(second, 0, joined, first.length + 1, second.length);
    return joined;
  }

  private static byte[] resource(String name) {
    try (InputStream in = Theme.class.getResourceAsStream(DEFAULT + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "the default theme is not on the class path, or lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fingerprint(Map<String, byte[]> files) {
    StringBuilder lines = new StringBuilder();
    files.forEach((name, bytes) -> lines.append(Digests.sha256(bytes)).append(name).append('\n'));
    return Digests.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A digest of all that it is made of. */
  public String fingerprint() {
    return fingerprint;
  }

  /** Every text of the default theme, which is public as it is; what a user adds may not be. */
  public static Stream<String> defaultTexts() {
    return Stream.concat(
        SharePictures.names().stream(),
        defaultFiles().stream()
            .flatMap(
                name ->
                    Stream.concat(
                        Stream.of(name),
                        new String(resource(name), StandardCharsets.UTF_8).lines())));
  }

  Templates templates() {
    return templates;
  }

  Messages messages(Language language) {
    return messages.getOrDefault(language, new Messages(Map.of()));
  }

  /** The assets by the path that they are published at, which holds a hash of what is in them. */
  public Map<String, byte[]> assets() {
    Map<String, byte[]> published = new TreeMap<>();
    assets.values().forEach(asset -> published.put(FOLDER + asset.name(), asset.bytes()));
    return published;
  }

  /**
   * The published path of an asset.
   *
   * @throws IllegalArgumentException if the theme has no such asset
   */
  String assetPath(String name) {
    Published asset = assets.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no such asset");
    }
    return FOLDER + asset.name();
  }
}
