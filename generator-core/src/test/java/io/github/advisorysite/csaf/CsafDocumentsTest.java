package io.github.advisorysite.csaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.advisorysite.Built;
import io.github.advisorysite.Content;
import io.github.advisorysite.SampleSite;
import io.github.advisorysite.address.CsafPaths;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.Revision;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.model.Tombstone;
import io.github.advisorysite.model.VendorStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The CSAF documents of the sample are valid, and lose nothing of the five states. */
final class CsafDocumentsTest {

  @TempDir private static Path temp;
  private static SampleSite sample;
  private static Publication publication;

  @BeforeAll
  static void build() throws Exception {
    sample = SampleSite.in(temp);
    publication = sample.publication();
  }

  private static Stream<Advisory> advisories() {
    return sample.advisories();
  }

  private static JsonNode document(Advisory advisory) {
    String id = CsafPaths.trackingId(publication.site(), advisory.id(), advisory.language());
    return read(CsafPaths.document(id, advisory.published()).value());
  }

  private static JsonNode read(String path) {
    try {
      return CsafJudges.read(Files.readAllBytes(temp.resolve("site").resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void eachAdvisoryHasADocumentInEachOfItsLanguages() throws Exception {
    long stones =
        publication.cases().stream()
            .filter(PublishedCase.Withdrawn.class::isInstance)
            .mapToLong(withdrawn -> ((PublishedCase.Withdrawn) withdrawn).tombstones().size())
            .sum();
    assertThat(CsafJudges.documents(temp.resolve("site")))
        .hasSize((int) (advisories().count() + stones));
  }

  @Test
  void theOfficialSchemaTakesEachDocument() throws Exception {
    assumeTrue(CsafJudges.haveSchemas(), CsafJudges.NO_SCHEMA);
    assertThat(CsafJudges.schemaFaults(temp.resolve("site"))).isEmpty();
  }

  @Test
  void allMandatoryTestsPassOnEachDocument() throws Exception {
    assumeTrue(CsafJudges.library().isPresent(), CsafJudges.NO_LIBRARY);
    Path site = temp.resolve("site");
    assertThat(CsafJudges.verdict(site))
        .containsExactly(CsafJudges.documents(site).size() + " documents");
  }

  @Test
  void eachStatusIsReadBackFromTheProductsOfAVendor() {
    Set<Status> seen = new HashSet<>();
    advisories()
        .forEach(
            advisory -> {
              JsonNode document = document(advisory);
              List<String> expected =
                  advisory.vendors().stream()
                      .map(row -> name(advisory, row) + " " + row.status())
                      .toList();
              assertThat(statuses(document)).as(advisory.id().value()).isEqualTo(expected);
              advisory.vendors().forEach(row -> seen.add(row.status()));
            });
    assertThat(seen).containsExactlyInAnyOrder(Status.values());
  }

  private static String name(Advisory advisory, VendorStatus row) {
    return row.vendor().name(advisory.language()).text();
  }

  private static List<String> statuses(JsonNode document) {
    List<String> statuses = new ArrayList<>();
    JsonNode status = document.path("vulnerabilities").path(0).path("product_status");
    for (JsonNode vendor : document.path("product_tree").path("branches")) {
      List<String> ids = vendor.findValuesAsText("product_id");
      boolean affected = holds(status.path("known_affected"), ids);
      boolean investigated = holds(status.path("under_investigation"), ids);
      Status read =
          affected
              ? investigated ? Status.AFFECTED_INVESTIGATING : Status.AFFECTED
              : investigated
                  ? Status.NOT_AFFECTED_INVESTIGATING
                  : holds(status.path("known_not_affected"), ids)
                      ? Status.NOT_AFFECTED
                      : Status.UNKNOWN;
      statuses.add(vendor.path("name").asText() + " " + read);
    }
    return statuses;
  }

  private static boolean holds(JsonNode list, List<String> ids) {
    return StreamSupport.stream(list.spliterator(), false)
        .anyMatch(id -> ids.contains(id.asText()));
  }

  @Test
  void theHistoryIsTheOneThatReadersSaw() {
    advisories()
        .forEach(
            advisory -> {
              JsonNode tracking = document(advisory).path("document").path("tracking");
              assertThat(tracking.path("revision_history").findValuesAsText("date"))
                  .isEqualTo(advisory.revisions().stream().map(r -> r.at().toString()).toList());
              assertThat(tracking.path("initial_release_date").asText())
                  .isEqualTo(advisory.published().toString());
              assertThat(tracking.path("current_release_date").asText())
                  .isEqualTo(advisory.modified().toString());
              List<Revision> revisions = advisory.revisions();
              assertThat(tracking.path("version").asText())
                  .isEqualTo("" + revisions.get(revisions.size() - 1).number());
            });
  }

  @Test
  void aWithdrawnCaseKeepsItsHistoryAndSaysWhyItIsGone() {
    List<Tombstone> stones =
        publication.cases().stream()
            .filter(PublishedCase.Withdrawn.class::isInstance)
            .flatMap(withdrawn -> ((PublishedCase.Withdrawn) withdrawn).tombstones().stream())
            .toList();
    assertThat(stones).isNotEmpty();
    for (Tombstone stone : stones) {
      String id = CsafPaths.trackingId(publication.site(), stone.id(), stone.language());
      JsonNode document = read(CsafPaths.document(id, stone.published()).value()).path("document");
      JsonNode history = document.path("tracking").path("revision_history");
      JsonNode last = history.path(history.size() - 1);
      assertThat(history).hasSize(stone.revisions().size() + 1);
      assertThat(last.path("date").asText()).isEqualTo(stone.withdrawn().toString());
      assertThat(last.path("summary").asText()).endsWith(stone.reason().text());
      assertThat(document.path("notes").path(0).path("text").asText())
          .endsWith(stone.reason().text());
    }
  }

  @Test
  void aProductKeepsItsIdInWhateverAdvisoryOrCompanyItStands() {
    TreeMap<String, Set<String>> names = new TreeMap<>();
    advisories()
        .forEach(
            advisory ->
                leaves(document(advisory).path("product_tree"))
                    .forEach(
                        leaf ->
                            names
                                .computeIfAbsent(
                                    advisory.language() + leaf.path("product_id").asText(),
                                    id -> new HashSet<>())
                                .add(leaf.path("name").asText())));
    assertThat(names.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    assertThat(names.keySet().stream().collect(Collectors.joining())).doesNotContain("#");
  }

  private static List<JsonNode> leaves(JsonNode tree) {
    return tree.findValues("product");
  }

  @Test
  void aSiteWithoutAPublisherHasAllButTheDocumentsAndSaysWhy() throws Exception {
    Content content = Content.minimal(temp.resolve("nobody"));
    content.with(
        "site.yaml",
        """
        title: {ja: 見本}
        baseUrl: https://advisories.example.org/
        languages: [ja, en]
        zone: Asia/Tokyo
        idPatterns: ['JVN#\\d{8}']
        """);
    Built built = content.at("2026-11-20T03:00:00Z");
    assertThat(built.files().keySet()).contains("api/v1/advisories.json");
    assertThat(built.files().keySet()).noneMatch(path -> path.startsWith(".well-known/csaf"));
    assertThat(built.report().warnings())
        .contains(
            "ADV-CSAF: no CSAF is made, as site.yaml names no publisher; write publishers with name and namespace");
  }
}
