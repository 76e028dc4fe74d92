package io.github.advisorysite.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.advisorysite.audit.Passage.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Bytes as texts, in each encoding that they may be in. */
final class Decoded {

  /** Stands for bytes that are no character, or for itself. */
  private static final char REPLACED = '\uFFFD';

  private static final int SHORTEST_RUN = 4;
  private static final char ESCAPE = '\u001B';
  private static final List<Charset> JAPANESE =
      Stream.of("windows-31j", "EUC-JP", "ISO-2022-JP")
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .toList();
  private static final List<Charset> OF_TEXT =
      Stream.concat(Stream.of(UTF_8, ISO_8859_1), JAPANESE.stream()).toList();
  private static final List<Charset> OF_NOISE =
      Stream.concat(Stream.of(UTF_8), JAPANESE.stream().limit(2)).toList();
  private static final List<Charset> WIDE = List.of(UTF_16LE, UTF_16BE);

  private Decoded() {}

  /**
   * Gives a file's texts: one, if it plainly is UTF-8 or UTF-16.
   *
   * @param part as of a {@link Passage}
   */
  static void texts(String part, byte[] bytes, Consumer<Passage> sink) {
    String text = new String(bytes, UTF_8);
    boolean isUtf8 = text.indexOf(REPLACED) < 0 || strictly(UTF_8, bytes).isPresent();
    if (isUtf8) {
      sink.accept(new Passage(part, Kind.TEXT, text));
      if (isPlain(bytes)) {
        return; // as nearly all files are
      }
    }
    if (!isUtf8 || text.indexOf('\0') >= 0) {
      utf16(bytes).forEach(wide -> sink.accept(new Passage(part, Kind.TEXT, wide)));
    }
    if (isUtf8 ? text.indexOf(ESCAPE) >= 0 : isLegible(bytes)) {
      OF_TEXT.forEach(encoding -> give(part, Kind.TEXT, bytes, encoding, sink));
      WIDE.forEach(encoding -> give(part, Kind.TEXT, bytes, encoding, sink));
    } else if (!isUtf8) {
      noise(part, bytes, sink);
      WIDE.forEach(encoding -> give(part, Kind.NOISE, bytes, encoding, sink));
    }
  }

  /** Whether a text in UTF-8 is one in no other encoding. */
  private static boolean isPlain(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0 || b == ESCAPE) {
        return false;
      }
    }
    return true;
  }

  /** Gives what may be read in bytes that are no text, such as those of an archive. */
  static void noise(String part, byte[] bytes, Consumer<Passage> sink) {
    OF_NOISE.forEach(encoding -> give(part, Kind.NOISE, bytes, encoding, sink));
  }

  /** Gives a name or a comment, of which archives do not tell the encoding. */
  static void label(String part, byte[] bytes, Consumer<Passage> sink) {
    Optional<String> text = strictly(UTF_8, bytes);
    if (text.isPresent()) {
      sink.accept(new Passage(part, Kind.LABEL, text.get()));
    } else {
      OF_TEXT.forEach(encoding -> give(part, Kind.LABEL, bytes, encoding, sink));
    }
  }

  /** A name to show. */
  static String name(byte[] bytes) {
    return Stream.concat(Stream.of(UTF_8), JAPANESE.stream())
        .flatMap(encoding -> strictly(encoding, bytes).stream())
        .findFirst()
        .orElseGet(() -> new String(bytes, ISO_8859_1));
  }

  private static void give(
      String part, Kind kind, byte[] bytes, Charset encoding, Consumer<Passage> sink) {
    String text = new String(bytes, encoding);
    sink.accept(new Passage(part, kind, kind == Kind.NOISE ? runs(text) : text));
  }

  /** The stretches of noise that can be read, one a line; the shortest hold no word of interest. */
  private static String runs(String noise) {
    StringBuilder runs = new StringBuilder();
    int start = 0;
    for (int at = 0; at <= noise.length(); at++) {
      if (at == noise.length() || noise.charAt(at) < ' ' || noise.charAt(at) == REPLACED) {
        if (at - start >= SHORTEST_RUN) {
          runs.append(noise, start, at).append('\n');
        }
        start = at + 1;
      }
    }
    return runs.toString();
  }

  /**
   * Whether bytes are those of a text in some encoding of bytes: they have no control character.
   */
  private static boolean isLegible(byte[] bytes) {
    for (byte b : bytes) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != ESCAPE) {
        return false;
      }
    }
    return true;
  }

  /** The text, if the bytes begin with its mark; else what, so read, is free of control codes. */
  private static Stream<String> utf16(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    if (mark == 0xFEFF || mark == 0xFFFE) {
      return Stream.of(new String(bytes, UTF_16));
    }
    return WIDE.stream()
        .flatMap(encoding -> strictly(encoding, bytes).stream())
        .filter(text -> text.chars().allMatch(Decoded::isWritten));
  }

  private static boolean isWritten(int c) {
    return Character.isDefined(c) && (!Character.isISOControl(c) || Character.isWhitespace(c));
  }

  private static Optional<String> strictly(Charset encoding, byte[] bytes) {
    try {
      return Optional.of(encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
