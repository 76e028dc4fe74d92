package io.github.advisorysite.embargo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.github.advisorysite.model.SectionKey;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Workers;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Holds the published JSON Schemas against the code that reads the content. */
class SchemaTest {

  private static final String BASE = "https://advisorysite.github.io/schema/";
  private static final Path CORPUS = Path.of("src/test/resources/schema");
  private static final Path SAMPLE = Path.of("../content/src/advisories");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          builder ->
              builder.schemaMappers(
                  mappers -> mappers.mapPrefix(BASE, "classpath:io/github/advisorysite/schema/")));

  /**
   * Where the schemas say which keys there are, behind the name of the constant in {@link Keys}.
   */
  private static final String KEYS =
      """
      SITE site# PUBLISHER site#/$defs/publisher STATUS_PAGES site#/$defs/statusPages
      REGISTRY_VENDOR vendor# FORMER_NAME vendor#/$defs/formerName
      CASE case# LANGUAGE common#/$defs/languageVariant WITHDRAWN common#/$defs/withdrawn
      UPDATE update# CVSS common#/$defs/score RELATED common#/$defs/related
      LINK common#/$defs/link FILE common#/$defs/file NOTIFIED common#/$defs/notifiedLater
      VENDOR statements# STATEMENT statements#/$defs/statement
      PRODUCT statements#/$defs/product ADDENDUM statements#/$defs/addendum
      DOCUMENT case-document# DOCUMENT_UPDATE case-document#/$defs/update
      """;

  /** Where the documents of the corpus lie in a content folder, by their kind. */
  private static final Map<String, String> PLACES =
      Map.of(
          "site", "site.yaml",
          "vendor", "vendors/acme.yaml",
          "case", "cases/c/case.yaml",
          "case-document", "cases/c.json",
          "statements", "cases/c/vendors/acme.yaml",
          "update", "cases/c/updates/01/update.yaml");

  @Test
  void namesTheKeysOfTheCode() throws Exception {
    Map<String, Set<Object>> code = new TreeMap<>();
    Map<String, Set<Object>> schemas = new TreeMap<>();
    for (Field field : Keys.class.getDeclaredFields()) {
      if (field.getType() == Set.class) {
        code.put(field.getName(), new TreeSet<>((Set<?>) field.get(null)));
      }
    }
    String[] places = KEYS.strip().split("\\s+", -1);
    for (int i = 0; i < places.length; i += 2) {
      JsonNode object = schema(places[i + 1]).getSchemaNode();
      assertThat(object.at("/additionalProperties").toString()).isEqualTo("false");
      schemas.put(places[i], names(object.get("properties")));
    }
    assertThat(schemas).isEqualTo(code);
  }

  @Test
  void namesTheValuesOfTheCode() {
    JsonNode statement = schema("statements#/$defs/statement/properties").getSchemaNode();
    assertThat(statement.at("/status/enum"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(Arrays.stream(Status.values()).map(Status::key).toList());
    assertThat(statement.at("/kind/enum"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(
            Arrays.stream(Statement.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList());
    assertThat(names(schema("case-document#/$defs/texts/properties").getSchemaNode()))
        .isEqualTo(new TreeSet<>(Arrays.stream(SectionKey.values()).map(SectionKey::key).toList()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"common", "site", "vendor", "case", "case-document", "statements", "update"})
  void isSchema(String name) {
    JsonNode schema = schema(name + "#").getSchemaNode();
    assertThat(FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012)).validate(schema)).isEmpty();
    assertThat(schema.at("/$id").asText()).isEqualTo(BASE + name + ".schema.json");
    schema(name + "#").initializeValidators(); // follows every reference
    List<String> faults = new ArrayList<>();
    walk(
        schema,
        "",
        (pointer, node) -> {
          if (pointer.matches(".*(?<!/if|/then|/else)/properties/[^/]+")
              && !isExplained(name, node)) {
            faults.add(pointer);
          }
          for (JsonNode example : node.path("examples")) {
            schema(name + "#" + pointer).validate(example).forEach(m -> faults.add(pointer));
          }
        });
    assertThat(faults).as("not explained, or with an example that is not valid").isEmpty();
  }

  static List<String> corpus() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> CORPUS.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void agreesWithTheCode(String document, @TempDir Path folder) throws IOException {
    String name = document.substring(document.lastIndexOf('/') + 1);
    String kind = document.replaceFirst("code-only/", "").replaceFirst("/.*", "");
    String text = Files.readString(CORPUS.resolve(document));
    boolean bySchema = schema(kind + "#").validate(JSON.readTree(text)).isEmpty();
    boolean byCode = isRead(PLACES.getOrDefault(kind, ""), text, folder.resolve("a"));
    boolean codeOnly = document.startsWith("code-only/");
    assertThat(codeOnly || name.matches("(valid|invalid)-.+\\.json")).as("named so").isTrue();
    assertThat(bySchema).as("by the schema").isEqualTo(codeOnly || name.startsWith("valid-"));
    assertThat(byCode).as("by the code").isEqualTo(name.startsWith("valid-"));
    if (kind.equals("case-document")) {
      boolean asLine = isRead("cases/c.jsonl", text.replace("\n", " "), folder.resolve("b"));
      assertThat(asLine).as("by the code, as a line").isEqualTo(byCode);
    }
  }

  @Test
  void acceptsTheSampleContent() throws IOException {
    List<String> refused = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      for (Path file : files.sorted().toList()) {
        String path = SAMPLE.relativize(file).toString().replace('\\', '/');
        String kind =
            path.replaceFirst("^vendors/.+\\.yaml$", "vendor")
                .replaceFirst("^cases/.+/vendors/.+\\.yaml$", "statements")
                .replaceFirst("^(?:cases/.+/)?(site|case|update)\\.yaml$", "$1");
        if (PLACES.containsKey(kind)) {
          seen.add(kind);
          schema(kind + "#").validate(value(file)).forEach(m -> refused.add(path + m));
        }
      }
    }
    assertThat(refused).isEmpty();
    assertThat(seen).contains("site", "vendor", "case", "statements", "update");
  }

  /** A file as an editor sees it, which takes plain YAML scalars by the core schema. */
  private static JsonNode value(Path file) throws IOException {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    return JSON.valueToTree(new Load(settings).loadFromString(Files.readString(file)));
  }

  /** Puts a document into a small content folder and tells whether the code takes it. */
  private static boolean isRead(String file, String text, Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    files.put("site.yaml", Files.readString(CORPUS.resolve("site/valid-full.json")));
    files.put("vendors/acme.yaml", "name: {ja: 見本}\n");
    files.put("vendors/bravo-2.yaml", "name: {ja: 雛形}\n");
    files.put("cases/files/a.txt", "");
    files.put("cases/c/files/a.txt", "");
    if (file.matches("cases/c/.+/.+")) {
      files.put("cases/c/case.yaml", Files.readString(CORPUS.resolve("case/valid-minimal.json")));
    }
    files.put(file, text);
    for (Map.Entry<String, String> entry : files.entrySet()) {
      Files.createDirectories(folder.resolve(entry.getKey()).getParent());
      Files.writeString(folder.resolve(entry.getKey()), entry.getValue());
    }
    try (Workers workers = new Workers(1)) {
      return ContentReader.read(SourceFolder.list(folder), workers).problems(workers).stream()
          .allMatch(problem -> problem.code().isWarning());
    } catch (ContentRefusedException e) {
      return false;
    }
  }

  /** A schema, or a part of one, such as {@code site#/$defs/publisher}. */
  private static JsonSchema schema(String place) {
    return FACTORY.getSchema(SchemaLocation.of(BASE + place.replace("#", ".schema.json#")));
  }

  private static Set<Object> names(JsonNode object) {
    Set<Object> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void walk(JsonNode node, String pointer, BiConsumer<String, JsonNode> visitor) {
    visitor.accept(pointer, node);
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!field.getKey().equals("examples")) {
        walk(field.getValue(), pointer + "/" + field.getKey(), visitor);
      }
    }
  }

  /** Whether a property tells an editor what it means, by itself or where it refers to. */
  private static boolean isExplained(String file, JsonNode property) {
    if (property.has("title") && property.has("description")) {
      return true;
    }
    String reference = property.path("$ref").asText();
    String place =
        reference.startsWith("#") ? file + reference : reference.replace(".schema.json", "");
    return place.contains("#")
        && isExplained(place.substring(0, place.indexOf('#')), schema(place).getSchemaNode());
  }
}
