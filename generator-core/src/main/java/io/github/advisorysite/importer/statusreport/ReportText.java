package io.github.advisorysite.importer.statusreport;

import io.github.advisorysite.importer.statusreport.MailPart.RawLine;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problems;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a report: of a UTF-8 text, or of the text part of a mail. */
final class ReportText {

  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

  private ReportText() {}

  /** The lines, or none and a problem. */
  static List<ReportLine> lines(String file, byte[] bytes, Problems problems) {
    List<RawLine> raw = raw(bytes);
    MailPart part = MailPart.isMail(raw) ? MailPart.of(raw).text() : MailPart.plain(raw);
    if (part == null) {
      refuse(
          file,
          1,
          "the mail has no part of type text/plain; save its text as a UTF-8 text file",
          problems);
      return List.of();
    }
    Charset charset = part.charset();
    List<RawLine> body = part.decoded();
    if (charset == null || body == null) {
      refuse(
          file,
          raw.get(0).number(),
          "the mail's charset or transfer encoding cannot be read; save its text as a UTF-8 text"
              + " file",
          problems);
      return List.of();
    }
    List<ReportLine> lines = new ArrayList<>();
    for (RawLine line : body) {
      try {
        lines.add(new ReportLine(decode(line.bytes(), charset), line.number()));
      } catch (CharacterCodingException e) {
        refuse(
            file,
            line.number(),
            "this line is not in the charset " + charset.name() + "; save the text as UTF-8",
            problems);
        return List.of();
      }
    }
    return lines;
  }

  private static void refuse(String file, int line, String text, Problems problems) {
    problems.add(Code.IMPORT_REPORT, new Location(file, line, 1), "", text);
  }

  private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  /** Lines as bytes, which ISO-8859-1 holds one by one. */
  private static List<RawLine> raw(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String unmarked =
        text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    List<RawLine> lines = new ArrayList<>();
    for (String line : unmarked.split("\n", -1)) {
      lines.add(
          new RawLine(
              line.endsWith("\r") ? line.substring(0, line.length() - 1) : line, lines.size() + 1));
    }
    return lines;
  }
}
