package io.github.advisorysite.noninterference;

import io.github.advisorysite.noninterference.Piece.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where each kind of item stands once it is public: the completeness twin of the suite. It is on
 * each of its surfaces at its instant, and a nanosecond before on none.
 */
final class Surfaces {

  static final Instant PUBLIC = Instant.parse("2026-01-10T00:00:00Z");
  static final Instant ITEM = Instant.parse("2026-03-01T00:00:00.000000001Z");

  /** The item's instant as programs read it. */
  private static final String INSTANT = "\"" + ITEM + "\"";

  /** The item's instant as XML shows it. */
  private static final String ELEMENT = ">" + ITEM + "<";

  /** The item's instant as pages show it. */
  private static final String DATE = "2026-03-01T09:00:00+09:00";

  private static final String HOME = "index.html";
  private static final String UPDATES = "updates/index.html";
  private static final String YEAR = "years/2026/index.html";
  private static final String ADVISORY = "advisories/AB-100/index.html";
  private static final String HISTORY = "advisories/AB-100/history/index.html";
  private static final String EDITION = "advisories/AB-100/history/2.html";
  private static final String STATUS = "advisories/AB-100/vendors/vn-101.html";
  private static final String VENDOR = "vendors/vn-101/index.html";
  private static final String VENDORS = "vendors/index.html";
  private static final String INDEX = "search/*.bin";
  private static final String CVES = "cves/index.html";
  private static final String CWES = "cwes/index.html";
  private static final String API = "api/v1/advisories/AB-100.json";
  private static final String API_LIST = "api/v1/advisories.json";
  private static final String API_STATUS = "advisories/AB-100/vendors/vn-101.json";
  private static final String API_VENDOR = "api/v1/vendors/vn-101.json";
  private static final String API_VENDORS = "api/v1/vendors.json";
  private static final String CHANGES = "api/v1/changes.json";
  private static final String CHECKSUMS = "api/v1/checksums.json";
  private static final String CSAF = ".well-known/csaf/white/2026/ab-100.json";
  private static final String CSAF_EN = ".well-known/csaf/white/2026/ab-100-en.json";
  private static final String VULDEF = "vuldef/AB-100.xml";
  private static final String VULDEF_OF_YEAR = "years/2026/vuldef.xml";
  private static final String ATOM = "feeds/atom.xml";
  private static final String ATOM_OF_UPDATES = "feeds/updates.xml";
  private static final String JSON_FEED = "feeds/feed.json";
  private static final String JVNRSS = "feeds/jvnrss.rdf";
  private static final String CSAF_FEED = ".well-known/csaf/white/feed-tlp-white.json";
  private static final String UNSCORED = "severity/unscored/index.html";

  /**
   * What is expected of an item.
   *
   * @param word the item's own
   * @param surfaces by path what of the item is there
   */
  record Row(Kind kind, List<Piece> pieces, String word, Map<String, String> surfaces) {

    Row on(String path, String text) {
      Map<String, String> more = new LinkedHashMap<>(surfaces);
      more.put(path, text);
      return new Row(kind, pieces, word, more);
    }

    /** The item's word is there. */
    Row wordOn(String... paths) {
      Row row = this;
      for (String path : paths) {
        row = row.on(path, Words.latin(word));
      }
      return row;
    }

    /** The lists of changes say when it became public. */
    Row inUpdates() {
      return on(UPDATES, DATE)
          .on("en/" + UPDATES, DATE)
          .on(HOME, DATE)
          .on("en/" + HOME, DATE)
          .on(CHANGES, INSTANT)
          .on(API, INSTANT)
          .on(API_LIST, INSTANT)
          .on(CSAF, INSTANT)
          .on(CSAF_FEED, INSTANT)
          .on(VULDEF, ELEMENT)
          .on(VULDEF_OF_YEAR, ELEMENT)
          .on(ATOM_OF_UPDATES, ELEMENT)
          .on(JSON_FEED, INSTANT)
          .on(JVNRSS, ELEMENT)
          .on(".well-known/csaf/white/changes.csv", INSTANT)
          .on(CHECKSUMS, INSTANT);
    }
  }

  private final Words words = new Words(1);
  private final Piece statement = leaf(Kind.STATEMENT, null, "").with("status", "\"affected\"");
  private final Piece variant = leaf(Kind.VARIANT, null, "en");
  private final Piece vendor = leaf(Kind.VENDOR, null, "vn-101");
  private final Piece base = leaf(Kind.CASE, PUBLIC, "AB-100");

