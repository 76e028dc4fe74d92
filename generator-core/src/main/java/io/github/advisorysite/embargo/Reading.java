package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.Addendum;
import io.github.advisorysite.model.Product;
import io.github.advisorysite.model.Reference;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.Statement.Kind;
import io.github.advisorysite.model.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of the items of a case: the words in languages that are public, of what was
 * effective by then.
 *
 * @param isSeen whether what became public at an instant is seen
 */
record Reading(Language language, Predicate<Language> isPublic, Predicate<Instant> isSeen) {

  /** What of it was seen before something else took its place. */
  Reading before(Instant replaced) {
    return new Reading(language, isPublic, isSeen.and(instant -> instant.isBefore(replaced)));
  }

  /** When an item in a container became public, if it is seen. */
  Optional<Instant> effective(Item<?> item, Instant container) {
    return item.gate().within(container).filter(isSeen);
  }

  Optional<Words> words(@Nullable Localized text) {
    return text == null ? Optional.empty() : text.in(language, isPublic);
  }

  Statement statement(StatementFile written, Instant effective, boolean first) {
    return new Statement(
        effective,
        first ? Kind.CHANGE : written.kind(),
        written.status(),
        written.comment() == null
            ? Optional.empty()
            : written.comment().markdownIn(language, isPublic),
        written.held(),
        written.products().stream().flatMap(p -> product(p).stream()).toList(),
        links(written.notices(), effective),
        addenda(written, effective),
        words(written.reason()));
  }

  /** A product, if its name is public in some language. */
  private Optional<Product> product(StatementFile.ProductFile product) {
    return words(product.name())
        .map(
            name ->
                new Product(
                    name,
                    words(product.versions()),
                    words(product.fixed()),
                    Optional.ofNullable(product.cpe()),
                    Optional.ofNullable(product.purl())));
  }

  private List<Addendum> addenda(StatementFile statement, Instant container) {
    List<Addendum> addenda = new ArrayList<>();
    for (Item<Localized> item : statement.addenda()) {
      Localized text = item.value();
      if (text != null) {
        effective(item, container)
            .flatMap(at -> text.markdownIn(language, isPublic).map(m -> new Addendum(at, m)))
            .ifPresent(addenda::add);
      }
    }
    return addenda;
  }

  List<Reference> links(@Nullable List<Item<Facts.Link>> items, Instant container) {
    List<Reference> references = new ArrayList<>();
    for (Item<Facts.Link> item : items == null ? List.<Item<Facts.Link>>of() : items) {
      Facts.Link link = item.value();
      if (link != null && effective(item, container).isPresent()) {
        words(link.title()).ifPresent(title -> references.add(new Reference(title, link.url())));
      }
    }
    return references;
  }
}
