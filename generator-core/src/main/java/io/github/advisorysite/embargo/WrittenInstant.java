package io.github.advisorysite.embargo;

import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Instants;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.ObjectReader;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.Scalars;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An instant of the content and the place where it is written. */
record WrittenInstant(Instant instant, Location at, String pointer) {

  private static final int FAR = 5;

  /** The instant of a node that is no gate, or null and a problem. */
  static @Nullable WrittenInstant read(@Nullable Node node, Problems problems) {
    String text = node == null ? null : Scalars.line(node, problems);
    if (node == null || text == null) {
      return null;
    }
    if (Instants.parse(text) instanceof Instants.Unread unread) {
      problems.add(unread.code(), node, unread.cure());
      return null;
    }
    return new WrittenInstant(
        ((Instants.Read) Instants.parse(text)).instant(), node.at(), node.pointer());
  }

  /** When handling began, of a case's private part; what is wrong with it stops no publication. */
  static @Nullable WrittenInstant receivedAt(ObjectReader reader, Problems strays) {
    Node mapping = reader.get("private");
    Node node =
        mapping == null ? null : ObjectReader.entries(mapping, new Problems()).get("receivedAt");
    return read(node, strays);
  }

  /** Whether the year is most likely a slip. */
  boolean isFar(Instant asOf) {
    return instant.isAfter(asOf.atOffset(ZoneOffset.UTC).plusYears(FAR).toInstant());
  }

  /** Of the end of {@code security.txt}: readers do not trust a file behind its end (RFC 9116). */
  Stream<Problem> expired(Instant asOf) {
    return instant.isAfter(asOf)
        ? Stream.of()
        : Stream.of(
            new Problem(
                Code.DATE_EXPIRED,
                at,
                pointer,
                "security.txt is out of date since then; write an instant to come, at most a year ahead",
                null));
  }

  Problem far() {
    return new Problem(
        Code.DATE_FAR,
        at,
        pointer,
        "the instant lies more than " + FAR + " years ahead; look at its year",
        null);
  }
}
