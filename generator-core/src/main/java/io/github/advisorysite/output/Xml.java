package io.github.advisorysite.output;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML 1.0 document that is written from its beginning to its end, in UTF-8. Not thread-safe. */
public final class Xml {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final StringWriter document = new StringWriter();
  private final XMLStreamWriter writer;

  public Xml() {
    try {
      writer = FACTORY.createXMLStreamWriter(document);
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      writer.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /**
   * Opens an element.
   *
   * @param name with its prefix, if it has one
   * @param attributes names and values in turn, namespaces among them; of an empty value the
   *     attribute is left out
   */
  public Xml open(String name, String... attributes) {
    try {
      writer.writeStartElement(name);
      for (int i = 0; i < attributes.length; i += 2) {
        if (!attributes[i + 1].isEmpty()) {
          writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
      }
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
    return this;
  }

  public Xml text(String text) {
    try {
      writer.writeCharacters(text);
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
    return this;
  }

  /** Closes the innermost element, and ends the line. */
  public Xml close() {
    try {
      writer.writeEndElement();
      writer.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
    return this;
  }

  /** An element with nothing in it but text, or nothing at all. */
  public Xml element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** The whole document. */
  public byte[] bytes() {
    try {
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
    return document.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static IllegalStateException impossible(XMLStreamException e) {
    return new IllegalStateException("XML is written to memory", e);
  }
}
