package io.github.advisorysite;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.advisorysite.model.Release;
import io.github.advisorysite.source.Instants;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code release.json} says. It is read and written as it comes, as it has a line for each
 * public fact of a site.
 *
 * @param output where the site was put, as seen from the state directory
 * @param digest of the list of its files
 */
record ReleaseFacts(Release release, String output, String digest) {

  private static final int FORM = 1;
  private static final JsonFactory JSON = new JsonFactory();

  /** The facts of a file, or nothing if they cannot be read. */
  static Optional<ReleaseFacts> read(Path file) {
    try (JsonParser json = JSON.createParser(file.toFile())) {
      return json.nextToken() == JsonToken.START_OBJECT ? facts(json) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<ReleaseFacts> facts(JsonParser json) throws IOException {
    int form = 0;
    Map<String, String> texts = new TreeMap<>();
    Map<String, Instant> cases = null;
    List<String> items = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("form")) {
        form = json.getValueAsInt();
      } else if (name.equals("cases") && value == JsonToken.START_OBJECT) {
        cases = cases(json);
      } else if (name.equals("items") && value == JsonToken.START_ARRAY) {
        items = items(json);
      } else if (value == JsonToken.VALUE_STRING) {
        texts.put(name, json.getText());
      } else {
        json.skipChildren();
      }
    }
    if (form != FORM || cases == null || items == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ReleaseFacts(
            new Release(instant(texts.getOrDefault("asOf", "")), cases, Optional.of(items)),
            texts.getOrDefault("output", ""),
            texts.getOrDefault("digest", "")));
  }

  private static Map<String, Instant> cases(JsonParser json) throws IOException {
    Map<String, Instant> cases = new TreeMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String id = json.currentName();
      json.nextToken();
      cases.put(id, instant(json.getText()));
    }
    return Collections.unmodifiableMap(cases);
  }

  private static List<String> items(JsonParser json) throws IOException {
    List<String> items = new ArrayList<>();
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      items.add(json.getText());
    }
    if (json.currentToken() != JsonToken.END_ARRAY) {
      throw new IllegalArgumentException("no list of keys");
    }
    return Collections.unmodifiableList(items);
  }

  /**
   * An instant of a record.
   *
   * @throws IllegalArgumentException if the text is none
   */
  static Instant instant(String text) {
    if (Instants.parse(text) instanceof Instants.Read read) {
      return read.instant();
    }
    throw new IllegalArgumentException("no instant");
  }

  /** The items of a release as the file has them. */
  static String items(Release release) {
    String[] items = release.items().orElse(List.of()).toArray(String[]::new);
    return text(json -> json.writeArray(items, 0, items.length));
  }

  /** The text of the file. */
  String json() {
    return json(items(release));
  }

  /**
   * As {@link #json()}.
   *
   * @param items of the release
   */
  String json(String items) {
    return text(
            json -> {
              json.writeStartObject();
              json.writeNumberField("form", FORM);
              json.writeStringField("asOf", release.asOf().toString());
              json.writeStringField("output", output);
              json.writeStringField("digest", digest);
              json.writeObjectFieldStart("cases");
              for (var published : new TreeMap<>(release.cases()).entrySet()) {
                json.writeStringField(published.getKey(), published.getValue().toString());
              }
              json.writeEndObject();
              json.writeFieldName("items");
              json.writeRawValue(items);
              json.writeEndObject();
            })
        + "\n";
  }

  @FunctionalInterface
  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private static String text(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
      writing.to(json);
    } catch (IOException e) {
      throw new IllegalStateException("a text cannot be written to", e);
    }
    return text.toString();
  }
}
