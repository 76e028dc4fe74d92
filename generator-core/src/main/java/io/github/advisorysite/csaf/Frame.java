package io.github.advisorysite.csaf;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.wording.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every document says of itself: who publishes it, under which id, and what belongs to it. */
record Frame(Site site, Addresses addresses) {

  private static final String VERSION = "2.0";
  private static final String TLP = "https://www.first.org/tlp/";
  private static final String ENGINE = "Advisory Site";

  static final String BASE = "csaf_base";
  static final String ADVISORY = "csaf_security_advisory";

  /** A document without a product, whose category knows none. */
  Shapes.Document plain(
      CsafEntry entry,
      List<CsafEntry> siblings,
      List<Shapes.Note> notes,
      List<Shapes.Revision> history) {
    return of(entry, BASE, Optional.empty(), List.of(), notes, links(entry, siblings), history);
  }

  Shapes.Document of(
      CsafEntry entry,
      String category,
      Optional<Shapes.Severity> severity,
      List<Shapes.Acknowledgment> acknowledgments,
      List<Shapes.Note> notes,
      List<Shapes.Reference> references,
      List<Shapes.Revision> history) {
    return new Shapes.Document(
        acknowledgments,
        severity,
        category,
        VERSION,
        new Shapes.Distribution(new Shapes.Tlp("WHITE", TLP)),
        entry.language().tag(),
        notes,
        publisher(entry.language()),
        references,
        entry.title().text(),
        new Shapes.Tracking(
            entry.modified().toString(),
            new Shapes.Generator(new Shapes.Engine(ENGINE)),
            entry.trackingId(),
            entry.released().toString(),
            history,
            "final",
            history.get(history.size() - 1).number()));
  }

  private Shapes.Publisher publisher(Language language) {
    Site.Publisher first = site.publishers().get(0);
    return new Shapes.Publisher(
        "coordinator",
        first.contact(),
        site.words(first.name(), language).text(),
        first.namespace());
  }

  /** The document's own address, its page's, and the documents in other languages. */
  List<Shapes.Reference> links(CsafEntry entry, List<CsafEntry> siblings) {
    Texts texts = Texts.in(entry.language());
    List<Shapes.Reference> links = new ArrayList<>();
    links.add(new Shapes.Reference("self", texts.text("self"), addresses.url(entry.path())));
    links.add(
        new Shapes.Reference(
            "self",
            texts.text("page"),
            addresses.url(addresses.path(entry.language(), Addresses.advisory(entry.id())))));
    for (CsafEntry sibling : siblings) {
      if (!sibling.equals(entry)) {
        links.add(
            new Shapes.Reference(
                "external",
                texts.text("other-language", sibling.language().tag()),
                addresses.url(sibling.path())));
      }
    }
    return links;
  }
}
