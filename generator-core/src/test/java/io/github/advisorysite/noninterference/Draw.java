package io.github.advisorysite.noninterference;

import io.github.advisorysite.noninterference.Piece.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws words, instants and choices from a seed. */
final class Draw {

  private static final Instant MIDDLE = Instant.parse("2026-06-01T00:00:00Z");
  private static final int DAYS = 60;

  private final SplittableRandom random;
  private final Words words;
  private int cves = 10_000;
  private int names = 900;

  Draw(long seed) {
    this.random = new SplittableRandom(seed);
    this.words = new Words(seed);
  }

  String word() {
    return words.next();
  }

  String cve() {
    return "CVE-1900-" + cves++;
  }

  /** An id that nobody has yet. */
  String id(String prefix) {
    return prefix + "-" + names++;
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  int below(int n) {
    return random.nextInt(n);
  }

  <T> T of(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** An instant near the middle of the content; some have a fraction of a second. */
  Instant any() {
    Instant hour = MIDDLE.plus(Duration.ofHours(random.nextInt(-24 * DAYS, 24 * DAYS)));
    return oneIn(4) ? hour.plusNanos(random.nextInt(1_000_000_000)) : hour;
  }

  @Nullable Instant maybe() {
    return random.nextBoolean() ? null : any();
  }

  /** An instant behind all of {@link #any}. */
  Instant later() {
    return MIDDLE.plus(Duration.ofDays(DAYS + 1 + random.nextInt(oneIn(3) ? 4_000 : 90)));
  }

  /** An instant of the same day, or the same instant. */
  Instant soonAfter(Instant instant) {
    return instant.plus(Duration.ofMinutes(random.nextInt(24 * 60)));
  }

  List<Instant> ascending(int count) {
    return Stream.generate(this::any).limit(count).sorted(Comparator.naturalOrder()).toList();
  }

  Piece leaf(Kind kind, @Nullable Instant at, String name) {
    return new Piece(kind, at, false, word(), name, List.of());
  }

  Piece attachment(@Nullable Instant at) {
    String word = word();
    return new Piece(
        Kind.ATTACHMENT,
        at,
        false,
        word,
        Words.latin(word) + of(List.of(".txt", ".csv", ".json")),
        List.of(),
        Map.of("+bytes", "{\"" + word + "\": 1}\n"));
  }

  static String quoted(String text) {
    return '"' + text + '"';
  }

  static String number(int n) {
    return String.format(Locale.ROOT, "%02d", n);
  }
}
