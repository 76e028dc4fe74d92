package io.github.advisorysite;

import io.github.advisorysite.markup.SafeHtml;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.output.Digests;
import io.github.advisorysite.output.Piece;
import io.github.advisorysite.source.Components;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Digests of what the pieces of a site are made from. It goes through all components of all
 * records, so that a fact to come cannot be forgotten; the order of a map or set is none. An
 * advisory is digested once, however many pieces are made from it. Thread-safe.
 */
final class Fingerprints {

  private final String common;
  private final Map<Object, String> known = Collections.synchronizedMap(new IdentityHashMap<>());

  /**
   * Fingerprints of one site.
   *
   * @param common what all of it is made from
   */
  Fingerprints(List<?> common) {
    this.common = digest(common);
  }

  /** What a piece is made from, as one digest in hexadecimal, if it is told. */
  Optional<String> of(Piece<?> piece) {
    return piece.from().isEmpty()
        ? Optional.empty()
        : Optional.of(digest(List.of(common, piece.kind(), piece.from())));
  }

  private String digest(Object value) {
    Bytes bytes = new Bytes();
    content(value, bytes);
    return Digests.sha256(bytes.toByteArray());
  }

  private void value(@Nullable Object value, Bytes to) {
    // asks for a class before an interface, as that takes less time
    if (value instanceof Record && (value instanceof Advisory || value instanceof PublishedCase)) {
      String digest = known.get(value);
      if (digest == null) {
        digest = digest(value);
        known.put(value, digest);
      }
      to.text('D', digest);
    } else {
      content(value, to);
    }
  }

  /** Every value begins with its kind, and with its length where that is not always the same. */
  private void content(@Nullable Object value, Bytes to) {
    if (value == null) {
      to.kind('-');
    } else if (value instanceof String text) {
      to.text('T', text);
    } else if (value instanceof Instant instant) {
      to.kind('I');
      to.number(instant.getEpochSecond());
      to.number(instant.getNano());
    } else if (value instanceof Optional<?> optional) {
      to.kind('O');
      value(optional.orElse(null), to);
    } else if (value instanceof Number
        || value instanceof Boolean
        || value instanceof OptionalInt) {
      to.text('N', value.toString());
    } else if (value instanceof Enum<?> constant) {
      to.text('E', constant.name());
    } else if (value instanceof URI || value instanceof ZoneId) {
      to.text('U', value.toString());
    } else if (value instanceof SafeHtml html) {
      to.text('H', html.html());
    } else if (value instanceof Record fields) {
      to.kind('R');
      to.number(
          Integer.toUnsignedLong(
              fields.getClass().getName().hashCode())); // of one shape, they differ by this
      Components.each(fields, to);
    } else if (value instanceof Map<?, ?> map) {
      to.kind('M');
      to.number(map.size());
      map.entrySet().stream()
          .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
          .forEach(
              entry -> {
                value(entry.getKey(), to);
                value(entry.getValue(), to);
              });
    } else if (value instanceof Collection<?> values) {
      to.kind('L');
      to.number(values.size());
      if (value instanceof Set<?>) {
        values.stream().sorted(Comparator.comparing(Object::toString)).forEach(to);
      } else {
        values.forEach(to);
      }
    } else {
      throw new IllegalStateException("no fingerprint of " + value.getClass().getName());
    }
  }

  /** What is digested; takes the parts of a value. */
  private final class Bytes implements Consumer<@Nullable Object> {

    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes = new byte[1 << 12];
    private int length;

    @Override
    public void accept(@Nullable Object part) {
      value(part, this);
    }

    byte[] toByteArray() {
      return Arrays.copyOf(bytes, length);
    }

    void kind(char kind) {
      reserve(1);
      bytes[length++] = (byte) kind;
    }

    /** Seven bits a byte, the low ones first, and the top bit where more follow. */
    void number(long number) {
      reserve(LONGEST_NUMBER);
      long rest = number;
      while ((rest & ~0x7FL) != 0) {
        bytes[length++] = (byte) (rest | 0x80);
        rest >>>= 7;
      }
      bytes[length++] = (byte) rest;
    }

    void text(char kind, String text) {
      byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
      kind(kind);
      number(encoded.length);
      reserve(encoded.length);
      System.arraycopy(encoded, 0, bytes, length, encoded.length);
      length += encoded.length;
    }

    private void reserve(int more) {
      if (bytes.length - length < more) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
      }
    }
  }
}
