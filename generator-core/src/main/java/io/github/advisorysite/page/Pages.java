package io.github.advisorysite.page;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.markup.MarkdownRenderer;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Attachment;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.PublishedVendor;
import io.github.advisorysite.model.SitePart;
import io.github.advisorysite.model.StaticPage;
import io.github.advisorysite.model.Tombstone;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.Piece;
import io.github.advisorysite.statistics.Statistics;
import io.github.advisorysite.statistics.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All pages of a publication, as pieces of work that can be done in any order and in parallel. */
public final class Pages {

  private final Publication publication;
  private final MarkdownRenderer markdown = new MarkdownRenderer();

  public Pages(Publication publication) {
    this.publication = publication;
  }

  /** Work that makes pages when it is asked to, so that not all of them are held at once. */
  public List<Piece<Page>> work() {
    List<Piece<Page>> work = new ArrayList<>();
    List<Table> figures =
        publication.site().has(SitePart.STATISTICS) ? Statistics.of(publication) : List.of();
    for (Language language : publication.site().languages()) {
      Framing framing = new Framing(publication, language, markdown);
      Cards cards = new Cards(framing);
      ListPages lists = new ListPages(publication, framing, cards);
      VendorPages vendors = new VendorPages(publication, framing, cards, lists);
      work.add(Piece.always(lists::home));
      work.add(Piece.always(lists::updates));
      work.add(Piece.always(lists::years));
      work.add(Piece.always(lists::cves));
      work.add(Piece.always(lists::cwes));
      work.add(Piece.always(new SeverityPages(framing, cards, lists)::all));
      if (publication.site().has(SitePart.SEARCH)) {
        work.add(Piece.always(new SearchPages(framing)::all));
      }
      work.add(Piece.always(new FormatPages(framing)::all));
      if (publication.site().has(SitePart.STATISTICS)) {
        work.add(Piece.always(new StatisticsPages(framing, figures)::all));
      }
      work.add(Piece.always(vendors::index));
      work.add(
          Piece.always(
              () ->
                  Stream.of(
                      new Page.NotFound(framing.path("404.html"), framing.frame("404.html")))));
      for (StaticPage page : publication.pages()) {
        if (page.title().language().equals(language)) {
          work.add(Piece.always(() -> Stream.of(staticPage(page, framing))));
        }
      }
      for (PublishedVendor vendor : publication.vendors()) {
        work.add(new Piece<>("vendor " + language, vendors.from(vendor), () -> vendors.of(vendor)));
      }
      for (PublishedCase published : publication.cases()) {
        work.add(
            new Piece<>(
                "case " + language, published.alone(), () -> pages(published, framing, cards)));
      }
    }
    return work;
  }

  /** Where each attachment goes, whatever the number of languages that list it. */
  public Map<OutputPath, Attachment> attachments() {
    Addresses addresses = new Addresses(publication);
    Map<OutputPath, Attachment> attachments = new LinkedHashMap<>();
    for (PublishedCase published : publication.cases()) {
      if (published instanceof PublishedCase.Current current) {
        for (Advisory advisory : current.advisories()) {
          for (Attachment file : advisory.attachments()) {
            attachments.put(
                addresses.path(
                    publication.site().language(),
                    Addresses.attachment(advisory.id(), file.name())),
                file);
          }
        }
      }
    }
    return attachments;
  }

  private Page staticPage(StaticPage page, Framing framing) {
    String path = Addresses.page(page.name());
    List<Language> languages =
        publication.pages().stream()
            .filter(other -> other.name().equals(page.name()))
            .map(other -> other.title().language())
            .toList();
    return new Page.Static(
        framing.path(path),
        framing.frame(path, languages),
        framing.phrase(page.title()),
        framing.prose(page.body(), MarkdownRenderer.IN_PAGE));
  }

  private Stream<Page> pages(PublishedCase published, Framing framing, Cards cards) {
    if (published instanceof PublishedCase.Current current) {
      List<Language> languages = current.languages();
      return current.variant(framing.language()).stream()
          .flatMap(variant -> new CasePages(framing, cards).of(variant, languages).stream());
    }
    PublishedCase.Withdrawn withdrawn = (PublishedCase.Withdrawn) published;
    return withdrawn.tombstones().stream()
        .filter(t -> t.language().equals(framing.language()))
        .flatMap(t -> tombstones(t, withdrawn, framing, cards));
  }

  private Stream<Page> tombstones(
      Tombstone tombstone, PublishedCase.Withdrawn withdrawn, Framing framing, Cards cards) {
    Map<String, List<Language>> paths = new LinkedHashMap<>();
    paths.put(Addresses.advisory(tombstone.id()), withdrawn.languages());
    if (publication.site().has(SitePart.EDITIONS)) {
      paths.put(Addresses.history(tombstone.id()), withdrawn.languages());
      for (int revision = 1; revision <= tombstone.revisions().size(); revision++) {
        // as before it was withdrawn: a language that came later counts its own revisions
        paths.put(Addresses.edition(tombstone.id(), revision), List.of(tombstone.language()));
      }
    }
    if (!framing.addresses().foldsStatuses()) {
      statuses(tombstone, withdrawn).forEach(path -> paths.put(path, withdrawn.languages()));
    }
    return paths.entrySet().stream()
        .map(
            of ->
                new Page.Tombstone(
                    framing.path(of.getKey()),
                    framing.frame(of.getKey(), of.getValue()),
                    cards.card(tombstone),
                    framing.moment(tombstone.withdrawn()),
                    framing.phrase(tombstone.reason())));
  }

  /** The addresses that the pages of vendors' statuses had. */
  private List<String> statuses(Tombstone tombstone, PublishedCase.Withdrawn withdrawn) {
    List<String> paths = new ArrayList<>();
    for (VendorId vendor : withdrawn.addresses()) {
      paths.add(Addresses.status(tombstone.id(), vendor));
      publication.vendors().stream()
          .filter(listed -> listed.id().equals(vendor))
          .flatMap(listed -> listed.aliases().stream())
          .forEach(alias -> paths.add(Addresses.status(tombstone.id(), alias)));
    }
    return paths;
  }
}
