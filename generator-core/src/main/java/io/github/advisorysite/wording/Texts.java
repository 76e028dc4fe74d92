package io.github.advisorysite.wording;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.Change;
import io.github.advisorysite.model.Words;
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

/** The words of one language, Japanese or else English. Immutable and thread-safe. */
public final class Texts {

  private static final Map<String, Texts> ALL = Map.of("ja", read("ja"), "en", read("en"));

  private final Properties texts;

  private Texts(Properties texts) {
    this.texts = texts;
  }

  /** The words for documents in a language. */
  public static Texts in(Language language) {
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

  /** All words in all languages, and those that the formats are made of: names and fixed values. */
  public static Stream<String> all() {
    Stream<String> texts =
        ALL.values().stream()
            .flatMap(own -> own.texts.stringPropertyNames().stream().map(own.texts::getProperty));
    return Stream.concat(texts, vocabulary());
  }

  private static Stream<String> vocabulary() {
    try (InputStream in =
        Objects.requireNonNull(Texts.class.getResourceAsStream("vocabulary.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a key, with words in its places. */
  public String text(String key, Object... words) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("the texts have no such key");
    }
    return words.length == 0 ? text : String.format(Locale.ROOT, text, words);
  }

  /** What a change was, in a sentence. */
  public String change(Change change) {
    if (change instanceof Change.Updated updated) {
      return updated.summary().map(Words::text).orElse(text("change.updated"));
    }
    if (change instanceof Change.VendorAdded added) {
      return text("change.vendor-added", added.name().text());
    }
    if (change instanceof Change.StatementChanged changed) {
      return text(
          "change.statement-" + changed.kind().name().toLowerCase(Locale.ROOT),
          changed.name().text(),
          text("status." + changed.to().key()));
    }
    if (change instanceof Change.StatementSupplemented supplemented) {
      return text("change.statement-supplemented", supplemented.name().text());
    }
    return text(change instanceof Change.Published ? "change.published" : "change.document-added");
  }
}
