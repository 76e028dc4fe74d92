package io.github.advisorysite.logcontract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Content;
import io.github.advisorysite.Scratch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a parser fails, with a secret in hand, the log of {@code generate} does not tell it. */
final class BrokenFilesTest {

  private static final Instant AS_OF = Instant.parse("2026-06-01T00:00:00Z");

  @TempDir(factory = Scratch.class)
  Path temp;

  private Path folder;
  private Path output;
  private Map<String, String> files;
  private Map<String, String> standing;

  @BeforeEach
  void build() throws Exception {
    files = Secrets.content();
    folder = temp.resolve("content");
    output = temp.resolve("out/site");
    Content content = Content.empty(temp);
    for (Map.Entry<String, String> file : files.entrySet()) {
      content.with(file.getKey(), file.getValue());
    }
    assertThat(Goal.generate(folder, output, AS_OF)).isEmpty();
    standing = Goal.tree(output);
  }

  @Test
  void brokenYamlThatIsWithheldIsNotTold() throws Exception {
    withheld(Faults.yaml(), Secrets.CLOSED + "case.yaml");
    withheld(Faults.yaml(), Secrets.LATER + "update.yaml");
    assertThat(
            withheld(
                Faults.yaml(),
                Secrets.CLOSED + "updates/01/update.yaml",
                Secrets.CLOSED + "vendors/himitsuq.yaml",
                "vendors/himitsuq.yaml"))
        .as("how often the build was refused")
        .isZero();
  }

  @Test
  void brokenJsonThatIsWithheldIsNotTold() throws Exception {
    withheld(Faults.json(), "cases/zvelkir.json", "cases/zvelkir.jsonl");
  }

  @Test
  void brokenMarkdownThatIsWithheldIsNotTold() throws Exception {
    assertThat(
            withheld(
                Faults.markdown(),
                Secrets.CLOSED + "ja.md",
                Secrets.CLOSED + "updates/01/ja.md",
                Secrets.LATER + "ja.md"))
        .as("how often the build was refused")
        .isZero();
  }

  @Test
  void brokenInstantsOfWhatIsWithheldAreNotTold() throws Exception {
    withheld(Faults.instants(), Secrets.CLOSED + "case.yaml");
    withheld(Faults.instants(), Secrets.LATER + "update.yaml");
  }

  @Test
  void brokenYamlThatIsPublicIsToldWithoutItsValue() throws Exception {
    open(Faults.yaml(), "site.yaml");
    open(Faults.yaml(), Secrets.OPEN + "case.yaml");
    open(
        Faults.yaml(),
        Secrets.OPEN + "updates/01/update.yaml",
        Secrets.OPEN + "vendors/maru.yaml",
        "vendors/maru.yaml");
  }

  @Test
  void brokenJsonThatIsPublicIsToldWithoutItsValue() throws Exception {
    open(Faults.json(), "cases/open.json", "cases/open.jsonl");
  }

  @Test
  void brokenMarkdownThatIsPublicIsToldWithoutItsValue() throws Exception {
    open(
        Faults.markdown(),
        Secrets.OPEN + "ja.md",
        Secrets.OPEN + "updates/01/ja.md",
        "pages/about.ja.md");
  }

  @Test
  void brokenInstantsOfWhatIsPublicAreToldWithoutTheirValue() throws Exception {
    open(Faults.instants(), Secrets.OPEN + "case.yaml");
    open(Faults.instants(), Secrets.OPEN + "updates/01/update.yaml");
  }

  /**
   * Nothing is told, or that a gate cannot be read; and nothing is changed.
   *
   * @return how often the build was refused
   */
  private int withheld(Map<String, UnaryOperator<String>> faults, String... paths)
      throws Exception {
    Map<String, String> expected = standing;
    int refused = 0;
    for (String name : faults.keySet()) {
      List<String> lines =
          printed(faults.get(name), "qvexlume霧晶門", List.of("qvexlume", "霧晶門"), paths);
      assertThat(lines).as(name).isIn(List.of(), List.of(Goal.GATE));
      assertThat(standing).as(name).isEqualTo(expected);
      refused += lines.size();
    }
    return refused;
  }

  /** No value is told; what is refused leaves the site as it was. */
  private void open(Map<String, UnaryOperator<String>> faults, String... paths) throws Exception {
    int refused = 0;
    for (String name : faults.keySet()) {
      List<String> lines = printed(faults.get(name), "wuxpolar雫楼渦", Secrets.VALUES, paths);
      for (String word : Secrets.all()) {
        assertThat(String.join("\n", lines)).as(name).doesNotContain(word);
      }
      refused += lines.isEmpty() ? 0 : 1;
    }
    assertThat(refused).as("how often the build was refused").isPositive();
  }

  private List<String> printed(
      UnaryOperator<String> fault, String word, List<String> unsaid, String... paths)
      throws Exception {
    for (String path : paths) {
      Files.write(folder.resolve(path), Faults.bytes(fault.apply(files.get(path)), word));
    }
    List<String> lines = Goal.generate(folder, output, AS_OF);
    for (String path : paths) {
      Files.writeString(folder.resolve(path), files.get(path), StandardCharsets.UTF_8);
    }
    String problems = values(Files.readAllLines(temp.resolve("out/state/problems.txt")));
    for (String secret : unsaid) {
      assertThat(problems).as("what validate prints holds no value").doesNotContain(secret);
    }
    Map<String, String> tree = Goal.tree(output);
    if (!lines.isEmpty()) {
      assertThat(tree).isEqualTo(standing);
    }
    standing = tree;
    return lines;
  }

  /** The lines without their pointers, which hold names of keys. */
  private static String values(List<String> lines) {
    List<String> told = new ArrayList<>();
    lines.forEach(line -> told.add(line.replaceFirst(" /\\S+: ", ": ")));
    return String.join("\n", told);
  }
}
