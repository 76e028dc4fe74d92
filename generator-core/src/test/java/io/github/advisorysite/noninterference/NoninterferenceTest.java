package io.github.advisorysite.noninterference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Scratch;
import io.github.advisorysite.noninterference.Piece.Kind;
import io.github.advisorysite.source.Workers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * For made-up contents and instants, the site of all of it is the site of what is public, byte for
 * byte. {@code -Dembargo.seeds=N} tries more seeds; a failure names its seed and shows a content
 * made small.
 */
final class NoninterferenceTest {

  private static final int SEEDS = Integer.getInteger("embargo.seeds", 300);

  @TempDir(factory = Scratch.class)
  Path temp;

  @Test
  void whatIsWithheldIsNotInTheSite() throws IOException {
    List<Supplier<Suite.Result>> seeds = new ArrayList<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      long one = seed;
      seeds.add(() -> held(one));
    }
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    List<Suite.Result> results = hearing(console, () -> inOrder(seeds));
    assertThat(console.toString(StandardCharsets.UTF_8)).as("what builds print").isEmpty();
    int instants = results.stream().mapToInt(Suite.Result::instants).sum();
    int shown = results.stream().mapToInt(Suite.Result::shown).sum();
    assertThat(shown).as("instants with a site to look at").isGreaterThan(instants * 3 / 4);
    Map<Kind, Integer> withheld = new EnumMap<>(Kind.class);
    Set<String> kinds = new TreeSet<>();
    for (Suite.Result result : results) {
      result.withheld().forEach((kind, count) -> withheld.merge(kind, count, Integer::sum));
      result.paths().forEach(path -> kinds.add(FileKind.of(path)));
    }
    withheld.remove(Kind.VENDOR); // the registry alone publishes nobody
    assertThat(withheld).as("what is withheld").hasSize(Kind.values().length - 1);
    assertThat(withheld.values()).as("what is withheld").allMatch(count -> count > 0);
    EmbargoReport.write(
        "seeds",
        List.of(
            SEEDS + " seeds, " + shown + " of " + instants + " instants show a site",
            "withheld, by level: " + withheld,
            "surfaces of public items, by kind: " + surfaces(),
            kinds.size() + " kinds of files: " + kinds));
  }

  private static Map<Kind, Integer> surfaces() {
    Map<Kind, Integer> surfaces = new EnumMap<>(Kind.class);
    Surfaces.rows().forEach(row -> surfaces.merge(row.kind(), row.surfaces().size(), Integer::sum));
    return surfaces;
  }

  private static List<Suite.Result> inOrder(List<Supplier<Suite.Result>> seeds) {
    try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
      return workers.inOrder(seeds);
    }
  }

  /** Hears what is printed meanwhile. */
  private static <T> T hearing(ByteArrayOutputStream console, Supplier<T> work) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    PrintStream heard = new PrintStream(console, true, StandardCharsets.UTF_8);
    System.setOut(heard);
    System.setErr(heard);
    try {
      return work.get();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private Suite.Result held(long seed) {
    Path folder = temp.resolve("seed-" + seed);
    try {
      Suite.Result result = Suite.run(seed, folder);
      if (!result.failures().isEmpty()) {
        Failure first = result.failures().get(0);
        List<Piece> small = Shrinker.shrink(new MadeUp(seed).cases(), first, folder);
        throw new AssertionError(
            "seed " + seed + ", " + first + "\nmade small:\n" + Shrinker.text(small));
      }
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
