package io.github.advisorysite.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schemas as a site publishes them, but for one thing: they allow no key that they do not name,
 * so that code and schemas are held together.
 */
final class Documents {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BASE = "https://example.org/schema/";

  private final Map<String, JsonSchema> schemas = new HashMap<>();
  private final JsonSchemaFactory factory;

  /** The schemas among the files of a site. */
  Documents(Map<String, byte[]> site) {
    Map<String, String> closed = new HashMap<>();
    site.forEach(
        (path, bytes) -> {
          if (path.startsWith("api/v1/schema/")) {
            JsonNode schema = read(bytes);
            close(schema);
            closed.put(BASE + path.substring("api/v1/schema/".length()), schema.toString());
          }
        });
    this.factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(closed)));
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && object.path("type").asText().equals("object")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(Documents::close);
  }

  static JsonNode read(byte[] bytes) {
    try {
      return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The schema of a file of the site, if it is a document of the API. */
  static Optional<String> schemaOf(String path) {
    if (path.matches("advisories/[^/]+/vendors/[^/]+\\.json")) {
      return Optional.of("status");
    }
    if (!path.startsWith("api/v1/")
        || path.startsWith("api/v1/schema/")
        || path.equals("api/v1/openapi.json")) {
      return Optional.empty();
    }
    String rest = path.substring("api/v1/".length()).replace(".json", "");
    int slash = rest.indexOf('/');
    Map<String, String> kinds =
        Map.of("advisories/", "advisory", "vendors/", "vendor", "by-cve/", "by-cve");
    return Optional.of(slash < 0 ? rest : kinds.getOrDefault(rest.substring(0, slash + 1), rest));
  }

  /** What the schemas say against the documents of a site. */
  List<String> faults(Map<String, byte[]> site) {
    List<String> faults = new ArrayList<>();
    site.forEach(
        (path, bytes) ->
            schemaOf(path)
                .ifPresent(
                    kind ->
                        schema(kind).validate(read(bytes)).stream()
                            .map(ValidationMessage::getMessage)
                            .forEach(message -> faults.add(path + ": " + message))));
    return faults;
  }

  private JsonSchema schema(String kind) {
    return schemas.computeIfAbsent(
        kind,
        name ->
            factory.getSchema(
                SchemaLocation.of(BASE + name + ".json"),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build()));
  }
}
