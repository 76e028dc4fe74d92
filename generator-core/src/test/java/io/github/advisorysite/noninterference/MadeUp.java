package io.github.advisorysite.noninterference;

import io.github.advisorysite.noninterference.Piece.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes contents of a seed: cases around an instant, and secrets that resemble what is public. */
final class MadeUp {

  private static final Instant MIDDLE = Instant.parse("2026-06-01T00:00:00Z");
  private static final String[] VENDORS = {"maru", "sankaku", "shikaku", "hoshi", "tsuki"};

  private final SplittableRandom random;
  private final String mark;
  private int words;

  MadeUp(long seed) {
    this.random = new SplittableRandom(seed);
    this.mark = "q" + Long.toString(seed, 36) + "z";
  }

  List<Piece> cases() {
    List<Piece> cases = new ArrayList<>();
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      cases.add(newCase("AB-" + (100 + i), random.nextInt(4) == 0));
      if (random.nextInt(2) == 0) {
        // a secret that takes after it: its id in other case, its vendors, its day
        Piece secret = newCase("ab-" + (100 + i), true);
        cases.add(
            new Piece(
                Kind.CASE,
                later(),
                random.nextInt(3) == 0,
                secret.word(),
                secret.name(),
                secret.parts()));
      }
    }
    return cases;
  }

  /** An instant of the content, or one beside it. */
  Instant asOf(List<Piece> cases) {
    List<Instant> instants =
        cases.stream()
            .flatMap(c -> c.all().stream())
            .flatMap(p -> Stream.ofNullable(p.at()))
            .toList();
    Instant instant = instants.get(random.nextInt(instants.size()));
    return switch (random.nextInt(4)) {
      case 0 -> instant;
      case 1 -> instant.minusNanos(1);
      case 2 -> instant.plusNanos(1);
      default -> any();
    };
  }

  private Piece newCase(String id, boolean late) {
    List<Piece> parts = new ArrayList<>();
    if (random.nextBoolean()) {
      parts.add(leaf(Kind.VARIANT, maybe(), "en"));
    }
    List<Instant> updates = ascending(random.nextInt(3));
    updates.forEach(at -> parts.add(leaf(Kind.UPDATE, at, "")));
    for (String vendor : VENDORS) {
      if (random.nextInt(2) == 0) {
        parts.add(new Piece(Kind.NOTIFIED, maybe(), false, word(), vendor, statements()));
      }
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      parts.add(leaf(Kind.REFERENCE, maybe(), ""));
      parts.add(leaf(Kind.ATTACHMENT, maybe(), "file" + i + ".txt"));
    }
    if (random.nextInt(5) == 0) {
      parts.add(leaf(Kind.WITHDRAWAL, any(), ""));
    }
    return new Piece(
        Kind.CASE, late ? later() : any(), late && random.nextInt(4) == 0, word(), id, parts);
  }

  private List<Piece> statements() {
    List<Piece> statements = new ArrayList<>();
    int count = random.nextInt(4);
    List<Instant> instants = ascending(count);
    for (int i = 0; i < count; i++) {
      List<Piece> parts = new ArrayList<>();
      if (random.nextInt(3) == 0) {
        parts.add(leaf(Kind.NOTICE, maybe(), ""));
      }
      if (random.nextInt(3) == 0) {
        parts.add(leaf(Kind.ADDENDUM, maybe(), ""));
      }
      Instant at = i == 0 && random.nextBoolean() ? null : instants.get(i);
      statements.add(new Piece(Kind.STATEMENT, at, false, word(), "", parts));
    }
    return statements;
  }

  private Piece leaf(Kind kind, @Nullable Instant at, String name) {
    return new Piece(kind, at, false, word(), name, List.of());
  }

  private String word() {
    return mark + String.format(Locale.ROOT, "%03d", words++) + "霧";
  }

  private @Nullable Instant maybe() {
    return random.nextBoolean() ? null : any();
  }

  private Instant any() {
    return MIDDLE.plus(Duration.ofHours(random.nextInt(-24 * 60, 24 * 60)));
  }

  private Instant later() {
    return MIDDLE.plus(Duration.ofDays(30 + random.nextInt(4_000)));
  }

  private List<Instant> ascending(int count) {
    return Stream.generate(this::any).limit(count).sorted(Comparator.naturalOrder()).toList();
  }
}
