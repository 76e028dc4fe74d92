package io.github.advisorysite.logcontract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Content;
import io.github.advisorysite.Scratch;
import io.github.advisorysite.filesystem.Hook;
import io.github.advisorysite.filesystem.HookedFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever file operation fails, with a secret in hand, the log does not tell it. */
final class FaultyFilesTest {

  private static final Instant EARLIER = Instant.parse("2026-01-15T00:00:00Z");
  private static final Instant AS_OF = Instant.parse("2026-06-01T00:00:00Z");

  /** The operations on pages are all alike: so many of a kind are tried. */
  private static final int ALIKE = 3;

  /** Fails the n-th operation, as a system does: with the path in its message. */
  private static final class Nth implements Hook {
    private final List<String> operations = new ArrayList<>();
    private final int nth;

    Nth(int nth) {
      this.nth = nth;
    }

    @Override
    public void before(String operation, Path path) throws IOException {
      operations.add(operation + " " + path);
      if (operations.size() == nth) {
        throw new FileSystemException(path + " qvexlume", null, "霧晶門");
      }
    }
  }

  @TempDir(factory = Scratch.class)
  Path temp;

  private Path folder;
  private Path output;
  private Map<String, String> early;

  @BeforeEach
  void write() throws Exception {
    Content content = Content.empty(temp);
    for (Map.Entry<String, String> file : Secrets.content().entrySet()) {
      content.with(file.getKey(), file.getValue());
    }
    folder = temp.resolve("content");
    output = temp.resolve("out/site");
    assertThat(Goal.generate(folder, output, EARLIER)).isEmpty();
    early = Goal.tree(output);
  }

  @Test
  void whicheverOperationFailsNothingIsToldAndTheSiteIsWholeAndTheOneThatIsTold() throws Exception {
    Nth none = new Nth(0);
    assertThat(generate(none)).isEmpty();
    Map<String, String> late = Goal.tree(output);
    assertThat(late).isNotEqualTo(early);
    Map<String, Integer> alike = new TreeMap<>();
    int refused = 0;
    for (int n = 1; n <= none.operations.size(); n++) {
      String operation = none.operations.get(n - 1);
      String kind =
          operation.replaceFirst(
              "(/out/site/|\\.site\\.staging/(staging|previous|discarded|replaced)/).*", "$1");
      if (alike.merge(kind, 1, Integer::sum) > ALIKE) {
        continue;
      }
      if (!Goal.tree(output).equals(early)) {
        assertThat(Goal.generate(folder, output, EARLIER)).isEmpty();
      }
      List<String> lines = generate(new Nth(n));
      for (String word : Secrets.all()) {
        assertThat(String.join("\n", lines)).as(operation).doesNotContain(word);
      }
      assertThat(Goal.tree(output)).as(operation).isEqualTo(lines.isEmpty() ? late : early);
      refused += lines.isEmpty() ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(100);
  }

  @Test
  void aWithheldGateThatCannotBeReadStopsTheBuildWithOneConstantLine() throws Exception {
    assertThat(failing("cases/zvelkir/case.yaml")).containsExactly(Goal.GATE);
    assertThat(failing("cases/zvelkir.jsonl")).containsExactly(Goal.GATE);
    assertThat(failing("cases/open/updates/02/update.yaml")).containsExactly(Goal.GATE);
  }

  @Test
  void aWithheldTextThatCannotBeReadIsNotTold() throws Exception {
    assertThat(failing("cases/zvelkir/ja.md")).isEmpty();
    assertThat(failing("cases/open/updates/02/ja.md")).isEmpty();
    assertThat(failing("vendors/himitsuq.yaml")).isEmpty();
    assertThat(failing("cases/zvelkir/files/note.txt")).isEmpty();
    assertThat(failing("cases/open/files/qvexlume.txt")).isEmpty();
  }

  @Test
  void aPublicTextThatCannotBeReadIsToldWithItsPlace() throws Exception {
    assertThat(failing("cases/open/ja.md"))
        .containsExactly(
            "ADV-IO cases/open/ja.md:1:1: the file cannot be read; look at its permissions");
  }

  @Test
  void aPublicAttachmentThatIsGoneWhenItIsCopiedEndsTheBuild() throws Exception {
    assertThat(failing("cases/open/files/note.txt")).containsExactly(Goal.IO);
    assertThat(Goal.tree(output)).isEqualTo(early);
  }

  @Test
  void aPrivateReportThatCannotBeWrittenEndsTheBuild() throws Exception {
    Files.delete(temp.resolve("out/state/problems.txt"));
    Files.createDirectories(temp.resolve("out/state/problems.txt/folder"));
    assertThat(Goal.generate(folder, output, AS_OF)).containsExactly(Goal.IO);
    assertThat(Goal.tree(output)).isEqualTo(early);
  }

  @Test
  void anOutputThatCannotBeWrittenEndsTheBuild() throws Exception {
    Hook full =
        new Hook() {
          @Override
          public void before(String operation, Path path) throws IOException {
            if (operation.equals("write") && path.toString().contains("/staging/")) {
              throw new IOException("No space left on device");
            }
          }
        };
    assertThat(Goal.generate(folder, HookedFiles.of(output, full), AS_OF)).containsExactly(Goal.IO);
    assertThat(Goal.tree(output)).isEqualTo(early);
  }

  private List<String> generate(Hook hook) {
    return Goal.generate(HookedFiles.of(folder, hook), HookedFiles.of(output, hook), AS_OF);
  }

  /** What is printed if a file is gone by the time that it is opened. */
  private List<String> failing(String name) {
    Path file = folder.resolve(name);
    Hook gone =
        new Hook() {
          @Override
          public void before(String operation, Path path) throws IOException {
            if (operation.equals("open") && path.equals(file)) {
              throw new java.nio.file.NoSuchFileException(path.toString());
            }
          }
        };
    return Goal.generate(HookedFiles.of(folder, gone), output, AS_OF);
  }
}
