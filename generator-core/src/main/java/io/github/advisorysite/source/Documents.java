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

  private static final String MARK = "\uFEFF";
  private static final char REPLACEMENT = '\uFFFD';

  static final String CONTROL = "a control character or noncharacter stands in the file; remove it";

  private Documents() {}

  public static @Nullable Node yaml(String file, byte[] bytes, Problems problems) {
    String text = text(file, bytes, problems);
    return text == null || !areLinesClear(file, text, 1, problems)
        ? null
        : YamlParser.parse(file, text, problems);
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
    return text == null || !areLinesClear(file, text, line, problems)
        ? null
        : JsonParser.parse(file, text, line, problems);
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
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      return strictly(file, bytes, line, problems);
    }
    if (isOtherEncoding(text)) {
      refuse(new Location(file, line, 1), problems);
      return null;
    }
    return withoutMark(text);
  }

  /** As above, of bytes that stand for the character that faults are replaced with, or have any. */
  private static @Nullable String strictly(String file, byte[] bytes, int line, Problems problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
    String text = out.flip().toString();
    if (result.isError() || isOtherEncoding(text)) {
      refuse(result.isError() ? end(file, line, text) : new Location(file, line, 1), problems);
      return null;
    }
    return withoutMark(text);
  }

  private static void refuse(Location at, Problems problems) {
    problems.add(Code.ENCODING, at, "", "these bytes are not UTF-8; save the file as UTF-8");
  }

  private static String withoutMark(String text) {
    return text.startsWith(MARK) ? text.substring(1) : text;
  }

  /**
   * Bytes that UTF-8 allows and that only another encoding begins with (YAML 1.2.2, section 5.2).
   */
  private static boolean isOtherEncoding(String text) {
    int nul = text.indexOf('\0');
    return (nul >= 0 && nul < 2) || text.startsWith(MARK + MARK);
  }

  /** A line that ends in CR alone would make every line number behind it wrong. */
  private static boolean areLinesClear(String file, String text, int line, Problems problems) {
    for (int cr = text.indexOf('\r'); cr >= 0; cr = text.indexOf('\r', cr + 1)) {
      if (cr + 1 < text.length() && text.charAt(cr + 1) != '\n') {
        problems.add(
            Code.TEXT_CONTROL,
            end(file, line, text.substring(0, cr)),
            "",
            "a line ends in CR alone; save the file with line ends LF or CR LF");
        return false;
      }
    }
    return true;
  }

  /**
   * The place of the first control character in a text, other than tabs and line ends; parsers
   * refuse it in words of their own.
   */
  static @Nullable Location control(String file, String text, int line) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Characters.isControl(c) && c != '\t' && c != '\n' && c != '\r') {
        return end(file, line, text.substring(0, i));
      }
    }
    return null;
  }

  private static Location end(String file, int firstLine, String text) {
    int line = firstLine + (int) text.chars().filter(c -> c == '\n').count();
    return new Location(file, line, text.length() - text.lastIndexOf('\n'));
  }
}
