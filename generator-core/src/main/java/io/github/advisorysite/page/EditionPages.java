package io.github.advisorysite.page;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.Revision;
import java.util.ArrayList;
import java.util.List;

/** The history of one advisory: the list of its revisions, and a page a revision. */
record EditionPages(Framing framing, Cards cards, CasePages pages) {

  List<Page> of(PublishedCase.Variant variant, List<Language> languages) {
    Advisory now = variant.advisory();
    List<Page> all = new ArrayList<>();
    String path = Addresses.history(now.id());
    all.add(
        new Page.History(
            framing.path(path),
            framing.frame(path, languages),
            cards.card(now),
            cards.history(now)));
    for (int at = 0; at < variant.editions().size(); at++) {
      all.add(edition(variant, at));
    }
    return all;
  }

  private Page.Edition edition(PublishedCase.Variant variant, int at) {
    Advisory now = variant.advisory();
    List<Advisory> editions = variant.editions();
    Advisory then = editions.get(at);
    Revision revision = now.revisions().get(at);
    String path = Addresses.edition(now.id(), revision.number());
    Views.Frame frame = framing.frame(path, List.of(framing.language()));
    return new Page.Edition(
        framing.path(path),
        frame,
        cards.card(now),
        pages.view(then, now, path, frame, List.of()),
        cards.revision(now, revision),
        at == 0 ? List.of() : new Differences(framing).between(editions.get(at - 1), then),
        framing.href(Addresses.history(now.id())),
        at == 0 ? null : framing.href(Addresses.edition(now.id(), at)),
        at == editions.size() - 1 ? null : framing.href(Addresses.edition(now.id(), at + 2)),
        editions.size());
  }
}
