package io.github.advisorysite.page;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.ids.CveId;
import io.github.advisorysite.ids.CweId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.markup.MarkdownRenderer;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Product;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.PublishedVendor;
import io.github.advisorysite.model.Reference;
import io.github.advisorysite.model.RelatedDocument;
import io.github.advisorysite.model.SectionKey;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.model.Words;
import io.github.advisorysite.page.Views.Card;
import io.github.advisorysite.page.Views.Moment;
import io.github.advisorysite.search.SearchDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the search of a language knows: the standing cases in the variant that its lists show.
 * Immutable and thread-safe.
 */
public final class SearchDocuments {

  private static final int LEAD = 200;

  private final Publication publication;
  private final Framing framing;
  private final Cards cards;

  public SearchDocuments(Publication publication, Language language) {
    this.publication = publication;
    this.framing = new Framing(publication, language, new MarkdownRenderer());
    this.cards = new Cards(framing);
  }

  /** Where the index goes, ending in {@code /}. */
  public String folder() {
    return framing.addresses().folder(framing.language()) + "search/";
  }

  /** The documents, newest first. */
  public List<SearchDocument> all() {
    return publication.cases().stream()
        .filter(PublishedCase.Current.class::isInstance)
        .map(standing -> document((PublishedCase.Current) standing))
        .toList();
  }

  private SearchDocument document(PublishedCase.Current standing) {
    Advisory advisory = standing.nearest(framing.language());
    Card card = cards.card(advisory);
    return new SearchDocument(
        new SearchDocument.Card(
            card.id(),
            framing
                .addresses()
                .path(advisory.language(), Addresses.advisory(advisory.id()))
                .address(),
            orEmpty(card.title().lang()),
            card.title().text(),
            day(card.published()),
            day(card.modified()),
            orEmpty(card.severity()),
            orEmpty(card.score()),
            lead(advisory),
            advisory.critical()),
        advisory.published(),
        Integer.parseInt(card.published().year()),
        advisory.vendors().stream().map(this::vendor).toList(),
        Stream.of(
                advisory.cves().stream().map(CveId::value),
                advisory.cwes().stream().map(CweId::value),
                advisory.related().stream().map(RelatedDocument::id))
            .flatMap(ids -> ids)
            .toList(),
        () -> words(standing, advisory));
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static String day(Moment moment) {
    return moment.year() + "-" + moment.month() + "-" + moment.day();
  }

  private String lead(Advisory advisory) {
    return advisory.sections().containsKey(SectionKey.OVERVIEW)
        ? framing.excerpt(advisory.sections().get(SectionKey.OVERVIEW), LEAD).text()
        : "";
  }

  private SearchDocument.Vendor vendor(VendorStatus listed) {
    PublishedVendor vendor = listed.vendor();
    Words shown = vendor.name(framing.language());
    Set<String> names = new LinkedHashSet<>();
    names.add(shown.text());
    names.addAll(vendor.names().values());
    return new SearchDocument.Vendor(
        vendor.id().value(),
        orEmpty(framing.phrase(shown).lang()),
        List.copyOf(names),
        listed.status());
  }

  private SearchDocument.Words words(PublishedCase.Current standing, Advisory advisory) {
    Set<String> titles = new LinkedHashSet<>();
    titles.add(advisory.title().text());
    standing.advisories().forEach(variant -> titles.add(variant.title().text()));
    List<String> body = new ArrayList<>();
    for (SectionKey key : SectionKey.values()) {
      if (advisory.sections().containsKey(key)) {
        body.add(framing.markdown().words(advisory.sections().get(key).source()));
      }
    }
    advisory.references().stream().map(Reference::title).map(Words::text).forEach(body::add);
    advisory.related().stream().map(RelatedDocument::source).forEach(body::add);
    List<String> products =
        advisory.vendors().stream()
            .flatMap(listed -> listed.statement().stream())
            .flatMap(statement -> statement.products().stream())
            .flatMap(SearchDocuments::words)
            .toList();
    return new SearchDocument.Words(List.copyOf(titles), body, products);
  }

  private static Stream<String> words(Product product) {
    return Stream.of(
            Stream.of(product.name()), product.versions().stream(), product.fixed().stream())
        .flatMap(words -> words.map(Words::text));
  }
}
