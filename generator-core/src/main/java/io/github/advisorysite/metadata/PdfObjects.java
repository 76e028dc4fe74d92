package io.github.advisorysite.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The strings of all objects of a PDF, for titles, authors, notes, bookmarks and the names of
 * attached files stand in many places; what its pages show is content and not among them.
 */
final class PdfObjects {

  private static final Set<String> USUAL_KEYS =
      Set.of(
          "Author",
          "CreationDate",
          "Creator",
          "Keywords",
          "ModDate",
          "Producer",
          "Subject",
          "Title",
          "Trapped");

  private static final List<byte[]> MARKS =
      List.of(
          new byte[] {(byte) 0xfe, (byte) 0xff},
          new byte[] {(byte) 0xff, (byte) 0xfe},
          new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});

  private static final int MOST_UNFOLDED = 64 << 20;
  private static final int MOST_SAID = 8 << 20;

  private final Set<String> texts;
  private final Unfolding unfolding = new Unfolding("PDF", MOST_UNFOLDED);
  private long said;

  PdfObjects(Set<String> texts) {
    this.texts = texts;
  }

  void add(PDDocument pdf) throws IOException, UnreadableMetadataException {
    COSDocument document = pdf.getDocument();
    COSDictionary trailer = document.getTrailer();
    add(trailer);
    COSDictionary info = trailer == null ? null : trailer.getCOSDictionary(COSName.INFO);
    if (info != null) {
      addNames(info);
    }
    for (COSObjectKey key : new TreeSet<>(document.getXrefTable().keySet())) {
      add(document.getObjectFromPool(key).getObject());
    }
  }

  private void add(@Nullable COSBase value) throws IOException, UnreadableMetadataException {
    if (value instanceof COSString string) {
      texts.add(string.getString());
      if (isOfUntoldEncoding(string.getBytes())) {
        RawText.addTo(texts, string.getBytes());
      }
    } else if (value instanceof COSArray array) {
      for (COSBase item : array) {
        add(item);
      }
    } else if (value instanceof COSDictionary dictionary) {
      for (COSBase item : dictionary.getValues()) {
        add(item);
      }
      if (dictionary instanceof COSStream stream) {
        addStream(stream);
      }
    }
  }

  /** A mark in front tells Unicode; some writers put the bytes of their system, and no mark. */
  private static boolean isOfUntoldEncoding(byte[] bytes) {
    for (byte one : bytes) {
      if (one < 0) {
        return MARKS.stream().noneMatch(mark -> Bytes.startsWith(bytes, mark));
      }
    }
    return false;
  }

  /** Who writes keys of their own may say something by them. */
  private void addNames(COSDictionary info) {
    for (COSName key : new TreeSet<>(info.keySet())) {
      if (!USUAL_KEYS.contains(key.getName())) {
        texts.add(key.getName());
      }
      if (info.getDictionaryObject(key) instanceof COSName name) {
        texts.add(name.getName());
      }
    }
  }

  private void addStream(COSStream stream) throws IOException, UnreadableMetadataException {
    List<COSName> filters = filters(stream);
    boolean isMetadata = COSName.METADATA.equals(stream.getCOSName(COSName.TYPE));
    boolean isPhoto =
        !filters.isEmpty() && COSName.DCT_DECODE.equals(filters.get(filters.size() - 1));
    if (!isMetadata && !isPhoto) {
      return;
    }
    byte[] data;
    try (InputStream raw = stream.createRawInputStream()) {
      data = raw.readAllBytes();
    }
    for (COSName filter : isPhoto ? filters.subList(0, filters.size() - 1) : filters) {
      if (!COSName.FLATE_DECODE.equals(filter)
          && !COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
        throw new UnreadableMetadataException("metadata in the PDF is packed in an unusual way");
      }
      data = unfolding.unfold(data, 0);
    }
    if (isPhoto) {
      texts.addAll(FileMetadata.texts("photo.jpg", data));
    } else {
      said += data.length;
      if (said > MOST_SAID) {
        throw new UnreadableMetadataException("there are over 8 MiB of metadata");
      }
      RawText.addTo(texts, data);
    }
  }

  private static List<COSName> filters(COSStream stream) {
    List<COSName> names = new ArrayList<>();
    COSBase filters = stream.getFilters();
    if (filters instanceof COSName name) {
      names.add(name);
    } else if (filters instanceof COSArray array) {
      for (int at = 0; at < array.size(); at++) {
        if (array.getObject(at) instanceof COSName name) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
