package io.github.advisorysite.feed;

import io.github.advisorysite.output.Xml;

/** Atom (RFC 4287). */
final class Atom {

  static final String FILE = "atom.xml";

  private Atom() {}

  static byte[] bytes(Channel channel, String self) {
    Xml xml =
        new Xml()
            .open(
                "feed",
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xml:lang",
                channel.language().tag())
            .element("title", channel.title())
            .element("id", self)
            .element("link", "", "rel", "self", "type", "application/atom+xml", "href", self)
            .element("link", "", "rel", "alternate", "type", "text/html", "href", channel.page())
            .element("updated", channel.updated().toString())
            .open("author")
            .element("name", channel.publisher())
            .close();
    channel.items().forEach(item -> entry(item, channel, xml));
    return xml.close().bytes();
  }

  private static void entry(Item item, Channel channel, Xml xml) {
    boolean isForeign = !item.language().equals(channel.language());
    xml.open("entry", "xml:lang", isForeign ? item.language().tag() : "")
        .element("title", item.title())
        .element("id", item.id())
        .element("link", "", "rel", "alternate", "type", "text/html", "href", item.url())
        .element("published", item.published().toString())
        .element("updated", item.modified().toString());
    item.tags().forEach(tag -> xml.element("category", "", "term", tag));
    xml.element("summary", item.summary()).element("content", item.html(), "type", "html").close();
  }
}
