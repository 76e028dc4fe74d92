package io.github.advisorysite;

import io.github.advisorysite.output.Digests;
import io.github.advisorysite.output.OutputPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which files the pieces of the site that stands are, by the fingerprint of what each was made
 * from: {@code pieces.txt} in the state directory, a line a piece behind one that tells of which
 * release they are, and their own digest. A record that is lost, broken or of another release costs
 * time and nothing else. Thread-safe.
 */
final class MadePieces {

  private static final String FILE = "pieces.txt";
  private static final String GAP = "\t";

  private final Map<String, List<OutputPath>> before;
  private final Map<String, List<OutputPath>> now = new ConcurrentHashMap<>();

  private MadePieces(Map<String, List<OutputPath>> before) {
    this.before = before;
  }

  /** Nothing was made before. */
  static MadePieces none() {
    return new MadePieces(Map.of());
  }

  /** Those that are made after these, over the same site. */
  MadePieces next() {
    return new MadePieces(Map.copyOf(now));
  }

  /**
   * Those of a release.
   *
   * @param release the digest of its files
   */
  static MadePieces of(PrivateFolder state, String release) {
    try {
      String text = Files.readString(state.folder().resolve(FILE));
      int end = text.indexOf('\n') + 1;
      String pieces = text.substring(end);
      if (text.substring(0, end).equals(head(release, digest(pieces)))) {
        Map<String, List<OutputPath>> before = new HashMap<>();
        pieces
            .lines()
            .map(line -> List.of(line.split(GAP, -1)))
            .forEach(
                words ->
                    before.put(
                        words.get(0),
                        words.subList(1, words.size()).stream().map(OutputPath::new).toList()));
        return new MadePieces(before);
      }
    } catch (IOException e) {
      // there is none
    }
    return none();
  }

  private static String head(String release, String digest) {
    return release + GAP + digest + "\n";
  }

  private static String digest(String pieces) {
    return Digests.sha256(pieces.getBytes(StandardCharsets.UTF_8));
  }

  /** The files of the piece with this fingerprint, or null if none was made. */
  @Nullable List<OutputPath> before(String fingerprint) {
    return before.get(fingerprint);
  }

  void made(String fingerprint, List<OutputPath> files) {
    now.put(fingerprint, files);
  }

  /** The lines of the record of what was made now, once everything is made. */
  Lines lines() {
    StringBuilder pieces = new StringBuilder();
    new TreeMap<>(now)
        .forEach(
            (fingerprint, files) -> {
              pieces.append(fingerprint);
              files.forEach(file -> pieces.append(GAP).append(file.value()));
              pieces.append('\n');
            });
    return new Lines(pieces.toString(), digest(pieces.toString()));
  }

  /** The lines of a record. */
  record Lines(String text, String digest) {

    /**
     * Records them, if it can.
     *
     * @param release the digest of all its files
     */
    void write(PrivateFolder state, String release) {
      try {
        state.write(FILE, head(release, digest) + text);
      } catch (IOException e) {
        // the site stands, so this is no failure: the next build makes more of it anew
      }
    }
  }
}
