package io.github.advisorysite.csaf;

import java.util.List;

/**
 * The documents of ROLIE in JSON, as CSAF asks for them (RFC 8322; CSAF 2.0, sections 7.1.15-17).
 */
final class Rolie {

  static final Category CSAF =
      new Category("urn:ietf:params:rolie:category:information-type", "csaf");
  static final Format CSAF_2_0 =
      new Format("https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json", "2.0");

  private Rolie() {}

  record Feed(FeedBody feed) {}

  record FeedBody(
      String id,
      String title,
      List<Link> link,
      List<Category> category,
      String updated,
      List<Entry> entry) {}

  record Link(String rel, String href) {}

  record Category(String scheme, String term) {}

  record Entry(
      String id,
      String title,
      List<Link> link,
      String published,
      String updated,
      Summary summary,
      Content content,
      Format format) {}

  record Summary(String content) {}

  record Content(String type, String src) {}

  record Format(String schema, String version) {}

  record Service(ServiceBody service) {}

  record ServiceBody(List<Workspace> workspace) {}

  record Workspace(String title, List<Collection> collection) {}

  record Collection(String title, String href, CategoryList categories) {}

  record Categories(CategoryList categories) {}

  record CategoryList(List<Category> category) {}
}
