package io.github.advisorysite.vuldef;

import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Change;
import io.github.advisorysite.model.Markdown;
import io.github.advisorysite.model.Product;
import io.github.advisorysite.model.Revision;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.model.Words;
import io.github.advisorysite.output.Xml;
import io.github.advisorysite.wording.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the vendors of an advisory (VULDEF 3.2, Affected): an item a product, or one for a vendor
 * that named none. The words of a vendor stand in its first item.
 */
record AffectedItems(Advisory advisory, Texts texts, Xml xml) {

  void write() {
    if (advisory.vendors().isEmpty()) {
      return;
    }
    xml.open("Affected");
    advisory.vendors().forEach(this::items);
    xml.close();
  }

  private void items(VendorStatus row) {
    List<String> words = row.statement().map(this::words).orElse(List.of());
    List<Product> products = row.statement().map(Statement::products).orElse(List.of());
    if (products.isEmpty()) {
      open(row);
      words.forEach(text -> xml.element("Description", text));
      xml.close();
    }
    for (int i = 0; i < products.size(); i++) {
      open(row);
      product(products.get(i));
      (i == 0 ? words : List.<String>of()).forEach(text -> xml.element("Description", text));
      xml.close();
    }
  }

  private void open(VendorStatus row) {
    xml.open(
        "AffectedItem",
        "affectedstatus",
        status(row.status()),
        "vuldef:historyno",
        Integer.toString(historyNumber(row.vendor().id())));
    xml.element("Name", row.vendor().name(advisory.language()).text());
  }

  private void product(Product product) {
    xml.element("ProductName", product.name().text());
    product
        .cpe()
        .ifPresent(
            cpe -> xml.element("Cpe", cpe, "version", cpe.startsWith("cpe:2.3:") ? "2.3" : "2.2"));
    product.versions().map(Words::text).ifPresent(text -> xml.element("VersionNumber", text));
  }

  /** What the vendor says, then what the coordinator adds. */
  private List<String> words(Statement statement) {
    List<String> words = new ArrayList<>();
    if (statement.held()) {
      words.add(texts.text("comment.held"));
    }
    statement.comment().map(Markdown::source).ifPresent(words::add);
    statement.reason().map(Words::text).ifPresent(words::add);
    statement.addenda().forEach(addendum -> words.add(addendum.text().source()));
    return words;
  }

  /** The state as the schema spells it (contract, section 3). */
  private static String status(Status status) {
    return switch (status) {
      case AFFECTED -> "vulnerable";
      case AFFECTED_INVESTIGATING -> "vulnerable_investigating";
      case NOT_AFFECTED -> "notvulnerable";
      case NOT_AFFECTED_INVESTIGATING -> "notvulnerable_investigating";
      case UNKNOWN -> "unknown";
    };
  }

  /** The number of the revision in which a vendor's status became what it is. */
  private int historyNumber(VendorId vendor) {
    int number = 1;
    for (Revision revision : advisory.revisions()) {
      for (Change change : revision.changes()) {
        boolean isOfVendor =
            (change instanceof Change.StatementChanged changed && changed.vendor().equals(vendor))
                || (change instanceof Change.VendorAdded added && added.vendor().equals(vendor));
        number = isOfVendor ? revision.number() : number;
      }
    }
    return number;
  }
}
