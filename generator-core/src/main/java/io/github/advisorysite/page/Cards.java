package io.github.advisorysite.page;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.cvss.CvssScore;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Change;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.PublishedVendor;
import io.github.advisorysite.model.Reference;
import io.github.advisorysite.model.Revision;
import io.github.advisorysite.model.SitePart;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.model.Tombstone;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.model.Words;
import io.github.advisorysite.page.Views.Card;
import io.github.advisorysite.page.Views.ChangeView;
import io.github.advisorysite.page.Views.Link;
import io.github.advisorysite.page.Views.RevisionView;
import io.github.advisorysite.page.Views.StatementChange;
import io.github.advisorysite.page.Views.UpdateView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How advisories, vendors and revisions stand in lists of one language. */
record Cards(Framing framing) {

  /** The nearest variant of a case, or what stays of it. */
  Card card(PublishedCase published) {
    if (published instanceof PublishedCase.Current current) {
      return card(current.nearest(framing.language()));
    }
    return card(((PublishedCase.Withdrawn) published).nearest(framing.language()));
  }

  Card card(Advisory advisory) {
    CvssScore highest = advisory.score().orElse(null);
    return new Card(
        advisory.id().value(),
        href(advisory),
        framing.phrase(advisory.title()),
        framing.moment(advisory.published()),
        framing.moment(advisory.modified()),
        advisory.critical(),
        false,
        highest == null ? null : highest.severity().key(),
        highest == null ? null : highest.score());
  }

  Card card(Tombstone tombstone) {
    return new Card(
        tombstone.id().value(),
        framing.addresses().href(tombstone.language(), Addresses.advisory(tombstone.id())),
        framing.phrase(tombstone.title()),
        framing.moment(tombstone.published()),
        framing.moment(tombstone.withdrawn()),
        false,
        true,
        null,
        null);
  }

  Link vendor(PublishedVendor vendor) {
    return new Link(
        framing.href(Addresses.vendor(vendor.id())),
        framing.phrase(vendor.name(framing.language())));
  }

  /** The address of a vendor's status in the variant that this language shows. */
  String status(Advisory advisory, VendorId vendor) {
    return framing.addresses().statusHref(advisory.language(), advisory.id(), vendor);
  }

  /** A reference or a vendor's notice. */
  Link link(Reference reference) {
    return new Link(reference.url().value(), framing.phrase(reference.title()));
  }

  /** The revisions of an advisory, newest first. */
  List<RevisionView> history(Advisory advisory) {
    List<RevisionView> history = new ArrayList<>();
    advisory.revisions().forEach(revision -> history.add(revision(advisory, revision)));
    Collections.reverse(history);
    return history;
  }

  /** The states of a vendor in an advisory, newest first. */
  List<StatementChange> history(VendorStatus vendor) {
    List<StatementChange> history = new ArrayList<>();
    if (vendor.timeline().isEmpty() || vendor.timeline().get(0).at().isAfter(vendor.listed())) {
      history.add(
          new StatementChange(
              framing.moment(vendor.listed()), "listed", Status.UNKNOWN.key(), null));
    }
    for (Statement statement : vendor.timeline()) {
      history.add(
          0,
          new StatementChange(
              framing.moment(statement.at()),
              history.isEmpty() ? "first" : statement.kind().name().toLowerCase(Locale.ROOT),
              statement.status().key(),
              statement.reason().map(framing::phrase).orElse(null)));
    }
    return history;
  }

  UpdateView update(Advisory advisory, Revision revision) {
    return new UpdateView(
        advisory.id().value(),
        href(advisory),
        framing.phrase(advisory.title()),
        advisory.critical(),
        revision(advisory, revision));
  }

  /** The one change that is left of a withdrawn case. */
  UpdateView update(Tombstone tombstone) {
    Card card = card(tombstone);
    return new UpdateView(
        card.id(),
        card.href(),
        card.title(),
        false,
        new RevisionView(
            0,
            null,
            card.modified(),
            List.of(
                new ChangeView(
                    "withdrawn", framing.phrase(tombstone.reason()), null, null, null))));
  }

  private String href(Advisory advisory) {
    return framing.addresses().href(advisory.language(), Addresses.advisory(advisory.id()));
  }

  RevisionView revision(Advisory advisory, Revision revision) {
    return new RevisionView(
        revision.number(),
        framing.site().has(SitePart.EDITIONS)
            ? framing
                .addresses()
                .href(advisory.language(), Addresses.edition(advisory.id(), revision.number()))
            : null,
        framing.moment(revision.at()),
        revision.changes().stream()
            .flatMap(change -> Stream.of(change(advisory, change)))
            .toList());
  }

  private ChangeView change(Advisory advisory, Change change) {
    if (change instanceof Change.Updated updated) {
      return new ChangeView(
          "updated", updated.summary().map(framing::phrase).orElse(null), null, null, null);
    }
    if (change instanceof Change.VendorAdded added) {
      return new ChangeView(
          "vendor-added", null, link(advisory, added.vendor(), added.name()), null, null);
    }
    if (change instanceof Change.StatementChanged changed) {
      return new ChangeView(
          "statement-" + changed.kind().name().toLowerCase(Locale.ROOT),
          null,
          link(advisory, changed.vendor(), changed.name()),
          changed.from().key(),
          changed.to().key());
    }
    if (change instanceof Change.StatementSupplemented supplemented) {
      Link vendor = link(advisory, supplemented.vendor(), supplemented.name());
      return new ChangeView("statement-supplemented", null, vendor, null, null);
    }
    return new ChangeView(
        change instanceof Change.Published ? "published" : "document-added",
        null,
        null,
        null,
        null);
  }

  private Link link(Advisory advisory, VendorId vendor, Words name) {
    return new Link(status(advisory, vendor), framing.phrase(name));
  }
}
