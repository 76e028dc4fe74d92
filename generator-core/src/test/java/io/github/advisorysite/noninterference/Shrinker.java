package io.github.advisorysite.noninterference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a content that fails small: drops secrets, then the rest, then fields, as long as the same
 * check fails as of the same instants.
 */
final class Shrinker {

  private static final int TRIES = 1_000;

  private final Failure failure;
  private final Path temp;
  private int tries;

  private Shrinker(Failure failure, Path temp) {
    this.failure = failure;
    this.temp = temp;
  }

  static List<Piece> shrink(List<Piece> pieces, Failure failure, Path temp) throws IOException {
    return new Shrinker(failure, temp).shrink(pieces);
  }

  /** A content as one text, each file under its path. */
  static String text(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    Written.of(pieces)
        .forEach(
            (path, body) -> {
              text.append("-- ").append(path).append(" --\n").append(body);
              text.append(body.endsWith("\n") ? "" : "\n");
            });
    return text.toString();
  }

  private List<Piece> shrink(List<Piece> pieces) throws IOException {
    List<Piece> small = pieces;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (boolean secret : new boolean[] {true, false}) {
        for (int i = small.size() - 1; i >= 0; i--) {
          List<Piece> fewer = new ArrayList<>(small);
          Piece piece = fewer.remove(i);
          if (isSecret(piece) == secret && stillFails(fewer)) {
            small = fewer;
            smaller = true;
          }
        }
      }
      for (int i = small.size() - 1; i >= 0; i--) {
        for (Piece simpler : simpler(small.get(i))) {
          List<Piece> changed = new ArrayList<>(small);
          changed.set(i, simpler);
          if (stillFails(changed)) {
            small = changed;
            smaller = true;
            i++;
            break;
          }
        }
      }
    }
    return small;
  }

  private boolean isSecret(Piece piece) {
    Instant last = failure.times().get(failure.times().size() - 1);
    return piece.publicAt(Instant.MIN, last).isEmpty();
  }

  /** A piece with a part, or a field of it or of its parts, taken away. */
  private static List<Piece> simpler(Piece piece) {
    List<Piece> simpler = new ArrayList<>();
    for (int i = 0; i < piece.parts().size(); i++) {
      List<Piece> fewer = new ArrayList<>(piece.parts());
      fewer.remove(i);
      simpler.add(piece.with(fewer));
    }
    for (int i = 0; i < piece.parts().size(); i++) {
      for (Piece part : simpler(piece.parts().get(i))) {
        List<Piece> changed = new ArrayList<>(piece.parts());
        changed.set(i, part);
        simpler.add(piece.with(changed));
      }
    }
    piece.facts().keySet().stream()
        .filter(key -> !key.startsWith("+list"))
        .forEach(key -> simpler.add(piece.without(key)));
    return simpler;
  }

  private boolean stillFails(List<Piece> pieces) throws IOException {
    return tries++ < TRIES
        && Suite.run(pieces, failure.times(), temp.resolve("try-" + tries)).has(failure.check());
  }
}
