package io.github.advisorysite.api;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.output.OutputFile;
import io.github.advisorysite.output.OutputPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What describes the API to programs, the same on every site: JSON Schemas and OpenAPI. */
final class Descriptions {

  private static final String[] FILES = {
    "openapi.json",
    "schema/advisories.json",
    "schema/advisory.json",
    "schema/by-cve.json",
    "schema/changes.json",
    "schema/checksums.json",
    "schema/common.json",
    "schema/status.json",
    "schema/vendor.json",
    "schema/vendors.json"
  };

  private Descriptions() {}

  static Stream<OutputFile> all() {
    return Stream.of(FILES)
        .map(name -> new OutputFile(new OutputPath(Addresses.api(name)), resource(name)));
  }

  static Stream<String> texts() {
    return Stream.of(FILES).map(name -> new String(resource(name), StandardCharsets.UTF_8));
  }

  private static byte[] resource(String name) {
    try (InputStream in = Descriptions.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the engine lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
