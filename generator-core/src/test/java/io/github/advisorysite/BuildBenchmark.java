package io.github.advisorysite;

import io.github.advisorysite.publish.Trees;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What {@code generate} takes each time in one process, into a new folder: how much of a build is
 * its work, and how much that a process has only begun. CONTRIBUTING says how to run it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 8)
public class BuildBenchmark {

  private static final Path CONTENT = Path.of(System.getProperty("bench.content", ""));
  private static final Instant AS_OF = Instant.parse("2026-11-20T03:00:00Z");
  private static final int THREADS = 2;

  private Path temp;
  private int builds;

  /** Makes the folder of all sites and their records. */
  @Setup
  public void begin() throws Exception {
    temp = Files.createTempDirectory("advisory-site-benchmark");
  }

  /** Removes them at the end, as a disk is slow to make anew what was just deleted. */
  @TearDown
  public void end() throws Exception {
    Trees.delete(temp);
  }

  /** The whole goal but for Maven. */
  @Benchmark
  public GenerationReport build() throws Exception {
    builds++;
    GeneratorOptions options =
        new GeneratorOptions(
            CONTENT,
            temp.resolve("site-" + builds),
            temp.resolve("state-" + builds),
            AS_OF,
            Optional.empty(),
            THREADS);
    return new SiteGenerator(options).generate(pages -> {});
  }
}
