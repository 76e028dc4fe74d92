package io.github.advisorysite.page;

import io.github.advisorysite.markup.SafeHtml;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a template can print: the parts that pages share. A null is left out of the page. */
public final class Views {

  private Views() {}

  /**
   * Words.
   *
   * @param lang the language that they are in, or null if it is the page's
   * @param dir {@code auto} if some of them run from right to left, or null
   */
  public record Phrase(String text, @Nullable String lang, @Nullable String dir) {}

  /** Rendered text, with its language as in {@link Phrase}. */
  public record Prose(SafeHtml html, @Nullable String lang) {}

  /**
   * An instant in the site's zone.
   *
   * @param iso with offset, for machines
   * @param time hours and minutes
   */
  public record Moment(
      String iso, String year, String month, String day, String time, String offset) {}

  /**
   * A link.
   *
   * @param href within the site from its root, or absolute
   */
  public record Link(String href, Phrase text) {}

  /**
   * What is the same around every page of a language.
   *
   * @param origin scheme, host and port of the site
   * @param base the site's root path, ending in {@code /}
   * @param root the root path of the page's language, ending in {@code /}
   * @param pages the publisher's own pages
   * @param has whether the site has each part that it could do without, by the part's key, and
   *     {@code statusPages}
   */
  public record SiteView(
      String lang,
      Phrase title,
      String origin,
      String base,
      String root,
      List<Link> pages,
      List<Phrase> publishers,
      String zone,
      Map<String, Boolean> has) {}

  /**
   * What a page has around it.
   *
   * @param canonical the page's full address
   * @param alternates the page in each language that has it, this one included
   */
  public record Frame(SiteView site, String canonical, List<Alternate> alternates) {}

  /** The page in a language. */
  public record Alternate(String lang, String href, String url) {}

  /**
   * An advisory in a list.
   *
   * @param severity of the highest score, or null
   */
  public record Card(
      String id,
      String href,
      Phrase title,
      Moment published,
      Moment modified,
      boolean critical,
      boolean withdrawn,
      @Nullable String severity,
      @Nullable String score) {}

  /**
   * One thing that changed.
   *
   * @param kind the message key behind {@code change.}
   * @param summary the coordinator's words, or null
   * @param vendor who changed, or null
   * @param from status key before, or null
   * @param to status key after, or null
   */
  public record ChangeView(
      String kind,
      @Nullable Phrase summary,
      @Nullable Link vendor,
      @Nullable String from,
      @Nullable String to) {}

  /**
   * A revision of an advisory.
   *
   * @param href the advisory as it stood then, or null if it is withdrawn or there is no such page
   */
  public record RevisionView(
      int number, @Nullable String href, Moment at, List<ChangeView> changes) {}

  /**
   * What a revision changed in a text: a section, or what a key names.
   *
   * @param section the key of a section, or null
   * @param key the message key behind {@code difference.}, or null
   * @param vendor whose text it is, or null if it is the advisory's
   * @param lang as in {@link Phrase}
   */
  public record Difference(
      @Nullable String section,
      @Nullable String key,
      @Nullable Phrase vendor,
      @Nullable String lang,
      List<PassageView> passages) {}

  /**
   * Lines that changed.
   *
   * @param first whether the text begins with them
   * @param last whether the text ends with them
   */
  public record PassageView(boolean first, boolean last, List<RunView> runs) {}

  /**
   * A part of a text.
   *
   * @param kind {@code same}, {@code deleted} or {@code inserted}
   */
  public record RunView(String kind, String text) {}

  /** A revision in a list over all advisories. */
  public record UpdateView(
      String id, String href, Phrase title, boolean critical, RevisionView revision) {}

  /** A score with its vector. */
  public record ScoreView(
      String version, String vector, String score, String severity, @Nullable Phrase by) {}

  /**
   * A row of the vendor table.
   *
   * @param words what the vendor may be looked for by: names, readings and ids
   */
  public record VendorRow(
      Link vendor,
      String words,
      String status,
      String href,
      @Nullable Phrase comment,
      boolean held,
      List<Link> notices) {}

