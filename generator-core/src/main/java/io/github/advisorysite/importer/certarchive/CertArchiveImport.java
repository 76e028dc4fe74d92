package io.github.advisorysite.importer.certarchive;

import io.github.advisorysite.importer.ImportRefusedException;
import io.github.advisorysite.importer.ImportReport;
import io.github.advisorysite.importer.certarchive.Tally.Count;
import io.github.advisorysite.importer.text.YamlText;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a content folder of a CERT/CC vulnerability data archive. What the archive never published
 * stays undecided, and what content has no place for, or refuses, stays in {@code private}.
 */
public final class CertArchiveImport {

  private static final Pattern ID = Pattern.compile("VU#(\\d{1,18})");

  private static final String SITE =
      """
      title:
        en: Imported vulnerability notes
      baseUrl: https://advisories.example.org/
      languages: [en]
      zone: UTC
      idPatterns: ['VU#\\d+']
      publishers:
        - name:
            en: CERT/CC archive import
          namespace: https://cc.example.org/
          contact: coordination@example.org
      pageSize: 50
      """;

  private final Archive archive;
  private final ContentTarget target;
  private final Tally tally = new Tally();
  private final VendorNames vendors = new VendorNames();
  private final Set<String> ids = new HashSet<>();

  private CertArchiveImport(Archive archive, ContentTarget target) {
    this.archive = archive;
    this.target = target;
  }

  /**
   * Imports an archive. Equal archives make equal folders. Two runs at once into one folder are not
   * supported.
   *
   * @param archive the folder that holds {@code data}, or the one above it
   * @param content a folder that is new, empty, or an earlier import, which is replaced
   * @return counts; what was skipped, and why
   * @throws ImportRefusedException if there is no archive, the target is another folder, or it
   *     cannot be written; the target is then as it was
   */
  public static ImportReport run(Path archive, Path content) throws ImportRefusedException {
    Archive source = Archive.open(archive);
    try (ContentTarget target = ContentTarget.open(content)) {
      return new CertArchiveImport(source, target).run();
    } catch (IOException e) {
      throw new ImportRefusedException(
          Code.IO,
          Location.startOf("site.yaml"),
          "the content folder cannot be written; look at its permissions and the space on its"
              + " disk");
    }
  }

  private ImportReport run() throws IOException {
    target.write("site.yaml", SITE);
    for (Archive.Case files : archive.cases()) {
      ArchiveRecord report = report(files);
      if (report == null) {
        files
            .vendors()
            .forEach(path -> tally.skip(archive.shown(path) + ": its report was skipped"));
      } else {
        CaseFile file = new CaseFile(report, tally);
        write(report, file, records(files, report.text("ID").strip(), file.published()));
      }
    }
    Map<String, String> registry = vendors.registry();
    for (Map.Entry<String, String> vendor : registry.entrySet()) {
      target.write(
          "vendors/" + vendor.getKey() + ".yaml",
          YamlText.of(Map.of("name", Map.of("en", vendor.getValue()))));
    }
    target.complete();
    return tally.report(registry.size());
  }

  private @Nullable ArchiveRecord report(Archive.Case files) {
    if (files.report() == null) {
      tally.skip(archive.shown(files.folder()) + ": the report is missing");
      return null;
    }
    ArchiveRecord report = archive.read(files.report(), tally);
    if (report == null) {
      return null;
    }
    String id = report.text("ID").strip();
    if (!ID.matcher(id).matches()) {
      tally.skip(report.path() + ": the report has no ID such as VU#123456");
      return null;
    }
    if (!ids.add(id)) {
      tally.skip(report.path() + ": another report has the same ID");
      return null;
    }
    return report;
  }

  /** The vendor records of a case by vendor id. */
  private Map<String, List<ArchiveRecord>> records(
      Archive.Case files, String id, Optional<Instant> published) {
    Map<String, List<ArchiveRecord>> records = new TreeMap<>();
    for (String path : files.vendors()) {
      ArchiveRecord record = archive.read(path, tally);
      if (record == null) {
        continue;
      }
      String name = CleanText.line(record.text("Vendor"));
      if (!record.text("ID").strip().equals(id)) {
        tally.skip(record.path() + ": the record does not have the ID of its report");
      } else if (name.isEmpty()) {
        tally.skip(record.path() + ": the record names no vendor");
      } else {
        tally.add(Count.RECORDS);
        records
            .computeIfAbsent(vendors.add(name, published).value(), vendor -> new ArrayList<>())
            .add(record);
      }
    }
    return records;
  }

  private void write(ArchiveRecord report, CaseFile file, Map<String, List<ArchiveRecord>> records)
      throws IOException {
    String folder = folder(report.text("ID").strip());
    CaseSections sections = CaseSections.of(report, tally);
    target.write(
        folder + "case.yaml", YamlText.of(file.content(records.keySet(), sections.refused())));
    if (!sections.markdown().isEmpty()) {
      target.write(folder + "en.md", sections.markdown());
    }
    for (Map.Entry<String, List<ArchiveRecord>> vendor : records.entrySet()) {
      Map<String, Object> timeline = VendorTimeline.of(vendor.getValue(), tally);
      target.write(folder + "vendors/" + vendor.getKey() + ".yaml", YamlText.of(timeline));
    }
    if (file.update().isPresent()) {
      Map<String, Object> update = new LinkedHashMap<>();
      update.put("at", file.update().get());
      update.put("backfill", true); // the archive has no earlier text to tell what changed
      target.write(folder + "updates/01/update.yaml", YamlText.of(update));
      tally.add(Count.UPDATES);
    }
  }

  /** The archive's own layout: by the last two digits of the number. */
  private static String folder(String id) {
    Matcher m = ID.matcher(id);
    if (!m.matches()) {
      throw new IllegalArgumentException("not an id of the archive");
    }
    return "cases/" + Long.parseLong(m.group(1)) % 100 + "/vu_" + m.group(1) + "/";
  }
}
