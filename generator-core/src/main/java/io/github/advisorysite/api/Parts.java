package io.github.advisorysite.api;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Addendum;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Change;
import io.github.advisorysite.model.Markdown;
import io.github.advisorysite.model.Product;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.PublishedVendor;
import io.github.advisorysite.model.Reference;
import io.github.advisorysite.model.Revision;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.Tombstone;
import io.github.advisorysite.model.Words;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the documents of the API have in common. */
record Parts(Addresses addresses) {

  static final String STANDING = "standing";
  static final String WITHDRAWN = "withdrawn";
  static final String MOVED = "moved";

  /** The full address of a page in a language. */
  String page(Language language, String rest) {
    return addresses.url(addresses.path(language, rest));
  }

  /** The full address of a page in the site's own language. */
  String page(String rest) {
    return page(addresses.site().language(), rest);
  }

  /** The full address at which readers find a vendor's status in a language. */
  String statusPage(Language language, CaseId id, VendorId vendor) {
    return addresses.statusUrl(language, id, vendor);
  }

  /** The full address at which readers find a vendor's status in the site's own language. */
  String statusPage(CaseId id, VendorId vendor) {
    return statusPage(addresses.site().language(), id, vendor);
  }

  /** The full address of a document of the API. */
  String api(String rest) {
    return page(Addresses.api(rest));
  }

  String advisory(CaseId id) {
    return api("advisories/" + id.path() + ".json");
  }

  String vendor(VendorId id) {
    return api("vendors/" + id + ".json");
  }

  String status(CaseId id, VendorId vendor) {
    return page(Addresses.statusDocument(id, vendor));
  }

  static Shapes.Text text(Words words) {
    return new Shapes.Text(words.text(), words.language().tag());
  }

  static Shapes.Prose prose(Markdown text) {
    return new Shapes.Prose(text.source(), text.language().tag());
  }

  static Shapes.Link link(Reference reference) {
    return new Shapes.Link(text(reference.title()), reference.url().value());
  }

  static Shapes.Score score(Advisory.Assessment given) {
    return new Shapes.Score(
        given.score().version(),
        given.score().vector(),
        new BigDecimal(given.score().score()),
        given.score().severity().key(),
        given.by().map(Parts::text));
  }

  static Map<String, String> names(PublishedVendor vendor) {
    Map<String, String> names = new LinkedHashMap<>();
    vendor.names().forEach((language, name) -> names.put(language.tag(), name));
    return names;
  }

  /** The titles of a case by the language that each is in. */
  static Map<String, String> titles(PublishedCase published) {
    List<Words> titles =
        published instanceof PublishedCase.Current current
            ? current.advisories().stream().map(Advisory::title).toList()
            : ((PublishedCase.Withdrawn) published)
                .tombstones().stream().map(Tombstone::title).toList();
    Map<String, String> byLanguage = new LinkedHashMap<>();
    titles.forEach(title -> byLanguage.put(title.language().tag(), title.text()));
    return byLanguage;
  }

  Shapes.Summary summary(PublishedCase published) {
    Optional<Advisory> advisory =
        published instanceof PublishedCase.Current current
            ? Optional.of(current.advisories().get(0))
            : Optional.empty();
    return new Shapes.Summary(
        published.id().value(),
        advisory.isPresent() ? STANDING : WITHDRAWN,
        page(Addresses.advisory(published.id())),
        advisory(published.id()),
        titles(published),
        published.published().toString(),
        published.modified().toString(),
        advisory.map(Advisory::critical).orElse(false),
        advisory.flatMap(Advisory::score).map(score -> score.severity().key()),
        advisory.flatMap(Advisory::score).map(score -> new BigDecimal(score.score())),
        advisory.map(a -> a.cves().stream().map(Object::toString).toList()).orElse(List.of()));
  }

  static Shapes.Revision revision(Revision revision) {
    return new Shapes.Revision(
        revision.number(),
        revision.at().toString(),
        revision.changes().stream().map(Parts::change).toList());
  }

  static Shapes.Change change(Change change) {
    if (change instanceof Change.Updated updated) {
      return new Shapes.Change(
          "updated", updated.summary().map(Parts::text), none(), none(), none());
    }
    if (change instanceof Change.VendorAdded added) {
      return ofVendor("vendor-added", added.vendor(), added.name());
    }
    if (change instanceof Change.StatementChanged changed) {
      return new Shapes.Change(
          "statement-" + kind(changed.kind()),
          none(),
          Optional.of(new Shapes.VendorName(changed.vendor().value(), text(changed.name()))),
          Optional.of(changed.from().key()),
          Optional.of(changed.to().key()));
    }
    if (change instanceof Change.StatementSupplemented supplemented) {
      return ofVendor("statement-supplemented", supplemented.vendor(), supplemented.name());
    }
    String kind = change instanceof Change.Published ? "published" : "document-added";
    return new Shapes.Change(kind, none(), none(), none(), none());
  }

  private static Shapes.Change ofVendor(String kind, VendorId vendor, Words name) {
    return new Shapes.Change(
        kind,
        none(),
        Optional.of(new Shapes.VendorName(vendor.value(), text(name))),
        none(),
        none());
  }

  static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static String kind(Statement.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static Shapes.Statement statement(Statement statement) {
    return new Shapes.Statement(
        statement.at().toString(),
        kind(statement.kind()),
        statement.status().key(),
        statement.comment().map(Parts::prose),
        statement.held(),
        statement.products().stream().map(Parts::product).toList(),
        statement.notices().stream().map(Parts::link).toList(),
        statement.addenda().stream().map(Parts::addendum).toList(),
        statement.reason().map(Parts::text));
  }

  private static Shapes.Product product(Product product) {
    return new Shapes.Product(
        text(product.name()),
        product.versions().map(Parts::text),
        product.fixed().map(Parts::text),
        product.cpe(),
        product.purl());
  }

  private static Shapes.Addendum addendum(Addendum addendum) {
    return new Shapes.Addendum(addendum.at().toString(), prose(addendum.text()));
  }
}
