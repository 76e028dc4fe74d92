package io.github.advisorysite.importer.certarchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.advisorysite.importer.ImportRefusedException;
import io.github.advisorysite.importer.ImportReport;
import io.github.advisorysite.source.Documents;
import io.github.advisorysite.source.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertArchiveImportTest {

  private static final String CASE = "cases/56/vu_123456/";

  @TempDir Path folder;
  private Path archive;
  private Path content;

  @BeforeEach
  void makeFolders() throws IOException {
    archive = Files.createDirectories(folder.resolve("vu-archive"));
    Files.createDirectory(archive.resolve("data"));
    content = folder.resolve("content");
  }

  @Test
  void publishedReportBecomesBackfilledCase() throws Exception {
    report(
        123456,
        Map.of(
            "Title", "Bell &amp; drum\nread <b>",
            "DateFirstPublished", "2019-05-01T10:00:00-04:00",
            "DateLastUpdated", "2019-06-01T10:00:00-04:00",
            "CVEIDs", List.of("CVE-2019-1000 ", "CVE-2019-1000", "cve 2019-2000", "none"),
            "CVSS_BaseVector", "AV:N/AC:L/Au:N/C:P/I:P/A:P",
            "References",
                List.of(
                    " https://example.com/?a=1&amp;b=2",
                    "https://example.com/?a=1&b=2",
                    "ftp://example.com/"),
            "CERTAdvisory", "CA-2001-01",
            "US-CERTTechnicalAlert", "TA09-187A",
            "Author", "Someone"));

    ImportReport report = run();

    assertThat(read(CASE + "case.yaml"))
        .isEqualTo(
            """
            id: VU#123456
            publishAt: 2019-05-01T10:00:00-04:00
            backfill: true
            title:
              en: Bell & drum read <b>
            cves:
              - CVE-2019-1000
              - CVE-2019-2000
            cvss:
              - vector: AV:N/AC:L/Au:N/C:P/I:P/A:P
            references:
              - title: https://example.com/?a=1&b=2
                url: https://example.com/?a=1&b=2
            related:
              - source: CERT/CC
                id: CA-2001-01
              - source: US-CERT
                id: TA09-187A
            private:
              Author: Someone
              DateLastUpdated: 2019-06-01T10:00:00-04:00
              refused:
                CVEIDs:
                  - 'CVE-2019-1000 '
                  - cve 2019-2000
                  - none
                References:
                  - ftp://example.com/
            """);
    assertThat(read(CASE + "updates/01/update.yaml"))
        .isEqualTo("at: 2019-06-01T10:00:00-04:00\nbackfill: true\n");
    assertThat(report.summary())
        .contains(
            "reports: 1 (1 published, 0 undecided)",
            "updates: 1",
            "CVSS vectors refused: 0 (0 of published reports)",
            "CVE ids malformed: 3",
            "references that are no URL: 1 (1 of reports, 0 of vendor records)");
  }

  @Test
  void unpublishedReportIsUndecidedAndWithoutUpdate() throws Exception {
    report(
        7,
        Map.of(
            "DateFirstPublished",
            "",
            "DateLastUpdated",
            "2019-06-01T10:00:00-04:00",
            "CVSS_BaseVector",
            "AV:--/AC:--/Au:--/C:--/I:--/A:--"));

    ImportReport report = run();

    assertThat(tree().keySet()).containsExactly(".imported", "cases/7/vu_7/case.yaml", "site.yaml");
    assertThat(read("cases/7/vu_7/case.yaml"))
        .isEqualTo(
            """
            id: VU#7
            publishAt: undecided
            title:
              en: (untitled)
            private:
              DateLastUpdated: 2019-06-01T10:00:00-04:00
              refused:
                CVSS_BaseVector: AV:--/AC:--/Au:--/C:--/I:--/A:--
            """);
    assertThat(report.summary())
        .containsExactly(
            "reports: 1 (0 published, 1 undecided)",
            "vendors: 0",
            "vendor records: 0",
            "statements: 0",
            "updates: 0",
            "CVSS vectors refused: 1 (0 of published reports)",
            "CVE ids malformed: 0",
            "references that are no URL: 0 (0 of reports, 0 of vendor records)",
            "dates refused: 0",
            "texts refused: 0",
            "reports without a title: 1",
            "conflicts: 0",
            "files skipped: 0");
    assertThat(report.details()).isEmpty();
  }

  @Test
  void publicationWithoutOffsetIsNeverPublic() throws Exception {
    report(7, Map.of("Title", "T", "DateFirstPublished", "2019-05-01T10:00:00"));
    ImportReport report = run();
    assertThat(read("cases/7/vu_7/case.yaml"))
        .contains(
            "publishAt: undecided\n", "refused:\n    DateFirstPublished: 2019-05-01T10:00:00\n");
    assertThat(report.details())
        .containsExactly(
            "date refused: data/7/vu_7/vu_7.json has no instant in DateFirstPublished; the case is"
                + " undecided");
  }

  @Test
  void textsBecomeSections() throws Exception {
    report(
        123456,
        Map.of(
            "Title", "T",
            "ThanksAndCredit", "Thanks",
            "Workarounds", "Stop",
            "Resolution", "Update\n* a\n* b",
            "Impact", "",
            "Overview", "O",
            "SystemsAffectedPreamble", "S"));
    run();
    assertThat(read(CASE + "en.md"))
        .isEqualTo(
            """
            ## Overview

            O

            ## Products Affected

            S

            ## Solution

            Update

            - a
            - b

            ### Workarounds

            Stop

            ## Credit

            Thanks
            """);
  }

  @Test
  void recordsOfOneVendorAreOneTimeline() throws Exception {
    report(123456, Map.of("Title", "T"));
    vendor(
        123456,
        "B",
        Map.of(
            "Vendor",
            "Bell, Inc.",
            "Status",
            "Not Affected",
            "DateLastUpdated",
            "2019-05-03T00:00:00+00:00",
            "VendorStatement",
            "We &lt;3 it"));
    vendor(
        123456,
        "A",
        Map.of(
            "Vendor",
            "BELL Inc",
            "Status",
            "Vulnerable",
            "DateLastUpdated",
            "2019-05-02T00:00:00-04:00",
            "DateNotified",
            "2019-04-01",
            "Revision",
            4));
    vendor(
        123456,
        "C",
        Map.of(
            "Vendor",
            "Bell, Inc.",
            "Status",
            "Unknown",
            "DateLastUpdated",
            "2019-05-04T00:00:00+00:00",
            "VendorReferences",
            "None"));
    vendor(
        123456,
        "D",
        Map.of(
            "Vendor",
            "Bell, Inc.",
            "Status",
            "Unknown",
            "DateLastUpdated",
            "2019-05-05T00:00:00+00:00",
            "Addendum",
            "More",
            "VendorInformation",
            "Info",
            "VendorReferences",
            "https://example.com/a https://example.com/b (login)\nhttps://example.com/a"));

    ImportReport report = run();

    assertThat(read("vendors/bell-inc.yaml")).isEqualTo("name:\n  en: Bell, Inc.\n");
    assertThat(read(CASE + "case.yaml")).contains("notified:\n  - bell-inc\n");
    assertThat(read(CASE + "vendors/bell-inc.yaml"))
        .isEqualTo(
            """
            statements:
              - at: 2019-05-02T00:00:00-04:00
                status: affected
              - at: 2019-05-03T00:00:00+00:00
                status: not-affected
                comment:
                  en: We \\<3 it
              - at: 2019-05-05T00:00:00+00:00
                status: not-affected
                notices:
                  - title: https://example.com/a
                    url: https://example.com/a
                  - title: https://example.com/b
                    url: https://example.com/b
                addenda:
                  - text:
                      en: Info
                  - text:
                      en: More
            private:
              records:
                - VendorRecordID: A
                  DateLastUpdated: 2019-05-02T00:00:00-04:00
                  DateNotified: 2019-04-01
                  Revision: '4'
                  Status: Vulnerable
                - VendorRecordID: B
                  DateLastUpdated: 2019-05-03T00:00:00+00:00
                  Status: Not Affected
                - VendorRecordID: C
                  DateLastUpdated: 2019-05-04T00:00:00+00:00
                  Status: Unknown
                - VendorRecordID: D
                  DateLastUpdated: 2019-05-05T00:00:00+00:00
                  Status: Unknown
                  refused:
                    VendorReferences:
                      - (login)
            """);
    assertThat(report.details())
        .containsExactly(
            "conflict: data/56/vu_123456/vendor_b.json says not-affected after affected; the later"
                + " holds",
            "conflict: data/56/vu_123456/vendor_d.json says Unknown after not-affected; the status"
                + " stays");
    assertThat(report.summary())
        .contains("vendors: 1", "vendor records: 4", "statements: 3", "conflicts: 2");
  }

  @Test
  void plainUnknownIsNotifiedWithoutStatementAndRepeatedWordsAddNothing() throws Exception {
    report(123456, Map.of("Title", "T"));
    vendor(
        123456,
        "A",
        Map.of("Vendor", "Drum", "Status", "Unknown", "DateLastUpdated", "2019-05-02T00:00:00Z"));
    vendor(
        123456,
        "B",
        Map.of("Vendor", "Chime", "Status", "Affected", "DateLastUpdated", "2019-05-02T00:00:00Z"));
    vendor(
        123456,
        "C",
        Map.of(
            "Vendor", "Chime", "Status", "Vulnerable", "DateLastUpdated", "2019-05-03T00:00:00Z"));
    vendor(
        123456,
        "D",
        Map.of(
            "Vendor",
            "鐘",
            "Status",
            "Unknown",
            "DateLastUpdated",
            "2019-05-03T00:00:00Z",
            "VendorStatement",
            "Words"));

    ImportReport report = run();

    assertThat(read(CASE + "vendors/drum.yaml")).startsWith("statements: []\nprivate:\n");
    assertThat(read(CASE + "vendors/chime.yaml"))
        .startsWith("statements:\n  - at: 2019-05-02T00:00:00Z\n    status: affected\nprivate:\n");
    String bell = "vendor-" + VendorNames.id("鐘").value().substring("vendor-".length());
    assertThat(read(CASE + "vendors/" + bell + ".yaml"))
        .contains("status: unknown\n    comment:\n      en: Words\n");
    assertThat(read(CASE + "case.yaml"))
        .contains("notified:\n  - chime\n  - drum\n  - " + bell + "\n");
    assertThat(report.summary()).contains("vendors: 3", "statements: 2", "conflicts: 0");
  }

  @Test
  void unreadableFilesAreReportedAndSkipped() throws Exception {
    report(1, Map.of("Title", "T"));
    vendor(1, "A", Map.of("Vendor", "Drum", "Status", "Unknown"));
    write("data/1/vu_1/vendor_x.json", "{\"ID\": \"VU#1\", \"Vendor\": ");
    write("data/1/vu_1/vendor_y.json", "{\"ID\": \"VU#1\", \"Vendor\": \" \"}");
    write("data/2/vu_2/vu_2.json", "[1]");
    write("data/2/vu_2/vendor_z.json", "{}");
    write("data/3/vu_3/vu_3.json", "{\"Title\": \"T\"}");
    write("data/4/vu_4/vendor_z.json", "{}");

    ImportReport report = run();

    assertThat(report.details())
        .containsExactly(
            "skipped: data/1/vu_1/vendor_x.json:1:26: this is not JSON; look for a missing quote,"
                + " comma or bracket here or above",
            "skipped: data/1/vu_1/vendor_y.json: the record names no vendor",
            "skipped: data/2/vu_2/vu_2.json:1:1: a record of the archive is an object",
            "skipped: data/2/vu_2/vendor_z.json: its report was skipped",
            "skipped: data/3/vu_3/vu_3.json: the report has no ID such as VU#123456",
            "skipped: data/4/vu_4: the report is missing",
            "skipped: data/4/vu_4/vendor_z.json: its report was skipped");
    assertThat(report.summary())
        .contains("reports: 1 (0 published, 1 undecided)", "vendor records: 1", "files skipped: 7");
  }

  @Test
  void twoRunsGiveEqualTreesThatTheProjectReads() throws Exception {
    report(
        123456,
        Map.of(
            "Title",
            "a: b # c",
            "Author",
            "\u0007 x\n\n y\u2028",
            "Overview",
            "- x",
            "Keywords",
            List.of("true", "~", "*a", "- b")));
    vendor(
        123456,
        "A",
        Map.of(
            "Vendor",
            "Drum",
            "Status",
            "Affected",
            "VendorStatement",
            "<pre> a\n\n b </pre>",
            "DateLastUpdated",
            "2019-05-02T00:00:00Z"));
    run();
    Map<String, String> first = tree();
    Files.writeString(content.resolve("stray.txt"), "goes");

    CertArchiveImport.run(folder, content);

    assertThat(tree()).isEqualTo(first);
    first.forEach(
        (path, text) -> {
          Problems problems = new Problems();
          if (path.endsWith(".yaml")) {
            Documents.yaml(path, text.getBytes(StandardCharsets.UTF_8), problems);
          }
          assertThat(problems.toList()).isEmpty();
        });
    assertThat(siblings()).containsExactly("content", "vu-archive");
  }

  @Test
  void folderThatNoImportMadeIsRefused() throws Exception {
    report(1, Map.of("Title", "T"));
    Files.createDirectories(content);
    Files.writeString(content.resolve("site.yaml"), "mine");
    assertThatThrownBy(this::run)
        .isInstanceOf(ImportRefusedException.class)
        .hasMessage(
            "ADV-IMPORT-TARGET content:1:1: this folder was not made by an import, and an import"
                + " replaces everything; name a new or empty folder");
    assertThat(tree()).isEqualTo(Map.of("site.yaml", "mine"));
    assertThat(siblings()).containsExactly("content", "vu-archive");
  }

  @Test
  void emptyFolderIsTaken() throws Exception {
    report(1, Map.of("Title", "T"));
    Files.createDirectories(content);
    run();
    assertThat(tree()).containsKey(".imported");
  }

  @Test
  void folderWithoutArchiveIsRefusedAndTheTargetStays() throws Exception {
    report(1, Map.of("Title", "T"));
    run();
    Map<String, String> before = tree();
    assertThatThrownBy(() -> CertArchiveImport.run(content, content))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessage(
            "ADV-IMPORT-SOURCE data:1:1: this is no CERT/CC archive; name the folder that holds"
                + " data/<nn>/vu_<id>/");
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void importThatDoesNotEndLeavesTheFolder() throws Exception {
    report(1, Map.of("Title", "T"));
    run();
    Map<String, String> before = tree();
    try (ContentTarget target = ContentTarget.open(content)) {
      target.write("site.yaml", "half");
    }
    assertThat(tree()).isEqualTo(before);
    assertThat(siblings()).containsExactly("content", "vu-archive");
  }

  @Test
  void aReportThatIsNotPublicYetDoesNotDecideHowAVendorIsCalled() throws Exception {
    report(123456, Map.of("DateFirstPublished", "2019-05-01T10:00:00-04:00"));
    vendor(123456, "A", Map.of("Vendor", "Bell, Inc.", "Status", "Unknown"));
    for (int later : new int[] {223456, 323456}) {
      report(later, Map.of("DateFirstPublished", later == 223456 ? "2020-01-01T00:00:00Z" : ""));
      vendor(later, "B", Map.of("Vendor", "BELL INC", "Status", "Unknown"));
    }
    run();
    assertThat(read("vendors/bell-inc.yaml")).isEqualTo("name:\n  en: Bell, Inc.\n");
  }

  private ImportReport run() throws ImportRefusedException {
    return CertArchiveImport.run(archive, content);
  }

  private void report(int number, Map<String, Object> fields) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("ID", "VU#" + number);
    all.putAll(new TreeMap<>(fields));
    write("data/" + number % 100 + "/vu_" + number + "/vu_" + number + ".json", json(all));
  }

  private void vendor(int number, String record, Map<String, Object> fields) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("ID", "VU#" + number);
    all.put("VendorRecordID", record);
    all.putAll(new TreeMap<>(fields));
    String name = "vendor_" + record.toLowerCase(Locale.ROOT) + ".json";
    write("data/" + number % 100 + "/vu_" + number + "/" + name, json(all));
  }

  private static String json(Map<String, Object> fields) throws JsonProcessingException {
    return new ObjectMapper().writeValueAsString(fields);
  }

  private void write(String path, String text) throws IOException {
    Path file = archive.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String read(String path) throws IOException {
    return Files.readString(content.resolve(path));
  }

  private Map<String, String> tree() throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(content)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tree.put(content.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return tree;
  }

  private List<String> siblings() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
