package io.github.advisorysite.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.noninterference.MadeUpContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * For made-up contents, Maven at its most talkative makes the same site and prints the same log of
 * all of one as of what is public of it, each in a process of its own.
 */
final class EmbargoIT {

  private static final int CONTENTS = 5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{5,}");

  /** A made-up content that says more than it may, and what came of it. */
  private record Pair(
      long seed, MadeUpContent content, RealMaven all, RealMaven open, List<RealMaven.Run> runs) {}

  @Test
  void neitherSiteNorLogTellsWhatIsWithheld() throws Exception {
    int built = 0;
    long seed = 1;
    while (built < CONTENTS) {
      List<Long> next = new ArrayList<>();
      for (; next.size() < CONTENTS - built; seed++) {
        MadeUpContent content = MadeUpContent.of(seed);
        if (!content.all().equals(content.open())) {
          next.add(seed);
        }
      }
      for (Pair pair : run(next)) {
        compare(pair);
        built += pair.runs().get(0).exit() == 0 ? 1 : 0;
      }
      assertThat(seed).as("most made-up contents can be built").isLessThan(4 * CONTENTS);
    }
  }

  private static void compare(Pair pair) throws Exception {
    String name = "seed " + pair.seed();
    RealMaven.Run all = pair.runs().get(0);
    RealMaven.Run open = pair.runs().get(1);
    assertThat(all.exit()).as(name).isEqualTo(open.exit());
    assertThat(pair.all().site()).as(name).isEqualTo(pair.open().site());
    assertThat(pair.all().site().isEmpty()).as(name).isEqualTo(all.exit() != 0);
    assertThat(all.comparable(pair.all().project().getFileName().toString()))
        .as(name)
        .isEqualTo(open.comparable(pair.open().project().getFileName().toString()));
    Set<String> secrets = words(pair.content().all());
    secrets.removeAll(words(pair.content().open()));
    assertThat(secrets).as(name).isNotEmpty();
    for (String secret : secrets) {
      if (!open.log().contains(secret)) {
        assertThat(all.log().contains(secret)).as(name + ": " + secret).isFalse();
      }
    }
  }

  /** The words of all files and their names. */
  private static Set<String> words(Map<String, String> files) {
    return files.entrySet().stream()
        .flatMap(file -> Stream.of(file.getKey(), file.getValue()))
        .flatMap(text -> WORD.matcher(text).results())
        .map(match -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Pair> run(List<Long> seeds) throws Exception {
    ExecutorService executor =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Pair> pairs = new ArrayList<>();
      List<Future<RealMaven.Run>> futures = new ArrayList<>();
      for (long seed : seeds) {
        MadeUpContent content = MadeUpContent.of(seed);
        RealMaven all = RealMaven.project("seed-" + seed + "-all", content.all());
        RealMaven open = RealMaven.project("seed-" + seed + "-pub", content.open());
        pairs.add(new Pair(seed, content, all, open, new ArrayList<>()));
        for (RealMaven maven : List.of(all, open)) {
          futures.add(
              executor.submit(() -> maven.run("package", "-DadvisorySite.asOf=" + content.asOf())));
        }
      }
      for (int i = 0; i < futures.size(); i++) {
        pairs.get(i / 2).runs().add(futures.get(i).get());
      }
      return pairs;
    } finally {
      executor.shutdownNow();
    }
  }
}
