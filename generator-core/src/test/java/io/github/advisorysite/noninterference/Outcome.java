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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What can be seen of a build from outside.
 *
 * @param tree the site's facts and bytes by path, as {@link Built#fingerprint}; empty if refused
 * @param log what the run said
 * @param crash what stopped the run that should not have, or nothing
 */
record Outcome(Map<String, String> tree, List<String> log, String crash) {

  /** What a log says for the release before, which a first build does not have. */
  private static final Pattern OF_THE_LAST = Pattern.compile("ADV-(?:RELEASE|REV-LOST)\\b.*");

  private static final Pattern OF_THE_AUDIT = Pattern.compile("ADV-AUDIT-.*");

  /** Builds the pieces in folders that nothing has used. */
  static Outcome of(Map<String, String> files, Instant asOf, int threads, Path fresh)
      throws IOException {
    try {
      return after(files, asOf, threads, fresh);
    } finally {
      Trees.delete(fresh);
    }
  }

  /** Builds the pieces where the site and the state of the build before, if any, still stand. */
  static Outcome after(Map<String, String> files, Instant asOf, int threads, Path folder)
      throws IOException {
    Content content = Content.empty(folder);
    for (Map.Entry<String, String> file : files.entrySet()) {
      content.with(file.getKey(), file.getValue());
    }
    List<String> log = new ArrayList<>();
    try {
      GenerationReport report =
          new SiteGenerator(content.options(asOf.toString(), threads))
              .generate(pages -> log.add("pages " + pages));
      log.add(
          new GenerationReport(
                  report.advisories(),
                  report.statuses(),
                  report.pages(),
                  report.baseUrl(),
                  ofThisRun(report.warnings()))
              .toString());
      return new Outcome(new Built(content.output(), report).fingerprint(), log, "");
    } catch (ContentRefusedException e) {
      List<String> lines = ofThisRun(e.lines());
      // what went through the gate is sound, so that what the audit finds is a fault of ours
      String found = lines.stream().filter(OF_THE_AUDIT.asMatchPredicate()).findFirst().orElse("");
      return new Outcome(Map.of(), lines, found);
    } catch (OutputRefusedException e) {
      return new Outcome(Map.of(), List.of(String.valueOf(e.getMessage())), "");
    } catch (RuntimeException e) {
      return new Outcome(Map.of(), log, e + " at " + e.getStackTrace()[0]);
    }
  }

  private static List<String> ofThisRun(List<String> lines) {
    return lines.stream().filter(line -> !OF_THE_LAST.matcher(line).matches()).toList();
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
