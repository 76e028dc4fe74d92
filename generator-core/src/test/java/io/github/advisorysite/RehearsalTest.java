package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorysite.publish.OutputRefusedException;
import io.github.advisorysite.publish.StagedSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would fail on the day is found before it, in private and without a trace. */
final class RehearsalTest {

  private static final String T = "2026-01-01T00:00:00Z";

  @TempDir Path temp;
  private Content content;
  private final List<String> steps = new ArrayList<>();

  @BeforeEach
  void writeContent() throws Exception {
    content = Content.minimal(temp);
  }

  @Test
  void contentThatIsSoundIsSoundOnEveryDay() throws Exception {
    content.with(
        "cases/b/case.yaml",
        "id: JVN#00000002\npublishAt: 2026-02-10T00:00:00Z\ntitle: {ja: 乙}\nnotified: [maru]\n");
    assertThat(rehearse(T)).isEmpty();
    assertThat(steps).containsExactly("1 of 2", "2 of 2");
    assertThat(rehearse("2026-02-10T00:00:00Z")).isEmpty();
    assertThat(steps).hasSize(2);
  }

  @Test
  void eachLineIsNamedOnceWithTheFirstInstantAtWhichItWouldFail() throws Exception {
    content
        .with(
            "cases/b/case.yaml",
            "id: JVN#00000001\npublishAt: 2026-02-10T00:00:00Z\ntitle: {ja: 乙}\nnotified: [maru]\n")
        .with(
            "cases/c/case.yaml",
            "id: JVN#00000003\npublishAt: 2026-03-10T00:00:00Z\ntitle: {ja: 丙}\ncves: [CVE-1]\n");
    assertThat(rehearse(T))
        .containsExactly(
            "2026-02-10T00:00:00Z ADV-ID-DUP cases/b/case.yaml:1:5 /id:"
                + " the id stands also at cases/a/case.yaml:1:5; each case has an id of its own",
            "2026-03-10T00:00:00Z ADV-CVE cases/c/case.yaml:4:8 /cves/0:"
                + " a CVE id such as CVE-1900-12345 is needed here");
  }

  @Test
  void aTemplateThatFailsOnlyOnWhatComesIsFound() throws Exception {
    content
        .with(
            "cases/a/case.yaml",
            """
            id: JVN#00000001
            publishAt: 2026-01-10T12:00:00+09:00
            title: {ja: 甲, en: A}
            notified: [maru]
            withdrawn: {at: 2026-05-01T00:00:00Z, reason: {ja: 誤り}}
            """)
        .with("theme/templates/tombstone.ftlh", "<p>\n${page.nothing}</p>\n");
    assertThat(content.problems()).isEmpty();
    assertThat(rehearse(T))
        .containsExactly(
            "2026-05-01T00:00:00Z ADV-THEME theme/templates/tombstone.ftlh:2:1:"
                + " the template asks for a name, message, asset or part that is not there; mend it here");
  }

  @Test
  void nothingIsPutInPlaceAndNothingIsLeft() throws Exception {
    Built site = content.at("2026-01-20T00:00:00Z");
    Map<String, String> standing = site.fingerprint();
    content
        .with(
            "cases/b/case.yaml", "id: JVN#00000002\npublishAt: 2026-02-10T00:00:00Z\ntitle: [x]\n")
        .with("theme/templates/home.ftlh", "${page.nothing}");
    List<String> before = tree();
    assertThat(rehearse(T)).hasSize(2);
    assertThat(tree()).isEqualTo(before);
    assertThat(site.fingerprint()).isEqualTo(standing);
  }

  @Test
  void itBuildsWhereItsOwnerAloneCanLook() throws Exception {
    List<String> modes = new ArrayList<>();
    Path state = content.options(T, 2).state();
    new SiteGenerator(content.options(T, 2))
        .rehearse(
            (done, of) -> {
              try {
                Path folder = state.resolve("rehearsal");
                modes.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
                assertThat(folder.resolve(".site.staging/staging/index.html")).isRegularFile();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(modes).containsExactly("rwx------");
    assertThat(state.resolve("rehearsal")).doesNotExist();
  }

  @Test
  void aRehearsalAtWorkIsNotDisturbed() throws Exception {
    Path state = content.options(T, 2).state();
    Path folder = new PrivateFolder(state).subfolder("rehearsal");
    try (StagedSite other = StagedSite.beside(folder.resolve("site"))) {
      assertThat(other).isNotNull();
      assertThatThrownBy(() -> rehearse(T)).isInstanceOf(OutputRefusedException.class);
      assertThat(folder.resolve(".site.staging/staging")).isDirectory();
    }
  }

  private List<String> tree() throws Exception {
    try (var paths = Files.walk(temp)) {
      return paths.map(Path::toString).sorted().toList();
    }
  }

  private List<String> rehearse(String asOf) throws Exception {
    return new SiteGenerator(content.options(asOf, 2))
        .rehearse((done, of) -> steps.add(done + " of " + of)).stream()
            .map(failure -> failure.at() + " " + failure.line())
            .toList();
  }
}
