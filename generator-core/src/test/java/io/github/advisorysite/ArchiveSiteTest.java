package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.advisorysite.importer.ImportReport;
import io.github.advisorysite.importer.certarchive.CertArchiveImport;
import io.github.advisorysite.source.Code;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real archive of 4,465 reports, of which 3,000 were never published, becomes a site. */
final class ArchiveSiteTest {

  private static final int CHECKED = 200;
  private static final long SEED = 20_201_231;

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
    assertThat(new SiteGenerator(options("none", "2020-12-31T00:00:00Z")).validate())
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
  void theSiteOf2005HoldsWhatWasPublishedByThen() throws Exception {
    Built site = build("2005-01-01T00:00:00Z");
    assertThat(site.report().advisories()).isEqualTo(556);
    assertThat(site.report().statuses()).isEqualTo(3_518);
    assertThat(site.folder().resolve("advisories").toFile().list()).hasSize(556);
    site.hasNo("advisories/VU720951"); // first published in 2014
  }

  private static Built build(String asOf) throws Exception {
    GeneratorOptions options = options(asOf.substring(0, 4), asOf);
    return new Built(options.output(), new SiteGenerator(options).generate(pages -> {}));
  }

  private static GeneratorOptions options(String name, String asOf) {
    return new GeneratorOptions(
        temp.resolve("content"),
        temp.resolve(name),
        temp.resolve("state"),
        Instant.parse(asOf),
        Optional.empty(),
        2);
  }
}
