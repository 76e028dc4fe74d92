package io.github.advisorysite.importer.statusreport;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail, or a part of one (RFC 2045), as far as a report needs it.
 *
 * @param headers by lower-case name
 */
record MailPart(Map<String, String> headers, List<RawLine> body) {

  /**
   * A line of bytes, one a character.
   *
   * @param number line in the file, from 1
   */
  record RawLine(String latin, int number) {

    byte[] bytes() {
      return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):\\s*(.*)");
  private static final Pattern CONTINUED = Pattern.compile("[ \\t]+\\S.*");
  private static final Pattern ENVELOPE = Pattern.compile(">?From \\S.*");
  private static final Pattern BOUNDARY = parameter("boundary");
  private static final Pattern CHARSET = parameter("charset");
  private static final String TYPE = "content-type";
  private static final int DEEPEST = 8;

  private static Pattern parameter(String name) {
    return Pattern.compile("(?i);\\s*" + name + "\\s*=\\s*(?:\"([^\"]+)\"|([^\\s;]+))");
  }

  /**
   * Whether a file begins with headers: only lines that look like them up to the first blank one.
   */
  static boolean isMail(List<RawLine> lines) {
    int i = 0;
    while (i < lines.size() && !lines.get(i).latin.isBlank()) {
      String line = lines.get(i).latin;
      boolean header =
          HEADER.matcher(line).matches() || (i == 0 && ENVELOPE.matcher(line).matches());
      if (!header && (i == 0 || !CONTINUED.matcher(line).matches())) {
        return false;
      }
      i++;
    }
    return i > 0 && i < lines.size();
  }

  static MailPart plain(List<RawLine> lines) {
    return new MailPart(Map.of(), lines);
  }

  static MailPart of(List<RawLine> lines) {
    Map<String, String> headers = new HashMap<>();
    String last = "";
    int i = 0;
    while (i < lines.size() && !lines.get(i).latin.isBlank()) {
      String line = lines.get(i++).latin;
      Matcher m = HEADER.matcher(line);
      if (m.matches()) {
        last = m.group(1).toLowerCase(Locale.ROOT);
        headers.put(last, m.group(2));
      } else {
        headers.merge(last, " " + line.strip(), String::concat);
      }
    }
    return new MailPart(headers, lines.subList(Math.min(i + 1, lines.size()), lines.size()));
  }

  /** The first part that is plain text, if there is one. */
  @Nullable MailPart text() {
    return text(0);
  }

  private @Nullable MailPart text(int depth) {
    String type = header(TYPE).toLowerCase(Locale.ROOT);
    if (type.isEmpty() || type.startsWith("text/plain")) {
      return this;
    }
    Matcher boundary = BOUNDARY.matcher(header(TYPE));
    if (!type.startsWith("multipart/") || !boundary.find() || depth > DEEPEST) {
      return null;
    }
    for (List<RawLine> lines : parts("--" + value(boundary))) {
      MailPart text = MailPart.of(lines).text(depth + 1);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private List<List<RawLine>> parts(String delimiter) {
    List<List<RawLine>> parts = new ArrayList<>();
    for (RawLine line : body) {
      String text = line.latin.stripTrailing();
      if (text.equals(delimiter + "--")) {
        break;
      }
      if (text.equals(delimiter)) {
        parts.add(new ArrayList<>());
      } else if (!parts.isEmpty()) {
        parts.get(parts.size() - 1).add(line);
      }
    }
    return parts;
  }

  /** UTF-8 where the mail names none; ASCII is a part of it. */
  @Nullable Charset charset() {
    Matcher m = CHARSET.matcher(header(TYPE));
    String name = m.find() ? value(m) : "us-ascii";
    try {
      Charset charset = Charset.forName(name);
      return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** The body without its transfer encoding, or null if that is not known. */
  @Nullable List<RawLine> decoded() {
    return switch (header("content-transfer-encoding").strip().toLowerCase(Locale.ROOT)) {
      case "", "7bit", "8bit", "binary" -> body;
      case "quoted-printable" -> quotedPrintable();
      case "base64" -> base64();
      default -> null;
    };
  }

  private List<RawLine> quotedPrintable() {
    List<RawLine> lines = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    int start = 0;
    for (RawLine line : body) {
      start = start == 0 ? line.number : start;
      String text = line.latin.stripTrailing();
      if (text.endsWith("=")) {
        joined.append(unquoted(text.substring(0, text.length() - 1)));
      } else {
        lines.add(new RawLine(joined + unquoted(text), start));
        joined.setLength(0);
        start = 0;
      }
    }
    if (start > 0) {
      lines.add(new RawLine(joined.toString(), start));
    }
    return lines;
  }

  private static String unquoted(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int high = c == '=' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
      if (low >= 0) {
        out.append((char) (high * 16 + low));
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * All lines of a base64 body have the number of its first: nobody sees the text's own lines in
   * the file.
   */
  private @Nullable List<RawLine> base64() {
    StringBuilder encoded = new StringBuilder();
    body.forEach(line -> encoded.append(line.latin.strip()));
    String decoded;
    try {
      decoded =
          new String(Base64.getDecoder().decode(encoded.toString()), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      return null;
    }
    int number = body.isEmpty() ? 1 : body.get(0).number;
    List<RawLine> lines = new ArrayList<>();
    for (String line : decoded.split("\n", -1)) {
      lines.add(
          new RawLine(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line, number));
    }
    return lines;
  }

  private String header(String name) {
    return headers.getOrDefault(name, "");
  }

  private static String value(Matcher parameter) {
    String quoted = parameter.group(1);
    return quoted == null ? parameter.group(2) : quoted;
  }
}
