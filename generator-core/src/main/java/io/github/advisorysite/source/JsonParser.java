package io.github.advisorysite.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.advisorysite.source.Value.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds values from the tokens of one JSON text (RFC 8259): no duplicate key, comment, or anything
 * behind it. The library's messages quote the value, so none of them is used.
 */
final class JsonParser {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH + 2)
                  .maxNumberLength(Limits.DOCUMENT) // none is ever computed with
                  .maxStringLength(Limits.DOCUMENT)
                  .maxNameLength(Limits.TEXT)
                  .build())
          .build();

  private final String file;
  private final int firstLine;
  private final com.fasterxml.jackson.core.JsonParser tokens;

  private JsonParser(String file, int firstLine, com.fasterxml.jackson.core.JsonParser tokens) {
    this.file = file;
    this.firstLine = firstLine;
    this.tokens = tokens;
  }

  static @Nullable Node parse(String file, String text, int firstLine, Problems problems) {
    try (com.fasterxml.jackson.core.JsonParser tokens = FACTORY.createParser(text)) {
      JsonParser parser = new JsonParser(file, firstLine, tokens);
      try {
        return Node.root(parser.document());
      } catch (Refused refused) {
        problems.add(refused.code, refused.at, refused.pointer, refused.text());
      } catch (StreamConstraintsException e) {
        problems.add(
            Code.LIMIT_TEXT,
            parser.location(e.getLocation()),
            "",
            "a key is longer than " + Limits.TEXT + " characters; shorten it");
      } catch (JacksonException e) {
        Location control = Documents.control(file, text, firstLine);
        if (control != null) {
          problems.add(Code.TEXT_CONTROL, control, "", Documents.CONTROL);
        } else {
          problems.add(
              Code.JSON_SYNTAX,
              parser.location(e.getLocation()),
              "",
              "this is not JSON; look for a missing quote, comma or bracket here or above");
        }
      }
    } catch (IOException e) {
      problems.add(Code.JSON_SYNTAX, new Location(file, firstLine, 1), "", "this is not JSON");
    }
    return null;
  }

  private Value document() throws IOException, Refused {
    JsonToken first = tokens.nextToken();
    if (first == null) {
      throw new Refused(
          Code.SCHEMA_EMPTY, new Location(file, firstLine, 1), "", "the document is empty");
    }
    Value value = value(first, "", 0);
    if (tokens.nextToken() != null) {
      throw new Refused(
          Code.JSON_TRAILING, here(), "", "something stands behind the document; remove it");
    }
    return value;
  }

  private Value value(JsonToken token, String pointer, int depth) throws IOException, Refused {
    if (depth > Limits.DEPTH) {
      throw new Refused(
          Code.LIMIT_DEPTH,
          here(),
          pointer,
          "more than " + Limits.DEPTH + " levels; flatten the structure");
    }
    return switch (token) {
      case START_OBJECT -> mapping(pointer, depth);
      case START_ARRAY -> listing(pointer, depth);
      case VALUE_STRING -> new Value.Scalar(tokens.getText(), Style.QUOTED, here());
      case VALUE_TRUE, VALUE_FALSE -> new Value.Scalar(tokens.getText(), Style.BOOLEAN, here());
      case VALUE_NULL -> new Value.Scalar("", Style.NULL, here());
      default -> new Value.Scalar(tokens.getText(), Style.NUMBER, here());
    };
  }

  private Value listing(String pointer, int depth) throws IOException, Refused {
    Location at = here();
    List<Value> items = new ArrayList<>();
    for (JsonToken t = tokens.nextToken(); t != JsonToken.END_ARRAY; t = tokens.nextToken()) {
      items.add(value(t, pointer + "/" + items.size(), depth + 1));
    }
    return new Value.Listing(items, at);
  }

  private Value mapping(String pointer, int depth) throws IOException, Refused {
    Location at = here();
    Map<String, Value.Entry> entries = new LinkedHashMap<>();
    for (JsonToken t = tokens.nextToken(); t != JsonToken.END_OBJECT; t = tokens.nextToken()) {
      Location keyAt = here();
      String key = tokens.currentName();
      Value value = value(tokens.nextToken(), pointer, depth + 1);
      if (entries.put(key, new Value.Entry(keyAt, value)) != null) {
        throw new Refused(
            Code.JSON_DUPKEY,
            keyAt,
            pointer,
            "this key stands twice in the object; keep one of them");
      }
    }
    return new Value.Mapping(entries, at);
  }

  private Location here() {
    return location(tokens.currentTokenLocation());
  }

  private Location location(@Nullable JsonLocation location) {
    if (location == null) {
      return new Location(file, firstLine, 1);
    }
    int line = Math.max(1, location.getLineNr());
    return new Location(file, firstLine + line - 1, Math.max(1, location.getColumnNr()));
  }
}
