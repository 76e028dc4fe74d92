package io.github.advisorysite.serve;

import io.github.advisorysite.GenerationReport;
import java.time.Duration;
import java.util.List;

/** Takes what a log may show of a server at work; its methods are called by one thread. */
public interface ServeLog {

  /**
   * Takes what was built.
   *
   * @param took until its pages were shown; its search may still be made
   */
  void built(GenerationReport report, Duration took);

  /** Takes the lines of a content that cannot be built. */
  void refused(List<String> lines);
}
