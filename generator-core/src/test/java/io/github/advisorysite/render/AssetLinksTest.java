package io.github.advisorysite.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.output.Digests;
import io.github.advisorysite.render.AssetLinks.Published;
import io.github.advisorysite.source.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Scripts find each other under the names that they are published by. */
final class AssetLinksTest {

  private final Map<String, byte[]> assets = new TreeMap<>();
  private final Problems problems = new Problems();

  @Test
  void aScriptNamesWhatItNeedsByThePublishedName() {
    String leaf = "export const a = 1;\n";
    asset("c.js", leaf);
    asset("b.js", "import { a } from \"./c.js\";\n");
    asset("a.js", "import \"./b.js\"; new URL(\"./c.js\", import.meta.url); // ./c.js 日本\n");
    String leafName = "c." + hash(leaf) + ".js";
    String middle = "import { a } from \"./" + leafName + "\";\n";
    String middleName = "b." + hash(middle) + ".js";
    String top =
        "import \"./%s\"; new URL(\"./%s\", import.meta.url); // ./c.js 日本\n"
            .formatted(middleName, leafName);
    assertThat(text(published("a.js"))).isEqualTo(top);
    assertThat(published("a.js").name()).isEqualTo("a." + hash(top) + ".js");
    assertThat(published("b.js").name()).isEqualTo(middleName);
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void aChangeAtTheEndOfAChainChangesEveryNameAboveIt() {
    asset("b.js", "1");
    asset("a.js", "import \"./b.js\"");
    String before = published("a.js").name();
    asset("b.js", "2");
    assertThat(published("a.js").name()).isNotEqualTo(before);
  }

  @Test
  void aWorkerIsOneScriptWithAllThatItImports() {
    asset(
        "page.js",
        "new Worker(new URL(\"./worker.js\", import.meta.url), { type: \"module\" });\n");
    asset("worker.js", "import { twice as double } from \"./b.js\";\ndouble(1);\n");
    asset(
        "b.js",
        "import { one } from \"./c.js\";\nconst a = one;\nexport function twice(n) {\nreturn a + n;\n}\n");
    asset("c.js", "import \"./d.js\";\nexport const one = 1;\n");
    asset("d.js", "const a = 0;\n");
    assertThat(text(published("worker.js")))
        .isEqualTo(
            """
            const part1 = (() => {
            const a = 0;
            return {  };
            })();
            const part2 = (() => {
            const one = 1;
            return { one };
            })();
            const part3 = (() => {
            const { one } = part2;
            const a = one;
            function twice(n) {
            return a + n;
            }
            return { twice };
            })();
            const { twice: double } = part3;
            double(1);
            """);
    assertThat(text(published("page.js"))).contains(published("worker.js").name());
    assertThat(AssetLinks.resolve(assets, problems)).containsOnlyKeys("page.js", "worker.js");
    asset("other.js", "import(\"./c.js\");\n");
    assertThat(AssetLinks.resolve(assets, problems))
        .containsOnlyKeys("c.js", "d.js", "other.js", "page.js", "worker.js");
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void anImportThatAWorkerCannotHaveIsRefusedInItsPlace() {
    asset(
        "page.js",
        "new Worker(new URL(\"./worker.js\", import.meta.url), { type: \"module\" });\n");
    asset("worker.js", "// all\nimport * as all from \"./b.js\";\n");
    asset("b.js", "export default 1;\n");
    AssetLinks.resolve(assets, problems);
    assertThat(problems.toList())
        .extracting(problem -> problem.at().toString())
        .containsExactly("theme/assets/worker.js:2:1");
  }

  @Test
  void whatIsNoScriptPassesAsItIs() {
    asset("a.css", "@import \"./b.css\";");
    assertThat(text(published("a.css"))).isEqualTo("@import \"./b.css\";");
    assertThat(problems.isEmpty()).isTrue();
  }

  private Published published(String name) {
    return Objects.requireNonNull(AssetLinks.resolve(assets, problems).get(name));
  }

  private void asset(String name, String text) {
    assets.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Published published) {
    return text(published.bytes());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String hash(String text) {
    return Digests.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }
}
