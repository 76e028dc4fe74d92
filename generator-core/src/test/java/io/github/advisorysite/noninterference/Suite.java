package io.github.advisorysite.noninterference;

import io.github.advisorysite.noninterference.Failure.Check;
import io.github.advisorysite.noninterference.Piece.Kind;
import io.github.advisorysite.publish.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that is held of one content over several instants. It runs in the product as it is, and in
 * each of its mutants.
 */
final class Suite {

  private static final Pattern STATUS =
      Pattern.compile("(.*advisories/[^/]+/)vendors/([^/]+)\\.html");

  private final List<Piece> all;
  private final Path temp;
  private final List<Failure> failures = new ArrayList<>();
  private final Map<Map<String, String>, Outcome> ofOpenPart = new HashMap<>();
  private final Map<Kind, Integer> withheld = new EnumMap<>(Kind.class);
  private int shown;

  private Suite(List<Piece> all, Path temp) {
    this.all = all;
    this.temp = temp;
  }

  /**
   * What was found of a content.
   *
   * @param shown instants at which there was a site to look at
   * @param withheld how often something of each kind was withheld
   * @param paths all files of all its sites
   */
  record Result(
      List<Failure> failures,
      int instants,
      int shown,
      Map<Kind, Integer> withheld,
      Set<String> paths) {

    boolean has(Check check) {
      return failures.stream().anyMatch(failure -> failure.check() == check);
    }
  }

  /** The content of a seed at four instants. */
  static Result run(long seed, Path temp) throws IOException {
    return run(seed, temp, failures -> false);
  }

  /**
   * The content of a seed at four instants, or fewer.
   *
   * @param isEnough whether what was found so far is, so that no later instant is looked at
   */
  static Result run(long seed, Path temp, Predicate<List<Failure>> isEnough) throws IOException {
    MadeUp madeUp = new MadeUp(seed);
    List<Piece> pieces = madeUp.cases();
    return run(pieces, madeUp.instants(pieces), temp, isEnough);
  }

  /**
   * A content as of some instants.
   *
   * @param times in order
   */
  static Result run(List<Piece> pieces, List<Instant> times, Path temp) throws IOException {
    return run(pieces, times, temp, failures -> false);
  }

  private static Result run(
      List<Piece> pieces, List<Instant> times, Path temp, Predicate<List<Failure>> isEnough)
      throws IOException {
    Suite suite = new Suite(pieces, temp);
    Trees.delete(temp);
    Set<String> paths = new TreeSet<>();
    Outcome before = null;
    for (int i = 0; i < times.size() && !isEnough.test(suite.failures); i++) {
      Outcome now = suite.look(times.get(i));
      paths.addAll(now.paths());
      if (before != null && !before.isRefused() && !now.isRefused()) {
        suite.compare(before, now, times.subList(i - 1, i + 1));
      }
      before = now;
    }
    Trees.delete(temp);
    return new Result(
        List.copyOf(suite.failures), times.size(), suite.shown, suite.withheld, paths);
  }

