package io.github.advisorysite.csaf;

import io.github.advisorysite.ids.CweId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of weaknesses in the Common Weakness Enumeration, which CSAF wants to the letter (CSAF
 * 2.0, section 6.1.11).
 */
final class Weaknesses {

  private static final Map<String, String> NAMES = read();

  private Weaknesses() {}

  /** The name of a weakness, if the enumeration has it as one. */
  static Optional<String> name(CweId id) {
    return Optional.ofNullable(NAMES.get(id.number()));
  }

  static Stream<String> names() {
    return NAMES.values().stream();
  }

  private static Map<String, String> read() {
    try (InputStream in =
            Objects.requireNonNull(Weaknesses.class.getResourceAsStream("cwe-names.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split("\t", 2))
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
