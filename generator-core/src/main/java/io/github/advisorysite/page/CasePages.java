package io.github.advisorysite.page;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.address.CsafPaths;
import io.github.advisorysite.cvss.CvssScore;
import io.github.advisorysite.ids.CveId;
import io.github.advisorysite.ids.CweId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.markup.MarkdownRenderer;
import io.github.advisorysite.model.Addendum;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Attachment;
import io.github.advisorysite.model.Product;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.PublishedVendor;
import io.github.advisorysite.model.Reference;
import io.github.advisorysite.model.SectionKey;
import io.github.advisorysite.model.SitePart;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.page.Views.AddendumView;
import io.github.advisorysite.page.Views.Card;
import io.github.advisorysite.page.Views.FileView;
import io.github.advisorysite.page.Views.Format;
import io.github.advisorysite.page.Views.Frame;
import io.github.advisorysite.page.Views.Link;
import io.github.advisorysite.page.Views.Phrase;
import io.github.advisorysite.page.Views.ProductView;
import io.github.advisorysite.page.Views.Prose;
import io.github.advisorysite.page.Views.RelatedView;
import io.github.advisorysite.page.Views.ScoreView;
import io.github.advisorysite.page.Views.StatusCount;
import io.github.advisorysite.page.Views.VendorRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of one advisory: its own, and one a vendor status. */
record CasePages(Framing framing, Cards cards) {

  private static final int EXCERPT = 120;
  private static final int SUMMARY = 160;

  /**
   * All pages of an advisory.
   *
   * @param languages in which the advisory is public
   */
  List<Page> of(PublishedCase.Variant variant, List<Language> languages) {
    Advisory advisory = variant.advisory();
    List<Page> pages = new ArrayList<>();
    String path = Addresses.advisory(advisory.id());
    pages.add(view(advisory, advisory, path, framing.frame(path, languages)));
    if (framing.site().has(SitePart.EDITIONS)) {
      pages.addAll(new EditionPages(framing, cards, this).of(variant, languages));
    }
    Card card = cards.card(advisory);
    for (VendorStatus vendor : advisory.vendors()) {
      Page.VendorStatus page = status(advisory, card, vendor, languages);
      pages.add(page);
      for (VendorId alias : vendor.vendor().aliases()) {
        OutputPath old = framing.path(Addresses.status(advisory.id(), alias));
        pages.add(
            new Page.Moved(
                old,
                page.frame(),
                new Link(framing.addresses().href(page.path()), page.vendor().text())));
      }
    }
    return pages;
  }

  /**
   * An advisory, or what it was.
   *
   * @param now whose attachments are there
   */
  Page.Advisory view(Advisory advisory, Advisory now, String path, Frame frame) {
    Card card = cards.card(advisory);
    Map<String, Phrase> begun = new LinkedHashMap<>();
    for (SectionKey key : List.of(SectionKey.OVERVIEW, SectionKey.AFFECTED, SectionKey.SOLUTION)) {
      if (advisory.sections().containsKey(key)) {
        int length = key == SectionKey.OVERVIEW ? SUMMARY : EXCERPT;
        begun.put(key.key(), framing.excerpt(advisory.sections().get(key), length));
      }
    }
    Phrase summary = begun.remove(SectionKey.OVERVIEW.key());
    return new Page.Advisory(
        framing.path(path),
        frame,
        LinkedData.advisory(frame, card, advisory, summary),
        card,
        summary,
        begun,
        advisory.cves().stream().map(CveId::value).toList(),
        advisory.cwes().stream().map(CweId::value).toList(),
        advisory.scores().stream().map(this::score).toList(),
        sections(advisory),
        advisory.vendors().stream().map(vendor -> row(advisory, vendor)).toList(),
        counts(advisory),
        advisory.references().stream().map(this::link).toList(),
        advisory.related().stream()
            .map(
                r ->
                    new RelatedView(r.source(), r.id(), r.url().map(Object::toString).orElse(null)))
            .toList(),
        advisory.attachments().stream().map(file -> file(advisory, file, now)).toList(),
        formats(now),
        cards.history(advisory));
  }

