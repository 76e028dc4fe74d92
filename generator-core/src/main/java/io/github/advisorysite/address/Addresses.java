package io.github.advisorysite.address;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.output.OutputPath;

/** The permanent addresses of the site (contract, section 5). */
public record Addresses(Site site) {

  /** The site's root path, ending in {@code /}. */
  public String base() {
    String path = site.baseUrl().getPath();
    return path.isEmpty() ? "/" : path;
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
    return site.baseUrl().resolve("./" + path.address()).toString();
  }

  public static String advisory(CaseId id) {
    return "advisories/" + id.path() + "/index.html";
  }

  public static String status(CaseId id, VendorId vendor) {
    return "advisories/" + id.path() + "/vendors/" + vendor + ".html";
  }

  public static String attachment(CaseId id, String name) {
    return "advisories/" + id.path() + "/files/" + name;
  }

  /** The vendor's status for programs, beside its page. */
  public static String statusDocument(CaseId id, VendorId vendor) {
    return "advisories/" + id.path() + "/vendors/" + vendor + ".json";
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

  /** The n-th page of a list whose first one is a folder's index. */
  public static String numbered(String first, int number) {
    return number == 1 ? first : beside(first, number + ".html");
  }
}
