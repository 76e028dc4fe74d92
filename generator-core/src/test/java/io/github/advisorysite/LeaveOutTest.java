package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.model.SitePart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A site does without the parts that {@code leaveOut} names: their files are not made, and no link
 * leads to them, or else the audit of the build would refuse it.
 */
final class LeaveOutTest {

  private static final Path SAMPLE = Path.of("../content/src/advisories");
  private static final String AS_OF = "2026-11-20T03:00:00Z";

  @TempDir static Path folder;
  private static Set<String> all;

  @BeforeAll
  static void buildAll() throws Exception {
    all = paths("");
  }

  @ParameterizedTest
  @EnumSource
  void aPartIsLeftOutWithItsFilesAndNothingElse(SitePart part) throws Exception {
    Set<String> gone = new TreeSet<>(all);
    Set<String> made = paths("leaveOut: [" + part.key() + "]\n");
    gone.removeAll(made);
    Pattern own = files(part);
    assertThat(all).containsAll(made);
    assertThat(gone).isNotEmpty().allMatch(path -> own.matcher(path).matches());
    assertThat(made).noneMatch(path -> own.matcher(path).matches());
  }

  @Test
  void withoutAllOfThemThePagesStand() throws Exception {
    String keys =
        Arrays.stream(SitePart.values()).map(SitePart::key).collect(Collectors.joining(", "));
    Set<String> made = paths("leaveOut: [" + keys + "]\n");
    assertThat(made)
        .contains("index.html", "sitemap.xml", "feeds/atom.xml")
        .noneMatch(path -> path.endsWith(".csv") || isBadge(path));
  }

  @Test
  void thePartsAreNamedWhereOneIsUnknownOrTwice() throws Exception {
    Content content = sample("leaveOut: [search, search, pages]\n");
    assertThat(content.refusalAt(AS_OF))
        .containsExactly(
            "ADV-SCHEMA-VALUE site.yaml:20:20 /leaveOut/1: a part of the site is needed here, each once: api, badges, csaf, editions, search, statistics, listFeeds, vuldef",
            "ADV-SCHEMA-VALUE site.yaml:20:28 /leaveOut/2: a part of the site is needed here, each once: api, badges, csaf, editions, search, statistics, listFeeds, vuldef");
  }

  private static boolean isBadge(String path) {
    return files(SitePart.BADGES).matcher(path).matches();
  }

  /** The files of a part. */
  private static Pattern files(SitePart part) {
    String own =
        switch (part) {
          case API -> "api/.*|advisories/.*\\.json";
          case BADGES -> "advisories/.*\\.svg";
          case CSAF -> "\\.well-known/csaf/.*";
          case EDITIONS -> "advisories/[^/]+/history/.*";
          case SEARCH -> "search/.*|opensearch\\.xml";
          case STATISTICS -> "statistics/.*";
          case LIST_FEEDS -> "vendors/[^/]+/(atom\\.xml|feed\\.json|jvnrss\\.rdf)|years/.*\\.rdf";
          case VULDEF -> "vuldef/.*|years/.*vuldef\\.xml";
        };
    return Pattern.compile("(en/)?(" + own + ")");
  }

  private static Set<String> paths(String more) throws Exception {
    return sample(more).at(AS_OF).files().keySet();
  }

  private static Content sample(String more) throws Exception {
    Content content = Content.empty(Files.createTempDirectory(folder, "site"));
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.with(SAMPLE.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    String site = Files.readString(SAMPLE.resolve("site.yaml"));
    return content.with("site.yaml", site + more);
  }
}
