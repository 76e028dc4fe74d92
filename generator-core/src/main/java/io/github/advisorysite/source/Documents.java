package io.github.advisorysite.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a file into text or a value, or into the problem that stands in the way.
 * Thread-safe.
 */
public final class Documents {

  private Documents() {}

  public static @Nullable Node yaml(String file, byte[] bytes, Problems problems) {
    String text = text(file, bytes, problems);
    return text == null ? null : YamlParser.parse(file, text, problems);
  }

  public static @Nullable Node json(String file, byte[] bytes, Problems problems) {
    return json(file, bytes, 1, problems);
  }

  /**
   * A JSON document that begins at a line of its file, as in JSONL.
   *
   * @param line the line of the first byte, from 1
   */
  public static @Nullable Node json(String file, byte[] bytes, int line, Problems problems) {
    String text = text(file, bytes, line, problems);
    return text == null ? null : JsonParser.parse(file, text, line, problems);
  }

  /**
   * The text of a file that must be UTF-8 and within {@link Limits#DOCUMENT}; a byte order mark is
   * dropped.
   */
  public static @Nullable String text(String file, byte[] bytes, Problems problems) {
    return text(file, bytes, 1, problems);
  }

  private static @Nullable String text(String file, byte[] bytes, int line, Problems problems) {
    if (bytes.length > Limits.DOCUMENT) {
      problems.add(
          Code.LIMIT_FILE,
          new Location(file, line, 1),
          "",
          "the document is larger than " + Limits.DOCUMENT + " bytes; split it");
      return null;
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      problems.add(
          Code.ENCODING,
          end(file, line, text),
          "",
          "these bytes are not UTF-8; save the file as UTF-8");
      return null;
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Location end(String file, int firstLine, String text) {
    int line = firstLine + (int) text.chars().filter(c -> c == '\n').count();
    return new Location(file, line, text.length() - text.lastIndexOf('\n'));
  }
}
