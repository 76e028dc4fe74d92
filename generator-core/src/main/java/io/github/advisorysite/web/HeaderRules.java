package io.github.advisorysite.web;

import io.github.advisorysite.address.Addresses;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which headers the files of a site are sent with: what a page may do (Content Security Policy,
 * level 3), who may read a document (CORS), and how long a copy is good (RFC 9111).
 */
final class HeaderRules {

  /** The policy of every page, and that no page of others frames it. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self';"
          + " style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final String FEATURES =
      String.join(
          ", ",
          List.of(
              "accelerometer=()",
              "autoplay=()",
              "camera=()",
              "display-capture=()",
              "encrypted-media=()",
              "fullscreen=()",
              "geolocation=()",
              "gyroscope=()",
              "magnetometer=()",
              "microphone=()",
              "midi=()",
              "payment=()",
              "picture-in-picture=()",
              "publickey-credentials-get=()",
              "screen-wake-lock=()",
              "usb=()",
              "xr-spatial-tracking=()"));

  private static final String READERS = "Cross-Origin-Resource-Policy";
  static final String TYPE = "Content-Type";
  private static final String CACHE = "Cache-Control";
  private static final String TEXT = "text/plain; charset=utf-8";

  /** Folders that are pages. */
  private static final List<String> FOLDERS =
      List.of(
          "",
          "advisories/:id/",
          "advisories/:id/history/",
          "api/",
          "cves/",
          "cwes/",
          "feeds/",
          "search/",
          "severity/",
          "severity/:key/",
          "statistics/",
          "updates/",
          "vendors/",
          "vendors/:id/",
          "years/",
          "years/:year/");

  private final List<String> folders;

  /**
   * The rules of a site.
   *
   * @param folders of its languages
   */
  HeaderRules(List<String> folders) {
    this.folders = List.copyOf(folders);
  }

  /** Of every file. */
  HeaderRule all() {
    return HeaderRule.of(
        List.of("*"),
        "Content-Security-Policy",
        POLICY,
        "Strict-Transport-Security",
        "max-age=31536000",
        "X-Content-Type-Options",
        "nosniff",
        "Referrer-Policy",
        "no-referrer",
        "X-Frame-Options",
        "DENY",
        "Cross-Origin-Opener-Policy",
        "same-origin",
        "Permissions-Policy",
        FEATURES);
  }

  HeaderRule pages() {
    return HeaderRule.of(
        Stream.concat(each(FOLDERS), Stream.of("*.html")).toList(),
        READERS,
        "same-site",
        CACHE,
        "no-cache");
  }

  /** What has a hash of itself in its name. */
  HeaderRule hashed() {
    return HeaderRule.of(
        Stream.concat(Stream.of("assets/*"), each(List.of("search/*.bin"))).toList(),
        READERS,
        "same-site",
        CACHE,
        "public, max-age=31536000, immutable");
  }

  HeaderRule attachments() {
    return HeaderRule.of(
        List.of(Addresses.attachments(":id") + "*"),
        READERS,
        "same-site",
        CACHE,
        "no-cache",
        "Content-Disposition",
        "attachment");
  }

  /** What programs of other sites read, and their pages show. */
  HeaderRule documents() {
    return HeaderRule.of(
        Stream.concat(
                Stream.of("asc", "csv", "json", "rdf", "sha256", "sha512", "txt", "xml")
                    .map(type -> "*." + type),
                each(List.of("advisories/:id/vendors/*.svg")))
            .toList(),
        READERS,
        "cross-origin",
        "Access-Control-Allow-Origin",
        "*",
        CACHE,
        "no-cache");
  }

  /** Documents whose type servers do not know, or guess wrong. */
  List<HeaderRule> types() {
    return List.of(
        HeaderRule.of(List.of("*/atom.xml", "*/updates.xml"), TYPE, "application/atom+xml"),
        HeaderRule.of(List.of("*/feed.json"), TYPE, "application/feed+json"),
        HeaderRule.of(List.of("*.rdf"), TYPE, "application/rdf+xml"),
        HeaderRule.of(
            each(List.of("opensearch.xml")).toList(),
            TYPE,
            "application/opensearchdescription+xml"),
        HeaderRule.of(List.of("*.asc", "*.sha256", "*.sha512", "*.txt"), TYPE, TEXT),
        HeaderRule.of(List.of("*.csv"), TYPE, "text/csv; charset=utf-8"));
  }

  private Stream<String> each(List<String> globs) {
    return folders.stream().flatMap(folder -> globs.stream().map(glob -> folder + glob));
  }
}
