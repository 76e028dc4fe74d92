package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.advisorysite.csaf.CsafJudges;
import io.github.advisorysite.importer.ImportReport;
import io.github.advisorysite.importer.certarchive.CertArchiveImport;
import io.github.advisorysite.source.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real archive of 4,465 reports, of which 3,000 were never published, becomes a site. */
final class ArchiveSiteTest {

  private static final int CHECKED = 200;
  private static final long SEED = 20_201_231;

  /** The sites built so far, by name: two tests may look at one. */
  private static final Map<String, Built> SITES = new HashMap<>();

  @TempDir private static Path temp;
  private static ImportReport imported = new ImportReport(List.of(), List.of());

  @BeforeAll
  static void importArchive() throws Exception {
    Optional<Path> archive = RealArchive.folder();
    assumeTrue(archive.isPresent(), RealArchive.ABSENT);
    imported = CertArchiveImport.run(archive.orElseThrow(), temp.resolve("content"));
  }

  @Test
  void theImportSaysWhatItDidAndWhatTheSchemaRefused() {
    assertThat(imported.summary())
        .contains(
            "reports: 4465 (1465 published, 3000 undecided)",
            "vendors: 1216",
            "vendor records: 10811",
            "CVSS vectors refused: 2943 (68 of published reports)",
            "CVE ids malformed: 13",
            "files skipped: 0");
  }

  @Test
  void theImportedContentHasNoProblem() throws Exception {
    assertThat(new SiteGenerator(options("none", "content", "2020-12-31T00:00:00Z")).validate())
        .allMatch(problem -> problem.code() == Code.LEAK_BACKFILL);
  }

  @Test
  void theSiteOf2020HoldsWhatWasPublishedAndItsPagesAreValidAndLinked() throws Exception {
    Built site = build("2020-12-31T00:00:00Z");
    assertThat(site.report().advisories()).isEqualTo(1465);
    assertThat(site.report().statuses()).isEqualTo(10_506);
    assertThat(site.folder().resolve("advisories").toFile().list()).hasSize(1465);
    assertThat(Links.broken(site)).isEmpty();
    List<String> pages = new ArrayList<>(site.files().keySet());
    pages.removeIf(path -> !path.endsWith(".html"));
    Collections.shuffle(pages, new Random(SEED));
    assertThat(
            HtmlChecker.problems(
                site.folder(), pages.stream().limit(CHECKED).map(Path::of).toList()))
        .isEmpty();
  }

  @Test
  void eachDocumentOfTheArchiveIsValid() throws Exception {
    Path site = build("2020-12-31T00:00:00Z").folder();
    assumeTrue(Xmls.haveSchemas(), Xmls.NO_SCHEMAS);
    List<Path> vuldef = Xmls.ending(site.resolve("vuldef"), ".xml");
    assertThat(vuldef).hasSize(1465);
    assertThat(Xmls.faults("vuldef_3.2.xsd", vuldef)).isEmpty();
    List<Path> jvnrss = Xmls.ending(site, "jvnrss.rdf");
    assertThat(jvnrss).hasSizeGreaterThan(1_000);
    assertThat(Xmls.faults("jvnrss_rdf_3.2.xsd", jvnrss)).isEmpty();
    assertThat(CsafJudges.documents(site)).hasSize(1465);
    assumeTrue(CsafJudges.haveSchemas(), CsafJudges.NO_SCHEMA);
    assertThat(CsafJudges.schemaFaults(site)).isEmpty();
    assumeTrue(CsafJudges.library().isPresent(), CsafJudges.NO_LIBRARY);
    assertThat(CsafJudges.verdict(site)).containsExactly("1465 documents");
  }

  @Test
  void theSiteOf2005HoldsWhatWasPublishedByThen() throws Exception {
    Built site = build("2005-01-01T00:00:00Z");
    assertThat(site.report().advisories()).isEqualTo(556);
    assertThat(site.report().statuses()).isEqualTo(3_518);
    assertThat(site.folder().resolve("advisories").toFile().list()).hasSize(556);
    site.hasNo("advisories/VU720951"); // first published in 2014
  }

  @Test
  void theSiteOf2005IsTheSiteOfAnArchiveWithoutWhatWasNotPublicThen() throws Exception {
    Path open = temp.resolve("open-archive");
    int removed =
        copyWhatWasPublic(RealArchive.folder().orElseThrow(), open, "2005-01-01T00:00:00Z");
    assertThat(removed).isEqualTo(4465 - 556);
    CertArchiveImport.run(open, temp.resolve("open-content"));
    Built ofOpen = build("open", "open-content", "2005-01-01T00:00:00Z");
    Built ofAll = build("2005-01-01T00:00:00Z");
    assertThat(differing(ofAll.fingerprint(), ofOpen.fingerprint())).isEmpty();
    assertThat(ofAll.report()).isEqualTo(ofOpen.report());
    GeneratorOptions options = options("2005", "content", "2005-01-01T00:00:00Z");
    List<String> warnings = new ArrayList<>();
    assertThat(new SiteGenerator(options).audit(options.output(), warnings::add))
        .isEqualTo(ofAll.files().size());
    assertThat(warnings).isEmpty();
  }

  /** The paths at which two trees are not the same; whole trees would be too much to show. */
  private static Set<String> differing(Map<String, String> one, Map<String, String> other) {
    Set<String> paths = new TreeSet<>(one.keySet());
    paths.addAll(other.keySet());
    paths.removeIf(path -> one.getOrDefault(path, "").equals(other.getOrDefault(path, "")));
    return paths;
  }

  /** Copies the reports that were first published by an instant, and counts the others. */
  private static int copyWhatWasPublic(Path archive, Path target, String asOf) throws Exception {
    int removed = 0;
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> paths = Files.walk(archive)) {
      for (Path report :
          paths
              .filter(p -> p.getFileName().toString().startsWith("vu_"))
              .filter(Files::isDirectory)
              .toList()) {
        String published =
            json.readTree(report.resolve(report.getFileName() + ".json").toFile())
                .path("DateFirstPublished")
                .asText();
        if (published.isEmpty()
            || OffsetDateTime.parse(published).toInstant().isAfter(Instant.parse(asOf))) {
          removed++;
          continue;
        }
        Path copy = target.resolve(archive.relativize(report).toString());
        Files.createDirectories(copy);
        try (Stream<Path> files = Files.list(report)) {
          for (Path file : files.toList()) {
            Files.copy(file, copy.resolve(file.getFileName()));
          }
        }
      }
    }
    return removed;
  }

  private static Built build(String asOf) throws Exception {
    return build(asOf.substring(0, 4), "content", asOf);
  }

  private static Built build(String name, String content, String asOf) throws Exception {
    if (!SITES.containsKey(name)) {
      GeneratorOptions options = options(name, content, asOf);
      GenerationReport report = new SiteGenerator(options).generate(pages -> {});
      SITES.put(name, new Built(options.output(), report));
    }
    return SITES.get(name);
  }

  private static GeneratorOptions options(String name, String content, String asOf) {
    return new GeneratorOptions(
        temp.resolve(content),
        temp.resolve(name),
        temp.resolve("state-" + name),
        Instant.parse(asOf),
        Optional.empty(),
        2);
  }
}
