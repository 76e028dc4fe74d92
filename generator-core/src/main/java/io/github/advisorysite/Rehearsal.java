package io.github.advisorysite;

import io.github.advisorysite.embargo.CaseFiles;
import io.github.advisorysite.embargo.Disclosure;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.publish.OutputRefusedException;
import io.github.advisorysite.publish.StagedSite;
import io.github.advisorysite.publish.Trees;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the sites of all instants to come, one after another, in a folder for its owner's eyes
 * alone, and puts none in place. It names what is withheld.
 */
public final class Rehearsal {

  private static final String FOLDER = "rehearsal";

  /** Hears how many instants are done, and of how many. */
  @FunctionalInterface
  public interface Step {
    void done(int instants, int of);
  }

  /** A line that {@code generate} would print at an instant, which is the first one. */
  public record Failure(Instant at, String line) {}

  /** Builds a public part as {@code generate} does, up to putting it in place. */
  @FunctionalInterface
  interface Build {
    void write(Disclosure disclosure, Publication publication, StagedSite staged)
        throws ContentRefusedException, IOException;
  }

  private final CaseFiles files;
  private final Function<Instant, Disclosure> gate;
  private final Build build;
  private final Map<String, Instant> first = new LinkedHashMap<>();
  private @Nullable Publication previous;

  Rehearsal(CaseFiles files, Function<Instant, Disclosure> gate, Build build) {
    this.files = files;
    this.gate = gate;
    this.build = build;
  }

  /** Builds at each instant after T, and removes what it built whatever happens. */
  List<Failure> run(Instant asOf, PrivateFolder state, Step step)
      throws OutputRefusedException, IOException {
    Path folder = state.subfolder(FOLDER);
    StagedSite staged = StagedSite.beside(folder.resolve("site"));
    try (staged) {
      Set<Instant> instants = files.instantsAfter(asOf);
      int done = 0;
      for (Instant at : instants) {
        at(at, staged);
        step.done(++done, instants.size());
      }
    } finally {
      Trees.delete(folder);
    }
    List<Failure> failures = new ArrayList<>();
    first.forEach((line, at) -> failures.add(new Failure(at, line)));
    return failures;
  }

  private void at(Instant at, StagedSite staged) throws IOException {
    Disclosure disclosure = gate.apply(at);
    try {
      Publication publication = disclosure.publication();
      if (!publication.equals(previous)) {
        previous = publication;
        staged.clear();
        build.write(disclosure, publication, staged);
      }
    } catch (ContentRefusedException e) {
      Stream.concat(e.lines().stream(), Problems.lines(disclosure.withheldProblems()))
          .forEach(line -> first.putIfAbsent(line, at));
    }
  }
}
