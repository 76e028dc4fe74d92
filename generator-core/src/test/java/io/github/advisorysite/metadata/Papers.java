package io.github.advisorysite.metadata;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Small PDFs. */
final class Papers {

  /** What a test does to a PDF before it is saved. */
  interface Change {
    void apply(PDDocument document) throws IOException;
  }

  private Papers() {}

  static byte[] pdf(Change change) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      change.apply(document);
      return saved(document, CompressParameters.DEFAULT_COMPRESSION);
    }
  }

  static byte[] titled(String title) throws IOException {
    return pdf(document -> document.getDocumentInformation().setTitle(title));
  }

  static byte[] plain(Change change) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      change.apply(document);
      return saved(document, CompressParameters.NO_COMPRESSION);
    }
  }

  private static byte[] saved(PDDocument document, CompressParameters how) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out, how);
    return out.toByteArray();
  }

  static PDMetadata xmp(PDDocument document, byte[] xmp, boolean isCompressed) throws IOException {
    return isCompressed
        ? new PDMetadata(document, new ByteArrayInputStream(xmp)) {
          {
            getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (var out = getCOSObject().createRawOutputStream()) {
              out.write(Pictures.deflated(xmp));
            }
          }
        }
        : new PDMetadata(document, new ByteArrayInputStream(xmp));
  }

  static void lock(PDDocument document, String password) throws IOException {
    StandardProtectionPolicy policy =
        new StandardProtectionPolicy("owner", password, new AccessPermission());
    policy.setEncryptionKeyLength(128);
    document.protect(policy);
  }

  static byte[] savedUpon(byte[] pdf, Change change) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      change.apply(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }
}
