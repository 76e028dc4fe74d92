package io.github.advisorysite.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.advisorysite.SampleSite;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.Revision;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.output.Digests;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents of the sample say what the pages say, in the form that they publish. */
final class ApiDocumentsTest {

  private static final String ROOT = "https://advisories.example.org/";

  @TempDir private static Path temp;
  private static Map<String, byte[]> site = Map.of();
  private static Publication publication;

  @BeforeAll
  static void build() throws Exception {
    SampleSite sample = SampleSite.in(temp);
    site = sample.built().files();
    publication = sample.publication();
  }

  @Test
  void everyDocumentIsAsItsSchemaSays() {
    assertThat(new Documents(site).faults(site)).isEmpty();
    Set<String> kinds =
        site.keySet().stream()
            .flatMap(path -> Documents.schemaOf(path).stream())
            .collect(Collectors.toSet());
    assertThat(kinds)
        .containsExactlyInAnyOrder(
            "advisories",
            "advisory",
            "by-cve",
            "changes",
            "checksums",
            "status",
            "vendor",
            "vendors");
  }

  @Test
  void aSchemaRefusesWhatItDoesNotName() {
    Map<String, byte[]> wrong =
        Map.of(
            "api/v1/by-cve/CVE-2026-0001.json",
            "{\"cve\":\"x\",\"more\":1}".getBytes(StandardCharsets.UTF_8));
    assertThat(new Documents(site).faults(wrong))
        .containsExactlyInAnyOrder(
            "api/v1/by-cve/CVE-2026-0001.json: /cve: does not match the regex pattern ^CVE-[0-9]{4}-[0-9]{4,19}$",
            "api/v1/by-cve/CVE-2026-0001.json: : required property 'advisories' not found",
            "api/v1/by-cve/CVE-2026-0001.json: : property 'more' is not defined in the schema and the schema does not allow additional properties");
  }

  @Test
  void eachStatusAndEachDateOfItsHistoryIsReadBack() {
    Map<String, String> written = new TreeMap<>();
    Map<String, String> expected = new TreeMap<>();
    for (PublishedCase published : publication.cases()) {
      if (published instanceof PublishedCase.Current current) {
        JsonNode document = read("api/v1/advisories/" + current.id().path() + ".json");
        for (Advisory advisory : current.advisories()) {
          String key = advisory.id() + " " + advisory.language();
          expected.put(key, advisory.revisions().stream().map(Revision::at).toList().toString());
          JsonNode variant = find(document.path("variants"), "language", advisory.language().tag());
          written.put(key, instants(variant.path("revisions")).toString());
          for (VendorStatus row : advisory.vendors()) {
            String id = row.vendor().id().value();
            String rowKey = key + " " + id;
            expected.put(rowKey, facts(row));
            written.put(rowKey, facts(find(variant.path("vendors"), "id", id)));
            JsonNode beside =
                read("advisories/" + advisory.id().path() + "/vendors/" + id + ".json");
            assertThat(
                    find(beside.path("variants"), "language", advisory.language().tag())
                        .path("statements"))
                .isEqualTo(find(variant.path("vendors"), "id", id).path("statements"));
            assertThat(beside.path("status").asText())
                .isEqualTo(
                    current.advisories().get(0).vendors().stream()
                        .filter(own -> own.vendor().equals(row.vendor()))
                        .findFirst()
                        .orElseThrow()
                        .status()
                        .key());
          }
        }
      }
    }
    assertThat(written).isEqualTo(expected).hasSizeGreaterThan(30);
    assertThat(expected.values().stream().map(facts -> facts.split(" ", -1)[0]))
        .contains(
            "affected",
            "affected-investigating",
            "not-affected",
            "not-affected-investigating",
            "unknown");
  }

  private static String facts(VendorStatus row) {
    return row.status().key()
        + " "
        + row.listed()
        + row.timeline().stream().map(Statement::at).toList()
        + row.timeline().stream().map(s -> s.status().key()).toList();
  }