  /**
   * A vendor's status for an advisory, in full.
   *
   * @param anchor its place on the page of the advisory, where it has no page of its own
   * @param formerAnchors the same by the vendor's earlier ids
   * @param url its full address
   * @param key of the status
   * @param badge the same as a picture, from the root of the server, or null
   */
  public record StatusView(
      Link vendor,
      String anchor,
      List<String> formerAnchors,
      String url,
      @Nullable String website,
      String key,
      @Nullable String badge,
      boolean removed,
      @Nullable Phrase reason,
      @Nullable Prose comment,
      boolean held,
      List<ProductView> products,
      List<Link> notices,
      List<AddendumView> addenda,
      Moment modified,
      List<StatementChange> history) {}

  /** How many vendors stand in a state. */
  public record StatusCount(String status, int count) {}

  /**
   * Counts as bars and as a table.
   *
   * @param key the message key behind {@code statistics.}
   * @param columns the message keys of the columns
   * @param csv the same as CSV
   */
  public record Chart(String key, List<String> columns, List<ChartRow> rows, String csv) {}

  /**
   * A row of a chart.
   *
   * @param label a year, an id, or a message key
   * @param counts in the order of the columns
   */
  public record ChartRow(String label, List<Bar> bars, List<Integer> counts, int total) {}

  /**
   * A part of a bar.
   *
   * @param x where it begins, in thousandths of the longest bar
   * @param width in the same measure
   */
  public record Bar(String column, int x, int width) {}

  /**
   * The same for programs.
   *
   * @param key the message key behind {@code format.}
   */
  public record Format(String key, String href) {}

  /** A document of another coordinator. */
  public record RelatedView(String source, String id, @Nullable String href) {}

  /**
   * An attachment.
   *
   * @param href null if it is no longer there
   * @param size with its unit
   */
  public record FileView(@Nullable String href, String name, Phrase title, String size) {}

  /** A product that a vendor named. */
  public record ProductView(
      Phrase name,
      @Nullable Phrase versions,
      @Nullable Phrase fixed,
      @Nullable String cpe,
      @Nullable String purl) {}

  /** The coordinator's words on a statement. */
  public record AddendumView(Moment at, Prose text) {}

  /** A former state of a vendor's statement. */
  public record StatementChange(Moment at, String kind, String status, @Nullable Phrase reason) {}

  /** A status of a vendor in the list of all its advisories. */
  public record VendorCase(Card card, String status, String statusHref, Wait waited) {}

  /**
   * How long readers waited for a vendor's first statement.
   *
   * @param key the message key behind {@code wait.}: what the number counts, or that none is needed
   */
  public record Wait(String key, int number) {}

  /** A vendor's states over time. */
  public record Timeline(Moment from, Moment to, List<TimelineRow> rows) {}

  /**
   * A vendor's states in one advisory.
   *
   * @param href of the vendor's status
   * @param bars the same as changes, drawn
   */
  public record TimelineRow(
      String id, String href, List<Bar> bars, List<StatementChange> changes) {}

  /**
   * A vendor in the list of vendors.
   *
   * @param reading above its name, or null
   */
  public record VendorEntry(Link vendor, @Nullable Reading reading, int cases) {}

  /**
   * A name with its reading, which leaves the legal form (株式会社) out.
   *
   * @param before the legal form, where it comes first
   * @param name what is read
   * @param kana how
   * @param after the legal form, where it comes last
   */
  public record Reading(String before, String name, String kana, String after) {}

  /** Vendors with one initial. */
  public record VendorGroup(String label, String anchor, List<VendorEntry> vendors) {}

  /** Where the vendors with an initial begin. */
  public record InitialLink(String label, String href) {}

  /** What changed on a day. */
  public record Day(Moment date, List<UpdateView> updates) {}

  /** A year in the list of years. */
  public record YearEntry(String year, String href, int cases) {}

  /** A CVE or CWE id with the advisories on it. */
  public record IdEntry(String id, List<Card> cards) {}

  /**
   * A severity in the list of severities.
   *
   * @param severity the key, or {@code unscored}
   */
  public record SeverityEntry(String severity, String href, int cases) {}

  /**
   * Where a page of a list stands among the others.
   *
   * @param pages the addresses of all, in order
   */
  public record Pager(int number, int total, int entries, List<String> pages) {}
}
