package io.github.advisorysite.page;

import io.github.advisorysite.markup.SafeHtml;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.page.Views.Card;
import io.github.advisorysite.page.Views.Chart;
import io.github.advisorysite.page.Views.Day;
import io.github.advisorysite.page.Views.Difference;
import io.github.advisorysite.page.Views.FileView;
import io.github.advisorysite.page.Views.Format;
import io.github.advisorysite.page.Views.Frame;
import io.github.advisorysite.page.Views.IdEntry;
import io.github.advisorysite.page.Views.InitialLink;
import io.github.advisorysite.page.Views.Link;
import io.github.advisorysite.page.Views.Moment;
import io.github.advisorysite.page.Views.Pager;
import io.github.advisorysite.page.Views.Phrase;
import io.github.advisorysite.page.Views.Prose;
import io.github.advisorysite.page.Views.Reading;
import io.github.advisorysite.page.Views.RelatedView;
import io.github.advisorysite.page.Views.RevisionView;
import io.github.advisorysite.page.Views.ScoreView;
import io.github.advisorysite.page.Views.SeverityEntry;
import io.github.advisorysite.page.Views.StatusCount;
import io.github.advisorysite.page.Views.StatusView;
import io.github.advisorysite.page.Views.Timeline;
import io.github.advisorysite.page.Views.UpdateView;
import io.github.advisorysite.page.Views.VendorCase;
import io.github.advisorysite.page.Views.VendorGroup;
import io.github.advisorysite.page.Views.VendorRow;
import io.github.advisorysite.page.Views.YearEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page to be: where it goes and what its template can print. Each kind has a template of its
 * name.
 */
public sealed interface Page {

  OutputPath path();

  Frame frame();

  /**
   * The newest advisories and the newest updates.
   *
   * @param data the same for search engines
   */
  record Home(
      OutputPath path, Frame frame, SafeHtml data, List<Card> newest, List<UpdateView> updates)
      implements Page {}

  /**
   * An advisory (guideline, figure 1).
   *
   * @param data the same for search engines
   * @param summary the beginning of its overview
   * @param answers the beginning of what is affected and of what to do, by section
   * @param folded the statuses of its vendors, where these have no pages of their own
   */
  record Advisory(
      OutputPath path,
      Frame frame,
      SafeHtml data,
      Card card,
      @Nullable Phrase summary,
      Map<String, Phrase> answers,
      List<String> cves,
      List<String> cwes,
      List<ScoreView> scores,
      Map<String, Prose> sections,
      List<VendorRow> vendors,
      List<StatusCount> counts,
      List<StatusView> folded,
      List<Link> references,
      List<RelatedView> related,
      List<FileView> files,
      List<Format> formats,
      List<RevisionView> history)
      implements Page {}

  /** Every revision of an advisory, newest first. */
  record History(OutputPath path, Frame frame, Card card, List<RevisionView> revisions)
      implements Page {}

  /**
   * An advisory as it stood at a revision, and what that revision changed.
   *
   * @param card the advisory as it stands now
   * @param then the advisory as it stood
   * @param history the list of all revisions
   * @param previous the revision before, or null
   * @param next the revision after, or null
   * @param last the number of the last revision
   */
  record Edition(
      OutputPath path,
      Frame frame,
      Card card,
      Advisory then,
      RevisionView revision,
      List<Difference> differences,
      String history,
      @Nullable String previous,
      @Nullable String next,
      int last)
      implements Page {}

  /** A vendor's status for an advisory (guideline, figure 2). */
  record VendorStatus(OutputPath path, Frame frame, Card card, StatusView status) implements Page {}

  /** All vendors, by their initials. */
  record Vendors(
      OutputPath path,
      Frame frame,
      Pager pager,
      List<InitialLink> initials,
      List<VendorGroup> groups)
      implements Page {}

  /**
   * A vendor over all advisories.
   *
   * @param reading above the name, or null
   * @param feeds the folder of its feeds, from the root of the server, or null
   * @param timeline of the advisories on this page, or null if there are none
   */
  record Vendor(
      OutputPath path,
      Frame frame,
      Pager pager,
      Phrase name,
      @Nullable Reading reading,
      @Nullable String website,
      @Nullable String feeds,
      List<VendorCase> cases,
      @Nullable Timeline timeline)
      implements Page {}

  /** All years. */
  record Years(OutputPath path, Frame frame, List<YearEntry> years) implements Page {}

  /** The advisories of a year. */
  record Year(OutputPath path, Frame frame, Pager pager, String year, List<Card> cards)
      implements Page {}

  /** Every change by day, newest first. */
  record Updates(OutputPath path, Frame frame, Pager pager, List<Day> days) implements Page {}

  /** All CVE ids. */
  record Cves(OutputPath path, Frame frame, Pager pager, List<IdEntry> cves) implements Page {}

  /** All CWE ids. */
  record Cwes(OutputPath path, Frame frame, Pager pager, List<IdEntry> cwes) implements Page {}

  /** All severities. */
  record Severities(OutputPath path, Frame frame, List<SeverityEntry> severities) implements Page {}

  /** The advisories of a severity. */
  record Severity(OutputPath path, Frame frame, Pager pager, String severity, List<Card> cards)
      implements Page {}

  /** The search: a form, and the lists that do without it. */
  record Search(OutputPath path, Frame frame) implements Page {}

  /**
   * The search as OpenSearch 1.1 describes it to browsers.
   *
   * @param shortName at most 16 characters
   * @param search the full address of the search page
   */
  record OpenSearch(OutputPath path, Frame frame, String shortName, String search)
      implements Page {}

  /** Figures over all that is public. */
  record Statistics(OutputPath path, Frame frame, List<Chart> charts) implements Page {}

  /** A page of the publisher's own. */
  record Static(OutputPath path, Frame frame, Phrase title, Prose body) implements Page {}

  /** What stays of a withdrawn case, at each of its addresses. */
  record Tombstone(OutputPath path, Frame frame, Card card, Moment withdrawn, Phrase reason)
      implements Page {}

  /** An earlier address of a vendor. */
  record Moved(OutputPath path, Frame frame, Link target) implements Page {}

  /** What can be subscribed to and downloaded. */
  record Feeds(OutputPath path, Frame frame) implements Page {}

  /** What the JSON API has. */
  record Api(OutputPath path, Frame frame) implements Page {}

  /** What a server shows for an address that is none. */
  record NotFound(OutputPath path, Frame frame) implements Page {}
}