  /** One row a kind of item. */
  static List<Row> rows() {
    Surfaces of = new Surfaces();
    List<Row> rows = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.PRIVATE && kind != Kind.VENDOR) {
        rows.add(of.row(kind));
      }
    }
    for (Kind kind : List.of(Kind.NOTIFIED, Kind.STATEMENT, Kind.NOTICE, Kind.ADDENDUM)) {
      rows.add(of.folded(kind));
    }
    return rows;
  }

  /** What the page of a status shows stands on the page of its advisory, where it is folded. */
  private Row folded(Kind kind) {
    Row row = row(kind);
    List<Piece> pieces =
        row.pieces.stream()
            .map(p -> p.kind() == Kind.VENDOR ? p.with(Written.FOLD_ABOVE, "0") : p)
            .toList();
    Row bare = new Row(kind, pieces, row.word, Map.of());
    return kind == Kind.NOTIFIED
        ? bare.on(ADVISORY, " id=\"vendor-vn-101\"").on("en/" + ADVISORY, words(vendor))
        : bare.wordOn(ADVISORY, "en/" + ADVISORY, API, API_STATUS);
  }

  private Row row(Kind kind) {
    Piece item = leaf(kind, ITEM, "");
    return switch (kind) {
      case CASE ->
          row(
                  item.named("AB-200")
                      .with("cves", "[\"CVE-1900-20000\"]")
                      .with("cwes", "[\"CWE-20000\"]"),
                  List.of(notified(statement)))
              .wordOn(HOME, UPDATES, YEAR, VENDOR, "advisories/AB-200/index.html")
              .wordOn("advisories/AB-200/vendors/vn-101.html", "advisories/AB-200/history/1.html")
              .wordOn("en/" + HOME, "en/" + UPDATES, "en/" + YEAR, "en/" + VENDOR)
              .wordOn(INDEX, "en/" + INDEX)
              .on(CVES, "CVE-1900-20000")
              .on("en/" + CVES, "CVE-1900-20000")
              .on(CWES, "CWE-20000")
              .on("statistics/cwes.csv", "CWE-20000,1")
              .on("en/" + CWES, "CWE-20000")
              .wordOn(UNSCORED, "en/" + UNSCORED)
              .wordOn(API_LIST, API_VENDOR, "api/v1/advisories/AB-200.json")
              .wordOn("vuldef/AB-200.xml", VULDEF_OF_YEAR, ATOM, ATOM_OF_UPDATES, JSON_FEED, JVNRSS)
              .wordOn("vendors/vn-101/atom.xml", "vendors/vn-101/feed.json")
              .wordOn("vendors/vn-101/jvnrss.rdf", "years/2026/jvnrss.rdf", "en/" + ATOM)
              .wordOn(".well-known/csaf/white/2026/ab-200.json", CSAF_FEED)
              .on(".well-known/csaf/white/index.txt", "2026/ab-200.json")
              .wordOn("api/v1/by-cve/CVE-1900-20000.json")
              .on("advisories/AB-200/vendors/vn-101.json", "affected")
              .on(CHANGES, INSTANT)
              .on(CHECKSUMS, "/advisories/AB-200/")
              .on("years/index.html", "/years/2026/")
              .on(VENDORS, words(vendor));
      case VARIANT ->
          row(item.named("en"))
              .wordOn("en/" + ADVISORY, "en/" + STATUS, "en/" + HOME, "en/" + UPDATES, "en/" + YEAR)
              .wordOn("en/" + VENDOR, INDEX, "en/" + INDEX)
              .wordOn(API, API_LIST, API_STATUS, API_VENDOR, CSAF_EN)
              .wordOn("en/" + VULDEF, "en/" + ATOM, "en/" + JSON_FEED, "en/" + JVNRSS)
              .on(CHANGES, INSTANT)
              .on(ADVISORY, "https://advisories.example.org/en/advisories/AB-100/")
              .on(STATUS, "https://advisories.example.org/en/" + STATUS);
      case UPDATE ->
          row(item.named("01").with("cves", "[\"CVE-1900-20000\"]"))
              .inUpdates()
              .wordOn(ADVISORY, UPDATES, HOME, API, CHANGES, CSAF, HISTORY, EDITION)
              .on("en/" + ADVISORY, "\"dateModified\":\"" + DATE + "\"")
              .on(STATUS, "property=\"article:modified_time\" content=\"" + DATE + "\"")
              .on("api/v1/by-cve/CVE-1900-20000.json", "AB-100")
              .on(CVES, "CVE-1900-20000")
              .on(INDEX, "CVE-1900-20000");
      case NOTIFIED ->
          row(item.named("vn-101"))
              .inUpdates()
              .on(INDEX, words(vendor))
              .on("en/" + INDEX, words(vendor))
              .on(ADVISORY, words(vendor))
              .on("en/" + ADVISORY, words(vendor))
              .on(STATUS, words(vendor))
              .on(API, words(vendor))
              .on(CSAF, words(vendor))
              .on(API_STATUS, words(vendor))
              .on(API_VENDOR, words(vendor))
              .on(API_VENDORS, words(vendor))
              .on(VENDOR, words(vendor))
              .on(VENDORS, words(vendor))
              .on("en/" + VENDORS, words(vendor));
      case STATEMENT ->
          row(item.with("status", "\"not-affected\""))
              .inUpdates()
              .wordOn(ADVISORY, "en/" + ADVISORY, STATUS, "en/" + STATUS, API, API_STATUS, CSAF)
              .wordOn(VULDEF, VULDEF_OF_YEAR, EDITION, "en/" + EDITION)
              .on("en/advisories/AB-100/vendors/vn-101.svg", ": Not vulnerable<");
      case NOTICE, ADDENDUM -> {
        Row row =
            row(item)
                .inUpdates()
                .wordOn(STATUS, "en/" + STATUS, API, API_STATUS, CSAF)
                .wordOn(VULDEF, VULDEF_OF_YEAR);
        yield kind == Kind.NOTICE ? row.wordOn(ADVISORY, "en/" + ADVISORY) : row;
      }
      case REFERENCE ->
          row(item)
              .inUpdates()
              .wordOn(ADVISORY, "en/" + ADVISORY, INDEX, "en/" + INDEX, API, CSAF)
              .wordOn(VULDEF, JVNRSS, EDITION);
      case ATTACHMENT ->
          row(item.named("late.txt"))
              .inUpdates()
              .wordOn(ADVISORY, "en/" + ADVISORY, "advisories/AB-100/files/late.txt", API, CSAF)
              .wordOn(VULDEF, EDITION)
              .on(CHECKSUMS, "/files/late.txt");
      case WITHDRAWAL ->
          row(item)
              .inUpdates()
              .wordOn(ADVISORY, "en/" + ADVISORY, STATUS, "en/" + STATUS, UPDATES)
              .wordOn(HISTORY, "advisories/AB-100/history/1.html")
              .wordOn(API, API_STATUS, CHANGES, CSAF, VULDEF, ATOM, ATOM_OF_UPDATES, JVNRSS);
      case NAME ->
          row(item)
              .wordOn(INDEX, "en/" + INDEX, ADVISORY, STATUS, VENDOR, VENDORS, "en/" + VENDORS)
              .wordOn(API, API_STATUS, API_VENDOR, API_VENDORS, CSAF, VULDEF, ATOM, JSON_FEED);
      case PRIVATE, VENDOR -> throw new IllegalArgumentException("never public by itself");
    };
  }

  /** The content with the item in its place. */
  private Row row(Piece item, List<Piece> parts) {
    List<Piece> pieces =
        switch (item.kind()) {
          case CASE -> List.of(whole(base), item.with(parts), vendor);
          case VARIANT -> List.of(base.plus(item).plus(notified(statement)), vendor);
          case NOTIFIED -> List.of(base.plus(variant).plus(item), vendor);
          case STATEMENT -> List.of(base.plus(variant).plus(notified(statement, item)), vendor);
          case NOTICE, ADDENDUM ->
              List.of(base.plus(variant).plus(notified(statement.plus(item))), vendor);
          case NAME -> List.of(whole(base), vendor.plus(item));
          default -> List.of(whole(base).plus(item), vendor);
        };
    return new Row(item.kind(), pieces, item.word(), Map.of());
  }

  private Row row(Piece item) {
    return row(item, List.of());
  }

  private Piece whole(Piece piece) {
    return piece.plus(variant).plus(notified(statement));
  }

  private Piece notified(Piece... statements) {
    return leaf(Kind.NOTIFIED, null, "vn-101").with(List.of(statements));
  }

  private Piece leaf(Kind kind, @org.jspecify.annotations.Nullable Instant at, String name) {
    return new Piece(kind, at, false, words.next(), name, List.of());
  }

  private static String words(Piece piece) {
    return Words.latin(piece.word());
  }

  /** What does not hold of an item, or nothing. */
  static List<String> faults(Row row, Path temp) throws IOException {
    List<String> faults = new ArrayList<>();
    Map<String, String> files = Written.of(row.pieces);
    Outcome before = Outcome.of(files, ITEM.minusNanos(1), 1, temp.resolve("before"));
    Outcome after = Outcome.of(files, ITEM, 1, temp.resolve("after"));
    if (before.isRefused() || after.isRefused()) {
      return List.of(row.kind + " shows no site: " + before.log() + after.log() + after.crash());
    }
    Set<String> early = Opened.tokens(before.tree());
    early.retainAll(Words.tokens(row.word));
    if (!early.isEmpty()) {
      faults.add(row.kind + " is known before its instant");
    }
    row.surfaces.forEach(
        (path, text) -> {
          if (!isOn(after, path, text)) {
            faults.add(row.kind + " is not on " + path + " at its instant");
          }
          boolean known = row.kind == Kind.CASE && !text.equals(Words.latin(row.word));
          if (!known && isOn(before, path, text)) {
            faults.add(row.kind + " is on " + path + " before its instant");
          }
        });
    Set<String> vanished = new TreeSet<>(before.paths());
    vanished.removeAll(after.paths());
    vanished.removeIf(path -> path.endsWith(".bin")); // named by what it holds
    if (!vanished.isEmpty()) {
      faults.add(row.kind + " takes away " + vanished);
    }
    return faults;
  }

  private static boolean isOn(Outcome site, String path, String text) {
    if (path.endsWith(INDEX)) {
      String folder = path.substring(0, path.length() - "*.bin".length());
      return site.tree().entrySet().stream()
          .filter(file -> file.getKey().matches(folder + "[0-9a-f]+\\.bin"))
          .anyMatch(file -> Opened.said(file.getKey(), file.getValue()).contains(text));
    }
    String file = site.tree().get(path);
    return file != null && (file.contains(text) || path.contains("/files/"));
  }
}
