package io.github.advisorysite.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of the API and their parts: the keys of each are its components, in this order. */
final class Shapes {

  private Shapes() {}

  /** Words and the language that they are in. */
  record Text(String text, String lang) {}

  /** Markdown (CommonMark 0.31) as it was written, and its language. */
  record Prose(String markdown, String lang) {}

  record Link(Text title, String url) {}

  record Score(
      String version, String vector, BigDecimal score, String severity, Optional<Text> by) {}

  record Related(String source, String id, Optional<String> url) {}

  record Attachment(String name, Text title, String url, long size) {}

  record VendorName(String id, Text name) {}

  /** One thing that a revision changed, with what its kind has. */
  record Change(
      String kind,
      Optional<Text> summary,
      Optional<VendorName> vendor,
      Optional<String> from,
      Optional<String> to) {}

  record Revision(int number, String at, List<Change> changes) {}

  record Product(
      Text name,
      Optional<Text> versions,
      Optional<Text> fixed,
      Optional<String> cpe,
      Optional<String> purl) {}

  record Addendum(String at, Prose text) {}

  /** What a vendor said from an instant on; of a held one the comment waits to be mended. */
  record Statement(
      String at,
      String kind,
      String status,
      Optional<Prose> comment,
      boolean held,
      List<Product> products,
      List<Link> notices,
      List<Addendum> addenda,
      Optional<Text> reason) {}

  /** A row of a vendor table. */
  record Row(
      String id,
      Text name,
      String url,
      String api,
      String status,
      String listed,
      String modified,
      List<Statement> statements) {}

  /** An advisory in one language. */
  record Variant(
      String language,
      String url,
      Text title,
      String published,
      String modified,
      Map<String, Prose> sections,
      List<Row> vendors,
      List<Link> references,
      List<Attachment> attachments,
      List<Revision> revisions) {}

  record Advisory(
      String id,
      String state,
      String url,
      String api,
      String published,
      String modified,
      boolean critical,
      Optional<String> severity,
      List<String> cves,
      List<String> cwes,
      List<Score> scores,
      List<Related> related,
      List<Variant> variants) {}

  /** What stays of a withdrawn case, in one language. */
  record Stone(String language, String url, Text title, Text reason) {}

  record Withdrawn(
      String id,
      String state,
      String url,
      String api,
      String published,
      String withdrawn,
      List<Stone> variants) {}

  /** An advisory in a list. */
  record Summary(
      String id,
      String state,
      String url,
      String api,
      Map<String, String> title,
      String published,
      String modified,
      boolean critical,
      Optional<String> severity,
      Optional<BigDecimal> score,
      List<String> cves) {}

  record Advisories(String modified, List<Summary> advisories) {}

  record ByCve(String cve, List<Summary> advisories) {}

  /** A vendor's status in one language. */
  record StatusVariant(String language, String url, Text title, List<Statement> statements) {}

  /** A vendor's status for an advisory. */
  record Status(
      String advisory,
      String state,
      String url,
      String api,
      String advisoryApi,
      VendorName vendor,
      String vendorApi,
      String status,
      String listed,
      String modified,
      List<StatusVariant> variants) {}

  /** An earlier id of a vendor, and where what it named is now. */
  record Moved(String id, String state, String to, String url, String api) {}

  record VendorEntry(
      String id,
      Map<String, String> name,
      String url,
      String api,
      Optional<String> website,
      int advisories) {}

  record Vendors(String modified, List<VendorEntry> vendors) {}

  /** A vendor's status in the list of a vendor. */
  record StatusEntry(
      String id,
      Map<String, String> title,
      String url,
      String api,
      String status,
      String modified,
      String advisoryApi) {}

  record Vendor(
      String id,
      Map<String, String> name,
      String url,
      String api,
      Optional<String> website,
      List<String> aliases,
      List<StatusEntry> advisories) {}

  /** A revision in the list of all; a withdrawal has none. */
  record Entry(
      String at,
      String id,
      String language,
      Optional<Integer> revision,
      String url,
      String api,
      List<Change> changes) {}

  record Changes(String modified, List<Entry> changes) {}

  record Published(String url, String sha256, long size, String lastModified) {}

  record Checksums(List<Published> files) {}
}
