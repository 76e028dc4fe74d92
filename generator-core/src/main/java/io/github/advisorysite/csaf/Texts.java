package io.github.advisorysite.csaf;

import io.github.advisorysite.ids.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** The words that the documents add of their own, in Japanese or else in English. */
final class Texts {

  private static final Map<String, Texts> ALL = Map.of("ja", read("ja"), "en", read("en"));

  private final Properties texts;

  private Texts(Properties texts) {
    this.texts = texts;
  }

  static Texts in(Language language) {
    return language.tag().equals("ja") || language.tag().startsWith("ja-")
        ? Objects.requireNonNull(ALL.get("ja"))
        : Objects.requireNonNull(ALL.get("en"));
  }

  private static Texts read(String language) {
    Properties texts = new Properties();
    try (InputStream in =
            Objects.requireNonNull(
                Texts.class.getResourceAsStream("texts_" + language + ".properties"));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Texts(texts);
  }

  static Stream<String> all() {
    return ALL.values().stream()
        .flatMap(own -> own.texts.stringPropertyNames().stream().map(own.texts::getProperty));
  }

  /** The text of a key, with words in its places. */
  String text(String key, Object... words) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("the texts have no such key");
    }
    return words.length == 0 ? text : String.format(Locale.ROOT, text, words);
  }
}