  /**
   * Builds all, after what was built at earlier instants, and what is public of it, as if there had
   * been none, and holds them against each other. What stands at the first instant is made of what
   * was public then, so that the next build finds another content too.
   */
  private Outcome look(Instant asOf) throws IOException {
    List<Piece> open = openAt(all, asOf);
    Path kept = temp.resolve("kept");
    Path fresh = temp.resolve("fresh");
    Map<String, String> files = Written.of(open);
    boolean isFirst = ofOpenPart.isEmpty();
    Outcome ofOpen = ofOpenPart.get(files);
    if (ofOpen == null) {
      ofOpen = isFirst ? Outcome.after(files, asOf, 2, kept) : Outcome.of(files, asOf, 2, fresh);
      ofOpenPart.put(files, ofOpen);
    }
    Outcome ofAll =
        isFirst
            ? Outcome.of(Written.of(all), asOf, 1, fresh)
            : Outcome.after(Written.of(all), asOf, 1, kept);
    shown += ofAll.isRefused() ? 0 : 1;
    count(all, 1);
    count(open, -1);
    if (!ofAll.crash().isEmpty() || !ofOpen.crash().isEmpty()) {
      fail(Check.CRASHED, asOf, ofAll.crash() + ofOpen.crash());
      return ofAll;
    }
    if (!ofAll.log().equals(ofOpen.log())) {
      fail(Check.LOGS, asOf, ofAll.log() + "\n  but of what is public: " + ofOpen.log());
    }
    if (ofAll.isRefused() || ofOpen.isRefused()) {
      return ofAll;
    }
    if (!ofAll.tree().equals(ofOpen.tree())) {
      fail(Check.TREES, asOf, Difference.between(ofAll.tree(), ofOpen.tree()));
    }
    Set<String> found = Opened.tokens(ofAll.tree());
    found.addAll(Words.tokens(String.join("\n", ofAll.log())));
    found.retainAll(withheld(open));
    if (!found.isEmpty()) {
      fail(Check.WORDS, asOf, "found " + found);
    }
    for (Piece piece : open) {
      String path = "advisories/" + piece.name() + "/index.html";
      if (piece.kind() == Kind.CASE && !ofAll.tree().containsKey(path)) {
        fail(Check.PRESENT, asOf, path + " is missing");
      }
    }
    return ofAll;
  }

  private void fail(Check check, Instant asOf, String detail) {
    failures.add(Failure.of(check, List.of(asOf), detail));
  }

  /** What of the pieces is public at T. */
  static List<Piece> openAt(List<Piece> pieces, Instant asOf) {
    List<Piece> open = new ArrayList<>();
    pieces.forEach(piece -> piece.publicAt(Instant.MIN, asOf).ifPresent(open::add));
    return open;
  }

  private void count(List<Piece> pieces, int by) {
    pieces.forEach(
        piece -> piece.all().forEach(part -> withheld.merge(part.kind(), by, Integer::sum)));
  }

  /** What would give a piece away that is not public. A vendor is public where a case lists it. */
  private Set<String> withheld(List<Piece> open) {
    Set<String> tokens = new TreeSet<>();
    all.forEach(piece -> piece.all().forEach(part -> tokens.addAll(part.tokens())));
    Set<String> listed = Written.vendorsIn(open);
    for (Piece piece : open) {
      if (piece.kind() == Kind.CASE || listed.contains(piece.name())) {
        piece.all().forEach(part -> tokens.removeAll(part.tokens()));
      }
      if (piece.kind() == Kind.CASE) {
        tokens.remove(piece.name().toLowerCase(Locale.ROOT)); // so CSAF names its document
      }
    }
    return tokens;
  }

  private void compare(Outcome earlier, Outcome later, List<Instant> times) {
    Set<String> vanished = new TreeSet<>(earlier.paths());
    vanished.removeAll(later.paths());
    vanished.removeIf(path -> !isPermanent(path) || isFolded(path, later.tree()));
    if (!vanished.isEmpty()) {
      failures.add(Failure.of(Check.VANISHED, times, "gone: " + vanished));
    }
    boolean quiet = openAt(all, times.get(0)).equals(openAt(all, times.get(1)));
    if (quiet && !earlier.tree().equals(later.tree())) {
      failures.add(
          Failure.of(Check.QUIET, times, Difference.between(earlier.tree(), later.tree())));
    }
  }

  /** Whether what the page of a status showed has its place on the page of its advisory. */
  private static boolean isFolded(String path, Map<String, String> later) {
    Matcher status = STATUS.matcher(path);
    if (!status.matches() || !later.containsKey("_redirects")) {
      return false;
    }
    String advisory = later.getOrDefault(status.group(1) + "index.html", "");
    return advisory.contains(" id=\"vendor-" + status.group(2) + "\"")
        || advisory.contains("<article class=\"tombstone\">");
  }

  /**
   * All but attachments, which updates replace, the further pages of lists, which shrink, and
   * blocks of an index, which are named by what they hold.
   */
  private static boolean isPermanent(String path) {
    return !path.contains("/files/") && !path.matches(".*/\\d+\\.html|.*/[0-9a-f]{20}\\.bin");
  }
}
