package io.github.advisorysite.page;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.markup.MarkdownRenderer;
import io.github.advisorysite.model.Addendum;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Product;
import io.github.advisorysite.model.SitePart;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.page.Views.AddendumView;
import io.github.advisorysite.page.Views.Card;
import io.github.advisorysite.page.Views.Link;
import io.github.advisorysite.page.Views.ProductView;
import io.github.advisorysite.page.Views.StatusView;
import java.util.List;
import java.util.stream.Stream;

/** The statuses of one advisory's vendors: a page each, or parts of the advisory's own page. */
record StatusPages(Framing framing, Cards cards, Advisory advisory) {

  /**
   * A page a status, and those at the vendors' earlier addresses.
   *
   * @param languages in which the advisory is public
   */
  Stream<Page> all(List<Language> languages) {
    Card card = cards.card(advisory);
    return advisory.vendors().stream().flatMap(vendor -> of(vendor, card, languages));
  }

  private Stream<Page> of(VendorStatus vendor, Card card, List<Language> languages) {
    String path = Addresses.status(advisory.id(), vendor.vendor().id());
    Page.VendorStatus page =
        new Page.VendorStatus(
            framing.path(path),
            framing.frame(path, languages),
            card,
            view(vendor, MarkdownRenderer.IN_SECTION));
    Link target = new Link(framing.href(path), page.status().vendor().text());
    Stream<Page> moved =
        vendor.vendor().aliases().stream()
            .map(alias -> framing.path(Addresses.status(advisory.id(), alias)))
            .map(old -> new Page.Moved(old, page.frame(), target));
    return Stream.concat(Stream.of(page), moved);
  }

  /**
   * What is shown of each status.
   *
   * @param topLevel the level of the highest heading within a vendor's words
   */
  List<StatusView> views(int topLevel) {
    return advisory.vendors().stream().map(vendor -> view(vendor, topLevel)).toList();
  }

  private StatusView view(VendorStatus vendor, int topLevel) {
    VendorId id = vendor.vendor().id();
    Statement statement = vendor.statement().orElse(null);
    return new StatusView(
        cards.vendor(vendor.vendor()),
        Addresses.anchor(id),
        vendor.vendor().aliases().stream().map(Addresses::anchor).toList(),
        framing.addresses().statusUrl(framing.language(), advisory.id(), id),
        vendor.vendor().url().map(Object::toString).orElse(null),
        vendor.status().key(),
        framing.site().has(SitePart.BADGES)
            ? framing.href(Addresses.badge(advisory.id(), id))
            : null,
        statement != null && statement.kind() == Statement.Kind.REMOVAL,
        statement == null ? null : statement.reason().map(framing::phrase).orElse(null),
        statement == null
            ? null
            : statement.comment().map(text -> framing.prose(text, topLevel)).orElse(null),
        statement != null && statement.held(),
        statement == null ? List.of() : statement.products().stream().map(this::product).toList(),
        statement == null ? List.of() : statement.notices().stream().map(cards::link).toList(),
        statement == null
            ? List.of()
            : statement.addenda().stream().map(addendum -> view(addendum, topLevel)).toList(),
        framing.moment(vendor.modified()),
        cards.history(vendor));
  }

  private ProductView product(Product product) {
    return new ProductView(
        framing.phrase(product.name()),
        product.versions().map(framing::phrase).orElse(null),
        product.fixed().map(framing::phrase).orElse(null),
        product.cpe().orElse(null),
        product.purl().orElse(null));
  }

  private AddendumView view(Addendum addendum, int topLevel) {
    return new AddendumView(
        framing.moment(addendum.at()), framing.prose(addendum.text(), topLevel));
  }
}
