package io.github.advisorysite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The XML files of a site, and JVN's schemas for them. */
public final class Xmls {

  public static final String NO_SCHEMAS = "../shared/schemas/jvn is absent";

  private static final Path SCHEMAS = Path.of("../../shared/schemas/jvn");

  private Xmls() {}

  public static boolean haveSchemas() {
    return Files.isDirectory(SCHEMAS);
  }

  /**
   * What a schema says against files. The schema of MyJVN's own {@code status:Status}, which no
   * file of ours has, is not among those we are given: the element stands here without a content.
   */
  public static List<String> faults(String schema, List<Path> files) throws Exception {
    Validator validator = schema(schema).newValidator();
    List<String> faults = new ArrayList<>();
    for (Path file : files) {
      try {
        validator.validate(new StreamSource(file.toFile()));
      } catch (SAXException e) {
        faults.add(file + ": " + e.getMessage());
      }
    }
    return faults;
  }

  private static Schema schema(String name) throws IOException, SAXException {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    String stub =
        "<schema xmlns='http://www.w3.org/2001/XMLSchema' targetNamespace='http://jvndb.jvn.jp/myjvn/Status'>"
            + "<element name='Status'/></schema>";
    Path status = Files.writeString(Files.createTempFile("status", ".xsd"), stub);
    try {
      return factory.newSchema(
          new StreamSource[] {
            new StreamSource(status.toFile()), new StreamSource(SCHEMAS.resolve(name).toFile())
          });
    } finally {
      Files.delete(status);
    }
  }

  /** The files of a site whose names end so. */
  public static List<Path> ending(Path site, String... ends) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> Stream.of(ends).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    }
  }

  public static Document parse(Path file) throws SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      return factory.newDocumentBuilder().parse(file.toFile());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The elements of a local name, in their order. */
  public static List<Element> elements(Element within, String name) {
    NodeList found = within.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /** The text of the first element of a local name. */
  public static String text(Element within, String name) {
    return elements(within, name).get(0).getTextContent();
  }

  /** The file of a full address. */
  public static Path file(Path site, String base, String url) {
    return site.resolve(URI.create(base).relativize(URI.create(url)).toString());
  }
}
