package io.github.advisorysite.feed;

import io.github.advisorysite.cvss.CvssScore;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Product;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.output.Xml;
import java.util.Locale;

/** JVNRSS 3.2: RSS 1.0 with the facts of vulnerabilities. The schema orders its elements. */
final class Jvnrss {

  static final String FILE = "jvnrss.rdf";

  private Jvnrss() {}

  static byte[] bytes(Channel channel, String self) {
    Xml xml =
        new Xml()
            .open(
                "rdf:RDF",
                "xmlns",
                "http://purl.org/rss/1.0/",
                "xmlns:rdf",
                "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:sec",
                "http://jvn.jp/rss/mod_sec/3.0/",
                "xml:lang",
                channel.language().tag())
            .open("channel", "rdf:about", self)
            .element("title", channel.title())
            .element("link", channel.page())
            .element("description", channel.title())
            .element("dc:language", channel.language().tag())
            .element("dc:publisher", channel.publisher())
            .element("dc:date", channel.updated().toString())
            .element("dcterms:modified", channel.updated().toString())
            .open("items")
            .open("rdf:Seq");
    channel.items().forEach(item -> xml.element("rdf:li", "", "rdf:resource", item.url()));
    xml.close().close().close();
    channel.items().forEach(item -> item(item, channel, xml));
    return xml.close().bytes();
  }

  private static void item(Item item, Channel channel, Xml xml) {
    xml.open("item", "rdf:about", item.url())
        .element("title", item.title())
        .element("link", item.url())
        .element("description", item.summary())
        .element("dc:language", item.language().tag())
        .element("dc:publisher", channel.publisher())
        .element("dc:identifier", item.id());
    item.advisory().ifPresent(advisory -> facts(advisory, xml));
    xml.element("dc:date", item.modified().toString())
        .element("dcterms:issued", item.published().toString())
        .element("dcterms:modified", item.modified().toString())
        .close();
  }

  private static void facts(Advisory advisory, Xml xml) {
    xml.element("sec:identifier", advisory.id().value());
    advisory
        .cves()
        .forEach(
            cve ->
                xml.element(
                    "sec:references",
                    "https://www.cve.org/CVERecord?id=" + cve,
                    "source",
                    "CVE",
                    "id",
                    cve.value()));
    advisory
        .related()
        .forEach(
            to ->
                xml.element(
                    "sec:references",
                    to.url().map(Object::toString).orElse(""),
                    "source",
                    to.source(),
                    "id",
                    to.id()));
    advisory
        .references()
        .forEach(
            to -> xml.element("sec:references", to.url().toString(), "title", to.title().text()));
    advisory.cwes().forEach(cwe -> xml.element("sec:references", "", "id", cwe.value()));
    advisory.vendors().forEach(row -> row.statement().ifPresent(s -> cpes(row, s, advisory, xml)));
    advisory.scores().forEach(given -> score(given.score(), xml));
  }

  private static void cpes(VendorStatus row, Statement statement, Advisory advisory, Xml xml) {
    for (Product product : statement.products()) {
      product
          .cpe()
          .ifPresent(
              cpe ->
                  xml.element(
                      "sec:cpe",
                      cpe,
                      "version",
                      cpe.startsWith("cpe:2.3:") ? "2.3" : "2.2",
                      "vendor",
                      row.vendor().name(advisory.language()).text(),
                      "product",
                      product.name().text(),
                      "impact",
                      impact(statement.status())));
    }
  }

  /** Where nothing is certain nothing is said. */
  private static String impact(Status status) {
    return switch (status) {
      case AFFECTED -> "vulnerable";
      case NOT_AFFECTED -> "not vulnerable";
      case AFFECTED_INVESTIGATING, NOT_AFFECTED_INVESTIGATING, UNKNOWN -> "";
    };
  }

  private static void score(CvssScore score, Xml xml) {
    String severity = score.severity().key();
    xml.element(
        "sec:cvss",
        "",
        "version",
        score.version(),
        "type",
        "Base",
        "severity",
        severity.substring(0, 1).toUpperCase(Locale.ROOT) + severity.substring(1),
        "score",
        score.score(),
        "vector",
        score.vector());
  }
}
