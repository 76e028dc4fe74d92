package io.github.advisorysite.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

/** What a PDF says. */
final class PdfTest {

  private static void isToldBy(Papers.Change change) throws Exception {
    Secret.isToldBy("a.pdf", Papers.pdf(change));
    Secret.isToldBy("a.pdf", Papers.plain(change));
  }

  @Test
  void theUsualInformationIsRead() throws Exception {
    isToldBy(document -> document.getDocumentInformation().setTitle(Secret.BOTH));
    isToldBy(document -> document.getDocumentInformation().setAuthor(Secret.BOTH));
  }

  @Test
  void informationUnderOwnKeysIsReadAndTheKeysAreToo() throws Exception {
    isToldBy(d -> d.getDocumentInformation().setCustomMetadataValue("Case", Secret.BOTH));
    isToldBy(d -> d.getDocumentInformation().setCustomMetadataValue(Secret.BOTH, "1"));
  }

  @Test
  void informationInAnOldEncodingIsRead() throws Exception {
    isToldBy(
        d ->
            d.getDocumentInformation()
                .getCOSObject()
                .setItem(COSName.TITLE, new COSString(Secret.shiftJis())));
  }

  @Test
  void xmpIsRead() throws Exception {
    for (boolean isCompressed : new boolean[] {true, false}) {
      isToldBy(
          d ->
              d.getDocumentCatalog()
                  .setMetadata(Papers.xmp(d, Pictures.xmp(Secret.BOTH), isCompressed)));
      isToldBy(
          d -> d.getPage(0).setMetadata(Papers.xmp(d, Pictures.xmp(Secret.BOTH), isCompressed)));
    }
  }

  @Test
  void bookmarksAreRead() throws Exception {
    isToldBy(
        d -> {
          PDOutlineItem item = new PDOutlineItem();
          item.setTitle(Secret.BOTH);
          PDDocumentOutline outline = new PDDocumentOutline();
          outline.addLast(item);
          d.getDocumentCatalog().setDocumentOutline(outline);
        });
  }

  @Test
  void namesOfAttachedFilesAreRead() throws Exception {
    isToldBy(
        d -> {
          PDComplexFileSpecification file = new PDComplexFileSpecification();
          file.setFileUnicode(Secret.BOTH + ".txt");
          PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
          files.setNames(Map.of("1", file));
          PDDocumentNameDictionary names = new PDDocumentNameDictionary(d.getDocumentCatalog());
          names.setEmbeddedFiles(files);
          d.getDocumentCatalog().setNames(names);
        });
  }

  @Test
  void whatAPhotoInItSaysIsRead() throws Exception {
    byte[] photo =
        Pictures.jpeg(
            Pictures.segment(0xe1, Pictures.latin("Exif\0\0"), Exif.saying(Secret.utf8()).bytes()));
    isToldBy(
        d -> {
          PDResources resources = new PDResources();
          resources.add(JPEGFactory.createFromStream(d, new ByteArrayInputStream(photo)));
          d.getPage(0).setResources(resources);
        });
  }

  @Test
  void whatItSaidBeforeItWasSavedAgainIsRead() throws Exception {
    byte[] now =
        Papers.savedUpon(
            Papers.titled(Secret.BOTH),
            d -> {
              d.getDocumentInformation().setTitle("Another");
              d.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            });
    assertThat(FileMetadata.texts("a.pdf", now)).contains("Another");
    Secret.isToldBy("a.pdf", now);
  }

  @Test
  void whatStandsBeforeAndBehindItIsRead() throws Exception {
    byte[] pdf = Papers.titled("A");
    Secret.isToldBy("a.pdf", Bytes.joined(pdf, Secret.utf8()));
    Secret.isToldBy("a.pdf", Bytes.joined(Secret.utf8(), pdf));
  }

  @Test
  void aPdfWithoutMetadataSaysNothingOfIt() throws Exception {
    Secret.isNotIn("a.pdf", Papers.titled("A"));
  }

  @Test
  void aLockThatOpensWithoutAPasswordIsOpened() throws Exception {
    isToldBy(
        document -> {
          document.getDocumentInformation().setTitle(Secret.BOTH);
          document
              .getDocumentCatalog()
              .setMetadata(Papers.xmp(document, Pictures.xmp(Secret.BOTH), true));
          Papers.lock(document, "");
        });
  }

  @Test
  void aPdfUnderAPasswordIsUnreadable() throws IOException {
    isUnreadable(
        Papers.pdf(document -> Papers.lock(document, "word")),
        "the file is no whole PDF, or needs a password");
  }

  @Test
  void aPdfForTheHoldersOfKeysIsUnreadable() {
    byte[] pdf =
        Pictures.latin(
            "%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\n2 0 obj\n<</Filter/Adobe.PubSec/V 4"
                + "/SubFilter/adbe.pkcs7.s5/Length 128>>\nendobj\n"
                + "trailer\n<</Root 1 0 R/Encrypt 2 0 R>>\n%%EOF\n");
    isUnreadable(pdf, "the file is no whole PDF, or needs a password");
  }

  @Test
  void anotherTypeUnderTheNameOfAPdfIsUnreadable() throws IOException {
    isUnreadable(Pictures.png(), "the file is no whole PDF, or needs a password");
  }

  @Test
  void objectsThatUnfoldBeyondMeasureAreUnreadable() {
    byte[] pdf =
        Bytes.joined(
            Pictures.latin("%PDF-1.5\n1 0 obj\n<</Type/ObjStm/Filter/FlateDecode>>\nstream\r\n"),
            Pictures.deflated(new byte[65 << 20]),
            Pictures.latin("\nendstream\nendobj\n%%EOF\n"));
    assertThat(pdf.length).isLessThan(80_000);
    isUnreadable(pdf, "a compressed part of the PDF is too large");
  }

  @Test
  void aPdfThatWasSavedTooOftenIsUnreadable() throws IOException {
    isUnreadable(
        Bytes.joined(Papers.titled("A"), Pictures.latin("%%EOF\n".repeat(64))),
        "the PDF was saved upon itself too often");
  }

  private static void isUnreadable(byte[] pdf, String message) {
    assertThatThrownBy(() -> FileMetadata.texts("a.pdf", pdf))
        .isInstanceOf(UnreadableMetadataException.class)
        .hasMessage(message)
        .hasNoCause();
  }
}
