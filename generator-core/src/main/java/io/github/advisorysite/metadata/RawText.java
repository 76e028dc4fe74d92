package io.github.advisorysite.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words in bytes of which nobody says what they are. */
final class RawText {

  private static final int SHORTEST = 3;
  private static final Pattern ENTITY = Pattern.compile("&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));");
  private static final List<Charset> ENCODINGS =
      Stream.concat(
              Stream.of("windows-31j", "EUC-JP", "ISO-2022-JP")
                  .filter(Charset::isSupported)
                  .map(Charset::forName),
              Stream.of(UTF_8, ISO_8859_1, UTF_16BE, UTF_16LE))
          .toList();

  private RawText() {}

  /** Adds what the bytes say in each encoding that they may be in, and at odd places, too. */
  static void addTo(Set<String> texts, byte[] bytes) {
    for (Charset encoding : ENCODINGS) {
      add(texts, new String(bytes, encoding));
    }
    if (bytes.length > 1) {
      add(texts, new String(bytes, 1, bytes.length - 1, UTF_16BE));
      add(texts, new String(bytes, 1, bytes.length - 1, UTF_16LE));
    }
  }

  private static void add(Set<String> texts, String decoded) {
    String text = runs(decoded);
    if (!text.isEmpty()) {
      texts.add(text);
      if (text.contains("&#")) {
        texts.add(ENTITY.matcher(text).replaceAll(RawText::character));
      }
    }
  }

  /** The stretches that can be read, one a line; the shortest of them are no words but chance. */
  private static String runs(String decoded) {
    StringBuilder runs = new StringBuilder();
    int start = 0;
    for (int at = 0; at <= decoded.length(); at++) {
      if (at == decoded.length() || !isReadable(decoded.charAt(at))) {
        if (at - start >= SHORTEST || (start == 0 && at == decoded.length())) {
          runs.append(decoded, start, at).append('\n');
        }
        start = at + 1;
      }
    }
    return runs.toString().strip();
  }

  private static boolean isReadable(char c) {
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED, Character.PRIVATE_USE -> false;
      case Character.CONTROL -> c == '\t' || c == '\n' || c == '\r';
      default -> c != '\ufffd';
    };
  }

  private static String character(MatchResult entity) {
    int code =
        entity.group(1) == null
            ? Integer.parseInt(entity.group(2))
            : Integer.parseInt(entity.group(1), 16);
    return Matcher.quoteReplacement(
        Character.isValidCodePoint(code) ? Character.toString(code) : " ");
  }
}
