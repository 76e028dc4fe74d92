package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample's site is the same, byte for byte, as the one of the sample without what is withheld.
 */
final class NoTraceTest {

  private static final Path SAMPLE = Path.of("../content/src/advisories");
  private static final String T = "2026-11-20T03:00:00Z";

  @TempDir Path temp;

  @Test
  void whatIsWithheldChangesNothing() throws Exception {
    Content all = copy("all");
    Content open = copy("open");
    for (String folder :
        new String[] {
          "cases/2026/scheduled-sample",
          "cases/2026/undecided-sample",
          "cases/2026/hanaikada-nas-upload/updates/02"
        }) {
      delete(open.folder().resolve(folder));
    }
    for (String vendor : new String[] {"zephyrquartz", "brindlewhisp"}) {
      open.without("vendors/" + vendor + ".yaml");
    }
    String statements = "cases/2026/boot-image-parser/vendors/koharubi.yaml";
    String text = Files.readString(open.folder().resolve(statements));
    open.with(statements, text.substring(0, text.indexOf("  # Agreed")));
    assertThat(all.at(T).fingerprint()).isEqualTo(open.at(T).fingerprint());
  }

  @Test
  void withNoInstantBetweenThemTwoSitesAreEqual() throws Exception {
    Content content = copy("all");
    var first = content.at(T).fingerprint();
    assertThat(content.at("2026-12-24T18:00:00Z").fingerprint()).isEqualTo(first);
  }

  @Test
  void aCaseThatLiesAroundOthersTakesNoneWithIt() throws Exception {
    Content open = Content.minimal(temp.resolve("open"));
    Content all = Content.minimal(temp.resolve("all"));
    for (Content content : new Content[] {open, all}) {
      content.with(
          "cases/b.json",
          "{\"id\": \"JVN#00000002\", \"publishAt\": \"2026-01-11T00:00:00Z\", \"title\": {\"ja\": \"乙\"}}");
    }
    String secret = "id: JVN#00000099\npublishAt: undecided\ntitle: {ja: 霧箱}\n";
    all.with("cases/case.yaml", secret);
    assertThat(all.at(T).fingerprint()).isEqualTo(open.at(T).fingerprint());
    all.at(T)
        .has("advisories/JVN00000001/vendors/maru.html")
        .has("advisories/JVN00000002/index.html");
  }

  private Content copy(String name) throws IOException {
    Content content = Content.empty(temp.resolve(name));
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.with(SAMPLE.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return content;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