  /** The documents for programs that the site has. */
  private List<Format> formats(Advisory advisory) {
    List<Format> formats = new ArrayList<>();
    if (framing.site().has(SitePart.API)) {
      String json = Addresses.api("advisories/" + advisory.id().path() + ".json");
      formats.add(new Format("json", framing.addresses().href(new OutputPath(json))));
    }
    if (framing.site().has(SitePart.CSAF)) {
      String id = CsafPaths.trackingId(framing.site(), advisory.id(), advisory.language());
      OutputPath csaf = CsafPaths.document(id, advisory.published());
      formats.add(new Format("csaf", framing.addresses().href(csaf)));
    }
    if (framing.site().has(SitePart.VULDEF)) {
      formats.add(new Format("vuldef", framing.href(Addresses.vuldef(advisory.id()))));
    }
    return formats;
  }

  private ScoreView score(Advisory.Assessment assessment) {
    CvssScore score = assessment.score();
    return new ScoreView(
        score.version(),
        score.vector(),
        score.score(),
        score.severity().key(),
        assessment.by().map(framing::phrase).orElse(null));
  }

  private Map<String, Prose> sections(Advisory advisory) {
    Map<String, Prose> sections = new LinkedHashMap<>();
    for (SectionKey key : SectionKey.values()) {
      if (advisory.sections().containsKey(key)) {
        sections.put(
            key.key(), framing.prose(advisory.sections().get(key), MarkdownRenderer.IN_SECTION));
      }
    }
    return sections;
  }

  private VendorRow row(Advisory advisory, VendorStatus vendor) {
    return new VendorRow(
        cards.vendor(vendor.vendor()),
        words(vendor.vendor()),
        vendor.status().key(),
        framing.href(Addresses.status(advisory.id(), vendor.vendor().id())),
        vendor
            .statement()
            .flatMap(Statement::comment)
            .map(text -> framing.excerpt(text, EXCERPT))
            .orElse(null),
        vendor.statement().map(Statement::held).orElse(false),
        vendor
            .statement()
            .map(s -> s.notices().stream().map(this::link).toList())
            .orElse(List.of()));
  }

  private static String words(PublishedVendor vendor) {
    return Stream.of(
            vendor.names().values().stream(),
            vendor.orders().values().stream(),
            Stream.concat(Stream.of(vendor.id()), vendor.aliases().stream()).map(VendorId::value))
        .flatMap(words -> words)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static List<StatusCount> counts(Advisory advisory) {
    List<StatusCount> counts = new ArrayList<>();
    for (Status status : Status.values()) {
      int count = (int) advisory.vendors().stream().filter(v -> v.status() == status).count();
      if (count > 0) {
        counts.add(new StatusCount(status.key(), count));
      }
    }
    return counts;
  }

  private FileView file(Advisory advisory, Attachment file, Advisory now) {
    boolean isThere = now.attachments().stream().anyMatch(a -> a.name().equals(file.name()));
    return new FileView(
        isThere
            ? framing
                .addresses()
                .href(framing.site().language(), Addresses.attachment(advisory.id(), file.name()))
            : null,
        file.name(),
        framing.phrase(file.title()),
        size(file.size()));
  }

  private static String size(long bytes) {
    return bytes < 1024 ? bytes + " B" : String.format(Locale.ROOT, "%.1f KiB", bytes / 1024.0);
  }

  private Page.VendorStatus status(
      Advisory advisory, Card card, VendorStatus vendor, List<Language> languages) {
    String path = Addresses.status(advisory.id(), vendor.vendor().id());
    Frame frame = framing.frame(path, languages);
    Statement statement = vendor.statement().orElse(null);
    return new Page.VendorStatus(
        framing.path(path),
        frame,
        card,
        cards.vendor(vendor.vendor()),
        vendor.vendor().url().map(Object::toString).orElse(null),
        vendor.status().key(),
        framing.site().has(SitePart.BADGES)
            ? framing.href(Addresses.badge(advisory.id(), vendor.vendor().id()))
            : null,
        statement != null && statement.kind() == Statement.Kind.REMOVAL,
        statement == null ? null : statement.reason().map(framing::phrase).orElse(null),
        statement == null
            ? null
            : statement
                .comment()
                .map(text -> framing.prose(text, MarkdownRenderer.IN_SECTION))
                .orElse(null),
        statement != null && statement.held(),
        statement == null ? List.of() : statement.products().stream().map(this::product).toList(),
        statement == null ? List.of() : statement.notices().stream().map(this::link).toList(),
        statement == null ? List.of() : statement.addenda().stream().map(this::addendum).toList(),
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

  private AddendumView addendum(Addendum addendum) {
    return new AddendumView(
        framing.moment(addendum.at()), framing.prose(addendum.text(), MarkdownRenderer.IN_SECTION));
  }

  private Link link(Reference reference) {
    return new Link(reference.url().value(), framing.phrase(reference.title()));
  }
}
