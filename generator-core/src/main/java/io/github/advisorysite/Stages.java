package io.github.advisorysite;

import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.OutputSink;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Measures what the stages of a run take of its time. Those that run side by side share it by what
 * each took of the threads. Only {@link #during} may be called from several threads.
 */
final class Stages {

  /** The stages of {@code generate}, in the order in which they are told. */
  enum Stage {
    READ,
    GATE,
    RENDER,
    INDEX,
    FORMATS,
    AUDIT,
    WRITE
  }

  private final Progress progress;
  private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
  private final Map<Stage, Long> shared = new ConcurrentHashMap<>();
  private long start = System.nanoTime();

  Stages(Progress progress) {
    this.progress = progress;
  }

  Progress progress() {
    return progress;
  }

  /**
   * No stage is needed, as the site stands. Says what a build says, so that a log does not tell
   * whether anything of what is withheld has changed.
   */
  void skipped(int pages) {
    for (int done = SiteWriter.PROGRESS_STEP; done <= pages; done += SiteWriter.PROGRESS_STEP) {
      progress.written(done);
    }
    tell();
  }

  /** The stage that began with the end of the one before has ended. */
  void ended(Stage stage) {
    nanos.merge(stage, lap(), Long::sum);
  }

  /** Does work of a stage that runs beside others; what its sink takes is writing. */
  void during(Stage stage, OutputSink sink, Consumer<OutputSink> work) {
    LongAdder writing = new LongAdder();
    long begun = System.nanoTime();
    work.accept(
        new OutputSink() {
          @Override
          public void write(OutputPath path, byte[] bytes) throws IOException {
            long from = System.nanoTime();
            sink.write(path, bytes);
            writing.add(System.nanoTime() - from);
          }

          @Override
          public boolean keep(List<OutputPath> paths) {
            return sink.keep(paths);
          }
        });
    shared.merge(stage, System.nanoTime() - begun - writing.sum(), Long::sum);
    shared.merge(Stage.WRITE, writing.sum(), Long::sum);
  }

  /** The stages that ran beside each other since the end of the one before have ended. */
  void endedTogether() {
    double lap = lap();
    long all = Math.max(1, shared.values().stream().mapToLong(Long::longValue).sum());
    shared.forEach((stage, own) -> nanos.merge(stage, Math.round(lap * own / all), Long::sum));
    shared.clear();
  }

  private long lap() {
    long now = System.nanoTime();
    long lap = now - start;
    start = now;
    return lap;
  }

  /** Tells the times, as the run has ended. */
  void tell() {
    Map<String, Duration> times = new LinkedHashMap<>();
    for (Stage stage : Stage.values()) {
      times.put(
          stage.name().toLowerCase(Locale.ROOT), Duration.ofNanos(nanos.getOrDefault(stage, 0L)));
    }
    progress.took(times);
  }
}
