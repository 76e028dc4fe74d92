package io.github.advisorysite.vuldef;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.cvss.CvssScore;
import io.github.advisorysite.cvss.Severity;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Markdown;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.Reference;
import io.github.advisorysite.model.Revision;
import io.github.advisorysite.model.SectionKey;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.model.Tombstone;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.output.Xml;
import io.github.advisorysite.wording.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes the element of one advisory (VULDEF 3.2, Vulinfo). Its parts stand in the order of the
 * schema, which is a sequence.
 */
final class Vulinfo {

  private final Site site;
  private final Addresses addresses;
  private final Language language;
  private final Texts texts;
  private final Xml xml;

  Vulinfo(Site site, Addresses addresses, Language language, Xml xml) {
    this.site = site;
    this.addresses = addresses;
    this.language = language;
    this.texts = Texts.in(language);
    this.xml = xml;
  }

  void write(PublishedCase published) {
    // without the attribute all of it would be private, says the schema
    xml.open("Vulinfo", "restriction", "public").element("VulinfoID", published.id().value());
    if (published instanceof PublishedCase.Current current) {
      current.in(language).ifPresent(this::write);
    } else {
      write(((PublishedCase.Withdrawn) published).nearest(language));
    }
    xml.close();
  }

  private void write(Advisory advisory) {
    xml.open(
        "VulinfoData",
        "restriction",
        "public",
        "severity",
        advisory.score().map(score -> severity(score.severity())).orElse(""),
        "publication",
        "open");
    xml.element("Title", advisory.title().text());
    description(advisory);
    new AffectedItems(advisory, texts, xml).write();
    impact(advisory);
    solution(advisory);
    related(advisory);
    text(advisory, SectionKey.ACKNOWLEDGMENTS)
        .ifPresent(
            credit ->
                xml.open("Credit")
                    .open("CreditItem")
                    .element("Description", credit)
                    .close()
                    .close());
    contact();
    history(advisory.revisions());
    dates(advisory.published(), advisory.modified());
    xml.close();
  }

  /** All that stays of a withdrawn advisory. */
  private void write(Tombstone tombstone) {
    xml.open("VulinfoData", "restriction", "public", "publication", "close");
    xml.element("Title", tombstone.title().text());
    xml.open("VulinfoDescription").element("Overview", tombstone.reason().text()).close();
    contact();
    xml.open("History");
    int number = 1;
    for (Instant at : tombstone.revisions()) {
      item(number, at, List.of(texts.text(number == 1 ? "change.published" : "change.updated")));
      number++;
    }
    String withdrawn = texts.text("change.withdrawn", tombstone.reason().text());
    item(number, tombstone.withdrawn(), List.of(withdrawn));
    xml.close();
    dates(tombstone.published(), tombstone.withdrawn());
    xml.close();
  }

  private static Optional<String> text(Advisory advisory, SectionKey key) {
    return Optional.ofNullable(advisory.sections().get(key)).map(Markdown::source);
  }

  private void description(Advisory advisory) {
    xml.open("VulinfoDescription");
    xml.element("Overview", text(advisory, SectionKey.OVERVIEW).orElse(advisory.title().text()));
    for (SectionKey key :
        List.of(
            SectionKey.AFFECTED,
            SectionKey.DESCRIPTION,
            SectionKey.SUPPLEMENT,
            SectionKey.ANALYSIS)) {
      text(advisory, key)
          .ifPresent(
              text -> xml.element("Detail", texts.text("section." + key.key()) + "\n" + text));
    }
    if (!advisory.cwes().isEmpty()) {
      xml.open("Cwe");
      advisory
          .cwes()
          .forEach(
              cwe ->
                  xml.open("RelatedItem", "type", "cwe").element("VulinfoID", cwe.value()).close());
      xml.close();
    }
    xml.close();
  }

  private void impact(Advisory advisory) {
    Optional<String> impact = text(advisory, SectionKey.IMPACT);
    if (impact.isEmpty() && advisory.scores().isEmpty()) {
      return;
    }
    xml.open("Impact");
    for (Advisory.Assessment given : advisory.scores()) {
      CvssScore score = given.score();
      xml.open("Cvss", "version", score.version())
          .element("Severity", severity(score.severity()), "type", "Base")
          .element("Base", score.score())
          .element("Vector", score.vector())
          .close();
    }
    xml.open("ImpactItem")
        .element("Description", impact.orElse(texts.text("impact.none")))
        .close()
        .close();
  }

