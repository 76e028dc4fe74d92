package io.github.advisorysite.embargo;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys of each kind of mapping in the content; the published JSON Schemas are held against
 * these by a test.
 */
final class Keys {

  static final Set<String> SITE =
      of(
          "title",
          "baseUrl",
          "languages",
          "zone",
          "idPatterns",
          "publishers",
          "securityContact",
          "securityTxtExpires",
          "pageSize",
          "leaveOut",
          "statusPages");
  static final Set<String> STATUS_PAGES = of("foldAbove");
  static final Set<String> PUBLISHER = of("name", "namespace", "contact");
  static final Set<String> REGISTRY_VENDOR = of("name", "reading", "url", "aliases", "formerNames");
  static final Set<String> FORMER_NAME = of("until", "name", "reading");

  /** What an update may change. */
  static final List<String> CHANGING =
      List.of(
          "title",
          "critical",
          "cves",
          "cwes",
          "cvss",
          "references",
          "related",
          "files",
          "notified");

  static final Set<String> CASE =
      of("id", "publishAt", CHANGING, "languages", "withdrawn", "backfill", "retract", "private");
  static final Set<String> DOCUMENT =
      of(
          "id",
          "publishAt",
          CHANGING,
          "languages",
          "withdrawn",
          "backfill",
          "retract",
          "private",
          "sections",
          "vendors",
          "updates");
  static final Set<String> UPDATE = of("at", "summary", CHANGING, "backfill");
  static final Set<String> DOCUMENT_UPDATE = of("at", "summary", CHANGING, "backfill", "sections");
  static final Set<String> LANGUAGE = of("publishAt");
  static final Set<String> CVSS = of("vector", "by");
  static final Set<String> LINK = of("title", "url", "publishAt");
  static final Set<String> RELATED = of("source", "id", "url");
  static final Set<String> FILE = of("path", "title", "publishAt");
  static final Set<String> NOTIFIED = of("vendor", "at");
  static final Set<String> WITHDRAWN = of("at", "reason");
  static final Set<String> VENDOR = of("statements", "private");
  static final Set<String> STATEMENT =
      of("at", "kind", "status", "comment", "products", "notices", "addenda", "reason", "backfill");
  static final Set<String> PRODUCT = of("name", "versions", "fixed", "cpe", "purl");
  static final Set<String> ADDENDUM = of("at", "text");

  private Keys() {}

  private static Set<String> of(Object... keys) {
    Set<String> all = new LinkedHashSet<>();
    for (Object key : keys) {
      if (key instanceof List<?> list) {
        list.forEach(k -> all.add((String) k));
      } else {
        all.add((String) key);
      }
    }
    return Collections.unmodifiableSet(all);
  }
}
