package io.github.advisorysite.metadata;

import static io.github.advisorysite.metadata.Pictures.latin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.LinkedHashSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads broken files that hold a secret, in a JVM of its own. */
final class SilenceProbe {

  private SilenceProbe() {}

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "foreign" ->
          Thread.currentThread()
              .setContextClassLoader(
                  new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader()));
      case "none" -> Thread.currentThread().setContextClassLoader(null);
      default -> {}
    }
    if (args[0].equals("library")) {
      PdfObjects objects = new PdfObjects(new LinkedHashSet<>());
      try (PDDocument document = Loader.loadPDF(pdf())) {
        objects.add(document);
      } catch (IOException e) {
        return;
      }
      return;
    }
    read("a.pdf", pdf());
    if (!args[0].equals("pdf")) {
      byte[] xmp = latin("<x:xmpmeta xmlns:x='adobe:ns:meta/'><" + Secret.LATIN);
      byte[] name = latin("http://ns.adobe.com/xap/1.0/\0");
      read("a.jpg", Pictures.jpeg(Pictures.segment(0xe1, name, xmp)));
      read("a.webp", Pictures.webp(4, Pictures.riff("XMP ", xmp)));
    }
  }

  private static void read(String name, byte[] file) {
    try {
      FileMetadata.texts(name, file);
    } catch (UnreadableMetadataException e) {
      if (String.valueOf(e.getMessage()).contains("log")) {
        System.out.println(e.getMessage());
      }
    }
  }

  private static byte[] pdf() {
    return latin(
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/Title (a)/"
            + Secret.LATIN
            + " "
            + Secret.LATIN
            + ">>\nendobj\n2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n3 0 obj\n<"
            + Secret.LATIN
            + ">\nendobj\ntrailer\n<</Root 1 0 R/Size 4>>\nstartxref\n"
            + 99999
            + "\n%%EOF\n");
  }
}