  /** The severity as the schema spells it. */
  private static String severity(Severity severity) {
    String key = severity.key();
    return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
  }

  private void solution(Advisory advisory) {
    List<String> fixes =
        advisory.vendors().stream()
            .flatMap(row -> row.statement().stream().flatMap(s -> s.products().stream()))
            .flatMap(
                product ->
                    product.fixed().stream()
                        .map(fix -> texts.text("fixed", product.name().text(), fix.text())))
            .toList();
    Optional<String> solution = text(advisory, SectionKey.SOLUTION);
    if (solution.isEmpty() && fixes.isEmpty()) {
      return;
    }
    xml.open("Solution");
    solution.ifPresent(text -> xml.open("SolutionItem").element("Description", text).close());
    fixes.forEach(
        fix ->
            xml.open("SolutionItem", "solutiontype", "fixed").element("Description", fix).close());
    xml.close();
  }

  private void related(Advisory advisory) {
    xml.open("Related");
    item(
        "advisory",
        site.words(site.title(), language).text(),
        advisory.id().value(),
        "",
        page(advisory));
    advisory.cves().forEach(cve -> item("advisory", "CVE", cve.value(), "", ""));
    advisory
        .related()
        .forEach(
            to ->
                item(
                    "advisory",
                    to.source(),
                    to.id(),
                    "",
                    to.url().map(Object::toString).orElse("")));
    advisory.references().forEach(to -> item("advisory", "", to));
    for (VendorStatus row : advisory.vendors()) {
      String vendor = row.vendor().name(language).text();
      row.statement().ifPresent(s -> s.notices().forEach(notice -> item("vendor", vendor, notice)));
    }
    advisory
        .attachments()
        .forEach(
            file ->
                item(
                    "advisory",
                    "",
                    "",
                    file.title().text(),
                    addresses.url(
                        addresses.path(
                            site.language(), Addresses.attachment(advisory.id(), file.name())))));
    for (SectionKey key : List.of(SectionKey.REFERENCES, SectionKey.RELATED)) {
      text(advisory, key)
          .ifPresent(
              text ->
                  xml.open("RelatedItem", "type", "advisory").element("Description", text).close());
    }
    xml.close();
  }

  private String page(Advisory advisory) {
    return addresses.url(addresses.path(language, Addresses.advisory(advisory.id())));
  }

  private void item(String type, String name, Reference to) {
    item(type, name, "", to.title().text(), to.url().toString());
  }

  /** A document elsewhere; what is empty is left out. */
  private void item(String type, String name, String id, String title, String url) {
    xml.open("RelatedItem", "type", type);
    unlessEmpty("Name", name);
    unlessEmpty("VulinfoID", id);
    unlessEmpty("Title", title);
    unlessEmpty("URL", url);
    xml.close();
  }

  private void unlessEmpty(String element, String text) {
    if (!text.isEmpty()) {
      xml.element(element, text);
    }
  }

  private void contact() {
    if (site.publishers().isEmpty()) {
      return;
    }
    xml.open("Contact");
    for (Site.Publisher publisher : site.publishers()) {
      xml.open("ContactItem", "contacttype", "organisation")
          .element("Name", site.words(publisher.name(), language).text());
      unlessEmpty("Description", publisher.contact());
      xml.close();
    }
    xml.close();
  }

  private void history(List<Revision> revisions) {
    xml.open("History");
    for (Revision revision : revisions) {
      item(
          revision.number(),
          revision.at(),
          revision.changes().stream().map(texts::change).toList());
    }
    xml.close();
  }

  private void item(int number, Instant at, List<String> changes) {
    xml.open("HistoryItem")
        .element("HistoryNo", Integer.toString(number))
        .element("DateTime", at.toString());
    changes.forEach(change -> xml.element("Description", change));
    xml.close();
  }

  private void dates(Instant published, Instant modified) {
    xml.element("DateFirstPublished", published.toString())
        .element("DateLastUpdated", modified.toString())
        .element("DatePublic", published.toString());
  }
}