  private static String facts(JsonNode row) {
    return row.path("status").asText()
        + " "
        + Instant.parse(row.path("listed").asText())
        + instants(row.path("statements"))
        + row.path("statements").findValuesAsText("status");
  }

  private static List<Instant> instants(JsonNode list) {
    List<Instant> instants = new ArrayList<>();
    list.forEach(item -> instants.add(Instant.parse(item.path("at").asText())));
    return instants;
  }

  private static JsonNode find(JsonNode list, String key, String value) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(item -> item.path(key).asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + value));
  }

  @Test
  void theNewestChangeStandsFirstAndAWithdrawalIsOne() {
    List<Instant> instants = instants(read("api/v1/changes.json").path("changes"));
    List<Instant> sorted = new ArrayList<>(instants);
    sorted.sort(java.util.Comparator.reverseOrder());
    assertThat(instants).isEqualTo(sorted);
    assertThat(read("api/v1/changes.json").findValuesAsText("kind"))
        .contains("published", "updated", "statement-change", "withdrawn");
  }

  @Test
  void aWithdrawnCaseSaysWhyAtEachOfItsAddresses() {
    JsonNode list = read("api/v1/advisories.json").path("advisories");
    JsonNode withdrawn = find(list, "state", "withdrawn");
    String path = withdrawn.path("api").asText().substring(ROOT.length());
    JsonNode stone = read(path);
    assertThat(stone.path("variants").get(0).path("reason").path("text").asText()).isNotEmpty();
    String id = path.substring(path.lastIndexOf('/') + 1).replace(".json", "");
    Set<String> pages = new TreeSet<>();
    Set<String> documents = new TreeSet<>();
    for (String file : site.keySet()) {
      if (file.matches("advisories/" + id + "/vendors/[^/]+\\.html")) {
        pages.add(file.replace(".html", ".json"));
      } else if (file.matches("advisories/" + id + "/vendors/[^/]+\\.json")) {
        documents.add(file);
        assertThat(read(file)).isEqualTo(stone);
      }
    }
    assertThat(documents).isEqualTo(pages).isNotEmpty();
  }

  @Test
  void eachAddressInADocumentIsAFileOfTheSite() {
    Set<String> dead = new HashSet<>();
    site.forEach(
        (path, bytes) -> {
          if (Documents.schemaOf(path).isPresent()) {
            for (String key : List.of("url", "api", "advisoryApi", "vendorApi")) {
              for (String url : Documents.read(bytes).findValuesAsText(key)) {
                if (url.startsWith(ROOT) && !site.containsKey(file(url))) {
                  dead.add(url);
                }
              }
            }
          }
        });
    assertThat(dead).isEmpty();
  }

  private static String file(String url) {
    String path = url.substring(ROOT.length());
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  @Test
  void theListOfFilesIsTheSiteButItself() throws Exception {
    Set<String> listed = new TreeSet<>();
    for (JsonNode file : read("api/v1/checksums.json").path("files")) {
      String path = file(file.path("url").asText());
      listed.add(path);
      byte[] bytes = bytes(path);
      assertThat(file.path("sha256").asText()).as(path).isEqualTo(Digests.sha256(bytes));
      assertThat(file.path("size").asInt()).as(path).isEqualTo(bytes.length);
      assertThat(Instant.parse(file.path("lastModified").asText()))
          .isEqualTo(Files.getLastModifiedTime(temp.resolve("site").resolve(path)).toInstant());
    }
    Set<String> expected = new TreeSet<>(site.keySet());
    expected.remove("api/v1/checksums.json");
    expected.removeAll(Set.of("_headers", ".htaccess", "nginx.conf")); // for servers
    assertThat(listed).isEqualTo(expected);
  }

  private static JsonNode read(String path) {
    return Documents.read(bytes(path));
  }

  private static byte[] bytes(String path) {
    return Objects.requireNonNull(site.get(path), path);
  }
}
