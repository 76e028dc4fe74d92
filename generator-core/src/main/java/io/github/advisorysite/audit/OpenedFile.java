package io.github.advisorysite.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The texts of a file: what a reader or a program sees when it opens it. */
final class OpenedFile {

  /** Of one compressed file, so that a bomb does no harm. */
  private static final int MOST_BYTES = 64 << 20;

  /** Stands for bytes that are not UTF-8, or for itself. */
  private static final char REPLACED = '\uFFFD';

  private static final JsonFactory JSON = new JsonFactory();

  private final List<String> texts = new ArrayList<>();

  private OpenedFile() {}

  static List<String> texts(String path, byte[] bytes) throws IOException {
    OpenedFile file = new OpenedFile();
    file.open(path, bytes, true);
    return file.texts;
  }

  private void open(String path, byte[] bytes, boolean mayBeCompressed) throws IOException {
    texts.add(path);
    String extension = path.substring(path.lastIndexOf('.') + 1);
    if (extension.equals("gz") && mayBeCompressed) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        open(path.substring(0, path.length() - 3), in.readNBytes(MOST_BYTES), false);
      }
    } else if (extension.equals("zip") && mayBeCompressed) {
      unzip(bytes);
    } else {
      String text = decoded(bytes);
      texts.add(text);
      if (extension.equals("json") && text.indexOf('\\') >= 0) {
        unescape(bytes);
      }
    }
  }

  private void unzip(byte[] bytes) throws IOException {
    int left = MOST_BYTES;
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readNBytes(left);
        left -= content.length;
        open(entry.getName(), content, false);
      }
    }
  }

  private void unescape(byte[] bytes) throws IOException {
    StringBuilder words = new StringBuilder();
    try (JsonParser parser = JSON.createParser(bytes)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
          words.append(parser.getText()).append('\n');
        }
      }
    }
    texts.add(words.toString());
  }

  /** The text in UTF-8, or else byte by byte, in which names in ASCII are found. */
  private static String decoded(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACED) < 0) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
