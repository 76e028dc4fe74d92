package io.github.advisorysite.importer.statusreport;

import io.github.advisorysite.importer.ImportRefusedException;
import io.github.advisorysite.importer.ImportReport;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Documents;
import io.github.advisorysite.source.Limits;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds a vendor's report, in the form of the guideline's section 6-2, to its case as a statement.
 * Before the case's publication the statement becomes public with the case; after it, at once.
 */
public final class StatusReportImport {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String file;
  private final Path root;
  private final SourceFolder content;
  private final Instant now;
  private final Problems problems = new Problems();

  private StatusReportImport(String file, Path root, SourceFolder content, Instant now) {
    this.file = file;
    this.root = root;
    this.content = content;
    this.now = now;
  }

  /**
   * Imports one report. Two runs at once into one content folder are not supported.
   *
   * @param report a UTF-8 text, or a mail
   * @param content the content folder
   * @param now the instant of the import, to the second
   * @return what was added, as the lines of a difference
   * @throws ImportRefusedException if the report, its case or the vendor's file there leaves a
   *     doubt; nothing is then written
   */
  public static ImportReport run(Path report, Path content, Instant now)
      throws ImportRefusedException {
    Path name = report.getFileName();
    String file = name == null ? "report" : name.toString();
    byte[] bytes;
    try (InputStream in = Files.newInputStream(report)) {
      bytes = in.readNBytes(Limits.DOCUMENT + 1);
    } catch (IOException e) {
      throw new ImportRefusedException(
          Code.IMPORT_SOURCE,
          Location.startOf(file),
          "the report cannot be read; look at its name and permissions");
    }
    if (bytes.length > Limits.DOCUMENT) {
      throw new ImportRefusedException(
          Code.LIMIT_FILE,
          Location.startOf(file),
          "the report is larger than " + Limits.DOCUMENT + " bytes");
    }
    SourceFolder folder;
    try {
      folder = SourceFolder.list(content);
    } catch (IOException e) {
      throw new ImportRefusedException(
          Code.CONF_CONTENT,
          Location.startOf("site.yaml"),
          "the content folder cannot be read; look at its name and permissions");
    }
    return new StatusReportImport(file, content, folder, now.truncatedTo(ChronoUnit.SECONDS))
        .run(bytes);
  }

  private ImportReport run(byte[] report) throws ImportRefusedException {
    ContentSite site = ContentSite.read(content, problems);
    List<ReportLine> lines = ReportText.lines(file, report, problems);
    ReportForm form = lines.isEmpty() ? null : ReportForm.read(file, lines, problems);
    if (form == null || site == null) {
      throw new ImportRefusedException(problems.toList());
    }
    ContentCases cases = new ContentCases(content);
    ContentCases.Found found = cases.find(file, form.number(), problems);
    String vendor = new ContentVendors(content).find(file, form.organisation(), problems);
    if (found == null || vendor == null) {
      throw new ImportRefusedException(problems.toList());
    }
    if (!cases.isNotified(found, vendor)) {
      throw refused(
          form.organisation(),
          "this vendor is not in the case's list notified; add it there if it received the details,"
              + " or mend the number");
    }
    String path = found.path() + "vendors/" + vendor + ".yaml";
    StatementFile before = statements(path);
    List<Value> timeline = before == null ? List.of() : before.statements();
    StatementInstant instant = StatementInstant.of(found.root(), timeline, now);
    if (instant.obstacle() != null) {
      throw refused(form.number(), instant.obstacle());
    }
    Map<String, Object> statement = new LinkedHashMap<>();
    if (instant.isNeeded()) {
      statement.put("at", WRITTEN.format(now.atZone(site.zone())));
    }
    statement.put("status", form.status().key());
    if (!form.comment().isEmpty()) {
      statement.put("comment", Map.of(site.language(), form.comment()));
    }
    if (isLast(timeline, statement)) {
      throw refused(
          form.number(),
          "the vendor's timeline already ends with this statement; there is nothing to add");
    }
    return write(path, before, statement);
  }

  private ImportRefusedException refused(ReportLine at, String text) {
    ReportForm.refuse(file, at, text, problems);
    return new ImportRefusedException(problems.toList());
  }

  private @Nullable StatementFile statements(String path) throws ImportRefusedException {
    if (!content.has(path)) {
      return null;
    }
    byte[] bytes = content.read(path, problems);
    Node node = bytes == null ? null : Documents.yaml(path, bytes, problems);
    String text = bytes == null ? null : Documents.text(path, bytes, problems);
    if (node == null || text == null) {
      throw new ImportRefusedException(problems.toList());
    }
    return new StatementFile(text, node.value());
  }

  /** Whether the vendor's last statement says the same; the same mail is easily imported twice. */
  private static boolean isLast(List<Value> timeline, Map<String, Object> statement) {
    if (timeline.isEmpty()
        || !(Values.plain(timeline.get(timeline.size() - 1)) instanceof Map<?, ?> last)) {
      return false;
    }
    Map<Object, Object> said = new LinkedHashMap<>(last);
    said.remove("at");
    Map<String, Object> says = new LinkedHashMap<>(statement);
    says.remove("at");
    return StatementFile.says(says).filter(said::equals).isPresent();
  }

  private ImportReport write(
      String path, @Nullable StatementFile before, Map<String, Object> statement)
      throws ImportRefusedException {
    String old = before == null ? "" : before.text();
    Optional<String> text =
        before == null ? Optional.of(StatementFile.first(statement)) : before.with(statement);
    if (text.isEmpty()) {
      throw new ImportRefusedException(
          Code.IMPORT_REPORT,
          Location.startOf(path),
          "nothing can be added to the statements of this file; write each on a line of its own"
              + " that begins with \"- \"");
    }
    try {
      boolean marked =
          before != null
              && new String(content.bytes(path), StandardCharsets.UTF_8)
                  .startsWith(BYTE_ORDER_MARK);
      AtomicFile.write(root.resolve(path), (marked ? BYTE_ORDER_MARK : "") + text.get());
    } catch (IOException e) {
      throw new ImportRefusedException(
          Code.IO,
          Location.startOf(path),
          "the file cannot be written; look at the permissions of its folder");
    }
    Object at = statement.get("at");
    String when = at == null ? "becomes public with the case" : "is public from " + at;
    List<String> details = new ArrayList<>();
    details.add(path + " " + when);
    details.addAll(LineDifference.of(path, old, text.get()));
    return new ImportReport(List.of("statements added: 1"), details);
  }
}
