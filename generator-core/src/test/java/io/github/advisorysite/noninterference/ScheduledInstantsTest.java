package io.github.advisorysite.noninterference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Content;
import io.github.advisorysite.Scratch;
import io.github.advisorysite.embargo.CaseFiles;
import io.github.advisorysite.embargo.ContentReader;
import io.github.advisorysite.publish.Trees;
import io.github.advisorysite.schedule.Schedule;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Workers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schedule names the instants at which the site changes, and no other. */
final class ScheduledInstantsTest {

  private static final Instant BEFORE_ALL = Instant.parse("1990-01-01T00:00:00Z");
  private static final int SEEDS = 12;

  @TempDir(factory = Scratch.class)
  Path temp;

  @Test
  void ofMadeUpContents() throws Exception {
    List<Supplier<Integer>> seeds = new ArrayList<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      long one = seed;
      seeds.add(() -> ofSeed(one));
    }
    int instants;
    try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
      instants = workers.inOrder(seeds).stream().mapToInt(Integer::intValue).sum();
    }
    assertThat(instants).isGreaterThan(5 * SEEDS);
  }

  private int ofSeed(long seed) {
    Path folder = temp.resolve(Long.toString(seed));
    try {
      Content content = Content.empty(folder);
      for (Map.Entry<String, String> file : Written.of(new MadeUp(seed).cases()).entrySet()) {
        content.with(file.getKey(), file.getValue());
      }
      int compared = check("seed " + seed, content, folder.resolve("content"));
      Trees.delete(folder);
      return compared;
    } catch (Exception e) {
      throw new IllegalStateException("seed " + seed, e);
    }
  }

  /** Compares every two instants that follow one another, up to the first that is refused. */
  private static int check(String name, Content content, Path folder) throws Exception {
    try (Workers workers = new Workers(2)) {
      CaseFiles files = ContentReader.read(SourceFolder.list(folder), workers);
      Set<Instant> scheduled =
          files.scheduleAfter(BEFORE_ALL).entries().stream()
              .map(Schedule.Entry::at)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(files.instantsAfter(BEFORE_ALL)).as(name).containsAll(scheduled);
      Map<String, String> before = content.at(BEFORE_ALL.toString()).fingerprint();
      int compared = 0;
      for (Instant at : files.instantsAfter(BEFORE_ALL)) {
        Map<String, String> now;
        try {
          now = content.at(at.toString()).fingerprint();
        } catch (ContentRefusedException e) {
          return compared; // two ids that differ in case alone are both public by now
        }
        assertThat(!now.equals(before)).as(name + " at " + at).isEqualTo(scheduled.contains(at));
        assertThat(files.scheduleAfter(at).entries()).as(name).allMatch(e -> e.at().isAfter(at));
        before = now;
        compared++;
      }
      return compared;
    }
  }
}
