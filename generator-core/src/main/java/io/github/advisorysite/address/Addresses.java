package io.github.advisorysite.address;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.output.OutputPath;
import java.util.Set;

/**
 * The permanent addresses of the site (contract, section 5).
 *
 * @param foldsStatuses whether a vendor's status stands on the page of its advisory
 */
public record Addresses(Site site, boolean foldsStatuses) {

  /** What hosts of static sites read at the site's root, and do not serve. */
  public static final String HEADERS = "_headers";

  /** What Apache reads, and does not serve. */
  public static final String APACHE = ".htaccess";

  /** What an operator of nginx includes. */
  public static final String NGINX = "nginx.conf";

  /** Where hosts of static sites read which addresses lead elsewhere; they do not serve it. */
  public static final String REDIRECTS = "_redirects";

  /** What the place of a vendor's status on the page of its advisory begins with. */
  public static final String ANCHOR = "vendor-";

  public Addresses(Publication publication) {
    this(publication.site(), publication.foldsStatuses());
  }

  /** The site's root path, ending in {@code /}. */
  public String base() {
    String path = site.baseUrl().getPath();
    return path.isEmpty() ? "/" : path;
  }

  /** Scheme, host and port. */
  public String origin() {
    return site.baseUrl().resolve("/").toString().replaceFirst("/$", "");
  }

  /** The folder of a language: empty for the site's own, else its tag and {@code /}. */
  public String folder(Language language) {
    return language.equals(site.language()) ? "" : language.tag() + "/";
  }

  public OutputPath path(Language language, String rest) {
    return new OutputPath(folder(language) + rest);
  }

  /** The address of a path, from the root of the server. */
  public String href(OutputPath path) {
    return base() + path.address();
  }

  public String href(Language language, String rest) {
    return href(path(language, rest));
  }

  /** The full address of a path. */
  public String url(OutputPath path) {
    return site.baseUrl() + path.address();
  }

  public static String advisory(CaseId id) {
    return "advisories/" + id.path() + "/index.html";
  }

  /** The address of a vendor's status, from the root of the server. */
  public String statusHref(Language language, CaseId id, VendorId vendor) {
    return href(language, statusPage(id, vendor)) + statusPlace(vendor);
  }

  /** The full address of a vendor's status. */
  public String statusUrl(Language language, CaseId id, VendorId vendor) {
    return url(path(language, statusPage(id, vendor))) + statusPlace(vendor);
  }

  private String statusPage(CaseId id, VendorId vendor) {
    return foldsStatuses ? advisory(id) : status(id, vendor);
  }

  private String statusPlace(VendorId vendor) {
    return foldsStatuses ? "#" + anchor(vendor) : "";
  }

  /** The place of a vendor's status on the page of its advisory. */
  public static String anchor(VendorId vendor) {
    return ANCHOR + vendor;
  }

  /** The page of a vendor's status, where there is one. */
  public static String status(CaseId id, VendorId vendor) {
    return "advisories/" + id.path() + "/vendors/" + vendor + ".html";
  }

  /** The list of an advisory's revisions. */
  public static String history(CaseId id) {
    return "advisories/" + id.path() + "/history/index.html";
  }

  /** An advisory as it stood at a revision. */
  public static String edition(CaseId id, int revision) {
    return beside(history(id), revision + ".html");
  }

  public static String attachment(CaseId id, String name) {
    return attachments(id.path()) + name;
  }

  /** The folder of an advisory's attachments. */
  public static String attachments(String id) {
    return "advisories/" + id + "/files/";
  }

  /** The vendor's status for programs, beside its page. */
  public static String statusDocument(CaseId id, VendorId vendor) {
    return "advisories/" + id.path() + "/vendors/" + vendor + ".json";
  }

  /** The vendor's status as a picture, beside its page. */
  public static String badge(CaseId id, VendorId vendor) {
    return "advisories/" + id.path() + "/vendors/" + vendor + ".svg";
  }

  /** Figures as CSV, which has no language. */
  public static String figures(String key) {
    return "statistics/" + key + ".csv";
  }

  /** A document of the JSON API, which has no language. */
  public static String api(String rest) {
    return "api/v1/" + rest;
  }

  public static String vendor(VendorId vendor) {
    return "vendors/" + vendor + "/index.html";
  }

  public static String year(String year) {
    return "years/" + year + "/index.html";
  }

  /** An advisory in VULDEF. */
  public static String vuldef(CaseId id) {
    return "vuldef/" + id.path() + ".xml";
  }

  /** The advisories of a year in VULDEF. */
  public static String vuldefOfYear(String year) {
    return beside(year(year), "vuldef.xml");
  }

  /** The list of a severity, by its key or {@code unscored}. */
  public static String severity(String key) {
    return "severity/" + key + "/index.html";
  }

  /** A file in the folder of a page that has one. */
  public static String beside(String page, String name) {
    return page.substring(0, page.length() - "index.html".length()) + name;
  }

  public static String page(String name) {
    return name + ".html";
  }

  /** Whether a file is for the server, and not for who asks it. */
  public static boolean isForServers(OutputPath path) {
    return Set.of(HEADERS, APACHE, NGINX, REDIRECTS).contains(path.value());
  }

  /** The n-th page of a list whose first one is a folder's index. */
  public static String numbered(String first, int number) {
    return number == 1 ? first : beside(first, number + ".html");
  }
}
