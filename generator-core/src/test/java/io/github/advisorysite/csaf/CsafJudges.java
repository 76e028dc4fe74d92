package io.github.advisorysite.csaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Others' judgement of CSAF documents: the official schema, and the validator of Secvisogram. */
public final class CsafJudges {

  public static final String NO_SCHEMA = "../shared/schemas/csaf is absent";
  public static final String NO_LIBRARY =
      "the npm package @secvisogram/csaf-validator-lib is absent: .ci/run installs it";

  private static final Path SCHEMAS = Path.of("../../shared/schemas/csaf");
  private static final Path SCRIPT = Path.of("src/test/node/csaf-check.mjs");
  private static final ObjectMapper JSON = new ObjectMapper();

  private CsafJudges() {}

  /** Whether the schemas are there. */
  public static boolean haveSchemas() {
    return Files.isDirectory(SCHEMAS);
  }

  /** A schema of CSAF 2.0 by the name of its file. */
  public static JsonSchema schema(String name) {
    String base = SCHEMAS.toAbsolutePath().normalize().toUri() + "csaf_2.0/";
    JsonSchemaFactory factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder ->
                builder.schemaMappers(
                    mappers ->
                        mappers
                            .mapPrefix(
                                "https://www.first.org/cvss/", base + "referenced_schema/first/")
                            .mapPrefix(
                                "https://docs.oasis-open.org/csaf/csaf/v2.0/",
                                base + "json_schema/")));
    return factory.getSchema(
        SchemaLocation.of(base + "json_schema/" + name),
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  /** A schema of our own for a document of ROLIE. */
  static JsonSchema rolie(String name) throws IOException {
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    try (InputStream schema =
        CsafJudges.class.getResourceAsStream("/rolie/" + name + ".schema.json")) {
      return factory.getSchema(
          schema, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }
  }

  /** An example of the CSAF committee. */
  static JsonNode example(String name) throws IOException {
    return read(Files.readAllBytes(SCHEMAS.resolve("csaf_2.0/examples").resolve(name)));
  }

  public static JsonNode read(byte[] json) throws IOException {
    return JSON.readTree(json);
  }

  /** What the schema says against the documents of a site. */
  public static List<String> schemaFaults(Path site) throws IOException {
    JsonSchema schema = schema("csaf_json_schema.json");
    List<String> faults = new ArrayList<>();
    for (Path document : documents(site)) {
      schema
          .validate(read(Files.readAllBytes(document)))
          .forEach(fault -> faults.add(document.getFileName() + " " + fault.getMessage()));
    }
    return faults;
  }

  /** The documents of a site. */
  public static List<Path> documents(Path site) throws IOException {
    Path white = site.resolve(".well-known/csaf/white");
    try (Stream<Path> files = Files.walk(white)) {
      return files
          .filter(file -> white.relativize(file).toString().matches("\\d{4}/[^/]+\\.json"))
          .sorted()
          .toList();
    }
  }

  /**
   * The folder of npm's packages that holds the validator: named by {@code CSAF_VALIDATOR}, or
   * where {@code .ci/run} puts it.
   */
  public static Optional<Path> library() {
    String named = System.getenv("CSAF_VALIDATOR");
    Path modules =
        named == null
            ? Path.of(System.getProperty("user.home"), ".cache/advisory-site/node_modules")
            : Path.of(named);
    boolean isThere = Files.isDirectory(modules.resolve("@secvisogram/csaf-validator-lib"));
    String ci = System.getenv("CI");
    if (!isThere && ci != null && !ci.isEmpty()) {
      throw new IllegalStateException(NO_LIBRARY);
    }
    return isThere ? Optional.of(modules) : Optional.empty();
  }

  /** What the validator says of a site's documents, and last how many there were. */
  public static List<String> verdict(Path site) throws Exception {
    Process node =
        new ProcessBuilder(
                "node",
                SCRIPT.toString(),
                library().orElseThrow().toString(),
                site.resolve(".well-known/csaf/white").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    node.waitFor();
    return said.lines().toList();
  }
}
