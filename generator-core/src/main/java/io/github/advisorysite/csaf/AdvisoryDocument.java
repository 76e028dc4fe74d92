package io.github.advisorysite.csaf;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.cvss.CvssScore;
import io.github.advisorysite.model.Addendum;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Markdown;
import io.github.advisorysite.model.SectionKey;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.wording.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The document of one advisory in one language. */
final class AdvisoryDocument {

  /** The sections that are notes as they are, and the category of each (section 3.2.1.8.1). */
  private static final Map<SectionKey, String> NOTES =
      Map.of(
          SectionKey.OVERVIEW, "summary",
          SectionKey.AFFECTED, "details",
          SectionKey.DESCRIPTION, "description",
          SectionKey.IMPACT, "description",
          SectionKey.SOLUTION, "details",
          SectionKey.REFERENCES, "other",
          SectionKey.SUPPLEMENT, "other",
          SectionKey.ANALYSIS, "other",
          SectionKey.RELATED, "other");

  private final Frame frame;
  private final CsafEntry entry;
  private final Advisory advisory;
  private final Texts texts;
  private final List<VendorProducts> vendors;

  AdvisoryDocument(Frame frame, CsafEntry entry, Advisory advisory) {
    this.frame = frame;
    this.entry = entry;
    this.advisory = advisory;
    this.texts = Texts.in(entry.language());
    this.vendors =
        advisory.vendors().stream().map(row -> VendorProducts.of(row, name(row), texts)).toList();
  }

  private String name(VendorStatus row) {
    return row.vendor().name(entry.language()).text();
  }

  /**
   * The whole document.
   *
   * @param siblings the documents of the case in all languages
   */
  Shapes.Csaf make(List<CsafEntry> siblings) {
    Vulnerabilities vulnerabilities = new Vulnerabilities(advisory, vendors, texts);
    Shapes.Document document =
        frame.of(
            entry,
            vulnerabilities.haveStatus() ? Frame.ADVISORY : Frame.BASE,
            advisory.score().map(score -> new Shapes.Severity(score.severity().key())),
            acknowledgments(),
            notes(),
            references(siblings),
            new History(texts).of(advisory.revisions()));
    return new Shapes.Csaf(
        document,
        vendors.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Shapes.ProductTree(vendors.stream().map(VendorProducts::branch).toList())),
        vulnerabilities.all());
  }

  private List<Shapes.Acknowledgment> acknowledgments() {
    return Optional.ofNullable(advisory.sections().get(SectionKey.ACKNOWLEDGMENTS)).stream()
        .map(text -> new Shapes.Acknowledgment(text.source()))
        .toList();
  }

  private List<Shapes.Note> notes() {
    List<Shapes.Note> notes = new ArrayList<>();
    for (SectionKey key : SectionKey.values()) {
      Markdown text = advisory.sections().get(key);
      String category = NOTES.get(key);
      if (text != null && category != null) {
        add(category, texts.text("section." + key.key()), text.source(), notes);
      }
    }
    for (VendorStatus row : advisory.vendors()) {
      row.statement().ifPresent(statement -> add(row, statement, notes));
    }
    add("other", texts.text("vendors"), statuses(), notes);
    String unknown =
        vendors.stream()
            .filter(vendor -> vendor.status() == Status.UNKNOWN)
            .map(vendor -> name(vendor.row()))
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      add("other", texts.text("unknown"), texts.text("unknown.text", unknown), notes);
    }
    add(
        "other",
        texts.text("scores"),
        advisory.scores().stream().map(AdvisoryDocument::score).collect(Collectors.joining("\n")),
        notes);
    add(
        "other",
        texts.text("weaknesses"),
        advisory.cwes().stream().map(Object::toString).collect(Collectors.joining(", ")),
        notes);
    return notes;
  }

  private static void add(String category, String title, String text, List<Shapes.Note> notes) {
    if (!text.isBlank()) {
      notes.add(new Shapes.Note(category, text, title));
    }
  }

  private void add(VendorStatus row, Statement statement, List<Shapes.Note> notes) {
    String comment =
        statement.held()
            ? texts.text("comment.held")
            : statement.comment().map(Markdown::source).orElse("");
    add("other", texts.text("comment", name(row)), comment, notes);
    statement
        .reason()
        .ifPresent(reason -> add("other", texts.text("comment", name(row)), reason.text(), notes));
    for (Addendum addendum : statement.addenda()) {
      add("other", texts.text("addendum", name(row)), addendum.text().source(), notes);
    }
  }

  /** Each vendor's status in the guideline's words, of which CSAF has but some. */
  private String statuses() {
    return advisory.vendors().stream()
        .map(row -> name(row) + ": " + texts.text("status." + row.status().key()))
        .collect(Collectors.joining("\n"));
  }

  private static String score(Advisory.Assessment given) {
    CvssScore score = given.score();
    String line = "CVSS " + score.version() + " " + score.score() + " " + score.vector();
    return line + given.by().map(by -> " (" + by.text() + ")").orElse("");
  }

  private List<Shapes.Reference> references(List<CsafEntry> siblings) {
    List<Shapes.Reference> references = new ArrayList<>(frame.links(entry, siblings));
    advisory
        .references()
        .forEach(to -> external(to.title().text(), to.url().toString(), references));
    advisory
        .related()
        .forEach(
            to ->
                to.url()
                    .ifPresent(
                        url -> external(to.source() + " " + to.id(), url.toString(), references)));
    advisory
        .attachments()
        .forEach(
            file ->
                external(
                    file.title().text(),
                    frame
                        .addresses()
                        .url(
                            frame
                                .addresses()
                                .path(
                                    frame.site().language(),
                                    Addresses.attachment(advisory.id(), file.name()))),
                    references));
    for (VendorProducts vendor : vendors) {
      vendor.row().statement().map(Statement::notices).orElse(List.of()).stream()
          .filter(notice -> !Vulnerabilities.isAffected(vendor.status()))
          .forEach(
              notice ->
                  external(
                      name(vendor.row()) + ": " + notice.title().text(),
                      notice.url().toString(),
                      references));
    }
    return references;
  }

  private static void external(String summary, String url, List<Shapes.Reference> references) {
    references.add(new Shapes.Reference("external", summary, url));
  }
}
