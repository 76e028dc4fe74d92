package io.github.advisorysite.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What a PDF says, in each of the states that it was saved in. */
final class PdfTexts {

  private static final int HEADER_WITHIN = 1024;
  private static final byte[] HEADER = "%PDF-".getBytes(ISO_8859_1);
  private static final byte[] END = "%%EOF".getBytes(ISO_8859_1);

  /** Each state is read from the start, so the work grows with their number and size. */
  private static final long MOST_WORK = 256L << 20;

  private static final int MOST_STATES = 64;

  private PdfTexts() {}

  static List<String> of(byte[] bytes) throws UnreadableMetadataException {
    if (!SilentLogFactory.isInPlace()) {
      throw new UnreadableMetadataException(
          "no PDF is read while a system property names another log");
    }
    int start = Bytes.find(bytes, HEADER, 0);
    if (start < 0 || start > HEADER_WITHIN) {
      throw unreadable();
    }
    PdfStreams.check(bytes);
    Set<String> texts = new LinkedHashSet<>();
    List<Integer> ends = ends(bytes);
    read(bytes, texts);
    for (int end : ends.subList(0, Math.max(0, ends.size() - 1))) {
      readEarlier(Arrays.copyOf(bytes, end), texts);
    }
    Parted around = new Parted();
    around.say(Arrays.copyOf(bytes, start));
    if (!ends.isEmpty()) {
      around.say(Bytes.from(bytes, ends.get(ends.size() - 1)));
    }
    around.said().forEach(said -> RawText.addTo(texts, said));
    return List.copyOf(texts);
  }

  /** A PDF that was saved again holds what it was before, up to the end that it had then. */
  private static List<Integer> ends(byte[] bytes) throws UnreadableMetadataException {
    List<Integer> ends = new ArrayList<>();
    long work = 0;
    int at = Bytes.find(bytes, END, 0);
    while (at >= 0) {
      int end = at + END.length;
      ends.add(end);
      work += end;
      if (work > MOST_WORK || ends.size() > MOST_STATES) {
        throw new UnreadableMetadataException("the PDF was saved upon itself too often");
      }
      at = Bytes.find(bytes, END, end);
    }
    return ends;
  }

  private static void readEarlier(byte[] bytes, Set<String> texts)
      throws UnreadableMetadataException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      new PdfObjects(texts).add(document);
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      // A PDF for the web has an end near its start that ends nothing.
      return;
    }
  }

  private static void read(byte[] bytes, Set<String> texts) throws UnreadableMetadataException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      new PdfObjects(texts).add(document);
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      // Its message may quote a value.
      throw unreadable();
    }
  }

  private static UnreadableMetadataException unreadable() {
    return new UnreadableMetadataException("the file is no whole PDF, or needs a password");
  }
}
