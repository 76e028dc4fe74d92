package io.github.advisorysite.noninterference;

import io.github.advisorysite.Built;
import io.github.advisorysite.Content;
import io.github.advisorysite.GenerationReport;
import io.github.advisorysite.SiteGenerator;
import io.github.advisorysite.publish.OutputRefusedException;
import io.github.advisorysite.publish.Trees;
import io.github.advisorysite.source.ContentRefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be seen of a build from outside.
 *
 * @param tree the site's facts and bytes by path, as {@link Built#fingerprint}; empty if refused
 * @param log what the run said
 * @param crash what stopped the run that should not have, or nothing
 */
record Outcome(Map<String, String> tree, List<String> log, String crash) {

  /** Builds the pieces in folders that nothing has used, as state is another's business. */
  static Outcome of(Map<String, String> files, Instant asOf, int threads, Path fresh)
      throws IOException {
    Content content = Content.empty(fresh);
    for (Map.Entry<String, String> file : files.entrySet()) {
      content.with(file.getKey(), file.getValue());
    }
    List<String> log = new ArrayList<>();
    try {
      GenerationReport report =
          new SiteGenerator(content.options(asOf.toString(), threads))
              .generate(pages -> log.add("pages " + pages));
      log.add(report.toString());
      return new Outcome(new Built(content.output(), report).fingerprint(), log, "");
    } catch (ContentRefusedException e) {
      return new Outcome(Map.of(), e.lines(), "");
    } catch (OutputRefusedException e) {
      return new Outcome(Map.of(), List.of(String.valueOf(e.getMessage())), "");
    } catch (RuntimeException e) {
      return new Outcome(Map.of(), log, e + " at " + e.getStackTrace()[0]);
    } finally {
      Trees.delete(fresh);
    }
  }

  boolean isRefused() {
    return tree.isEmpty();
  }

  /** The files, without the folders. */
  Set<String> paths() {
    return tree.entrySet().stream()
        .filter(file -> !file.getValue().endsWith(" folder"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
