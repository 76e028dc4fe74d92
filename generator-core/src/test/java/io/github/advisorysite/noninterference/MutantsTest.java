package io.github.advisorysite.noninterference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorysite.Scratch;
import io.github.advisorysite.source.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite finds every leak that was put into the product to see whether it does. */
final class MutantsTest {

  private static final int SEEDS = 40;

  @TempDir(factory = Scratch.class)
  Path temp;

  @Test
  void theSuiteFindsEveryMutant() throws Exception {
    List<Mutant> mutants = Mutants.all();
    List<Supplier<String>> trials = new ArrayList<>();
    mutants.forEach(mutant -> trials.add(() -> found(mutant)));
    List<String> finds;
    try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
      finds = workers.inOrder(trials);
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < mutants.size(); i++) {
      Mutant mutant = mutants.get(i);
      String files =
          mutant.patches().stream().map(Mutant.Patch::file).collect(Collectors.joining(", "));
      String find = finds.get(i).isEmpty() ? "NOT FOUND" : finds.get(i);
      lines.add(mutant.name() + " | " + mutant.channel() + " | " + files + " | " + find);
    }
    EmbargoReport.write("mutants", lines);
    assertThat(lines).noneMatch(line -> line.endsWith("NOT FOUND")).hasSizeGreaterThanOrEqualTo(18);
    assertThat(mutants.stream().map(Mutant::name).distinct()).hasSameSizeAs(mutants);
  }

  @Test
  void whereNothingIsChangedNothingIsFound() throws Exception {
    String same = "new PublicationTerms(options.asOf(),";
    Mutant none = new Mutant("none", "none", "SiteGenerator.java", same, same);
    assertThat(new Laboratory(temp).kill(none, 3)).isEmpty();
  }

  @Test
  void aChangeThatDoesNotApplyOrCompileFails() {
    Laboratory laboratory = new Laboratory(temp);
    Mutant absent = new Mutant("absent", "none", "SiteGenerator.java", "no such text", "");
    Mutant broken = new Mutant("broken", "none", "SiteWriter.java", "int PROGRESS_STEP", "int");
    assertThatThrownBy(() -> laboratory.kill(absent, 1))
        .hasMessage(
            "absent does not apply: its text must stand exactly once in SiteGenerator.java");
    assertThatThrownBy(() -> laboratory.kill(broken, 1))
        .hasMessageStartingWith("broken does not compile:");
  }

  @Test
  void aFailureIsMadeSmall() throws Exception {
    Mutant mutant =
        Mutants.all().stream()
            .filter(m -> m.name().equals("attachmentToCome"))
            .findFirst()
            .orElseThrow();
    String small = new Laboratory(temp).shrunk(mutant, SEEDS);
    assertThat(small.lines().filter(line -> line.contains("publishAt")).count()).isBetween(1L, 2L);
    assertThat(small).contains("files: [{").doesNotContain("notified").doesNotContain("updates");
  }

  private String found(Mutant mutant) {
    try {
      return new Laboratory(temp).kill(mutant, SEEDS);
    } catch (Exception e) {
      throw new IllegalStateException(mutant.name(), e);
    }
  }
}
