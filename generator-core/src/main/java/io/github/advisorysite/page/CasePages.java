package io.github.advisorysite.page;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.address.CsafPaths;
import io.github.advisorysite.cvss.CvssScore;
import io.github.advisorysite.ids.CveId;
import io.github.advisorysite.ids.CweId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.markup.MarkdownRenderer;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Attachment;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.PublishedVendor;
import io.github.advisorysite.model.SectionKey;
import io.github.advisorysite.model.SitePart;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.page.Views.Card;
import io.github.advisorysite.page.Views.FileView;
import io.github.advisorysite.page.Views.Format;
import io.github.advisorysite.page.Views.Frame;
import io.github.advisorysite.page.Views.Phrase;
import io.github.advisorysite.page.Views.Prose;
import io.github.advisorysite.page.Views.RelatedView;
import io.github.advisorysite.page.Views.ScoreView;
import io.github.advisorysite.page.Views.StatusCount;
import io.github.advisorysite.page.Views.StatusView;
import io.github.advisorysite.page.Views.VendorRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of one advisory: its own, those of its history, and one a vendor status. */
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
    List<StatusView> folded =
        framing.addresses().foldsStatuses()
            ? new StatusPages(framing, cards, advisory).views(MarkdownRenderer.IN_PART)
            : List.of();
    pages.add(view(advisory, advisory, path, framing.frame(path, languages), folded));
    if (framing.site().has(SitePart.EDITIONS)) {
      pages.addAll(new EditionPages(framing, cards, this).of(variant, languages));
    }
    if (!framing.addresses().foldsStatuses()) {
      new StatusPages(framing, cards, advisory).all(languages).forEach(pages::add);
    }
    return pages;
  }

  /**
   * An advisory, or what it was.
   *
   * @param now whose attachments are there
   * @param folded the statuses that have no pages of their own
   */
  Page.Advisory view(
      Advisory advisory, Advisory now, String path, Frame frame, List<StatusView> folded) {
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
        folded,
        advisory.references().stream().map(cards::link).toList(),
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
        cards.status(advisory, vendor.vendor().id()),
        vendor
            .statement()
            .flatMap(Statement::comment)
            .map(text -> framing.excerpt(text, EXCERPT))
            .orElse(null),
        vendor.statement().map(Statement::held).orElse(false),
        vendor
            .statement()
            .map(s -> s.notices().stream().map(cards::link).toList())
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
}
