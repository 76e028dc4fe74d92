package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case is begun whole: it is private, and tells what is still to be written. */
final class NewCaseTest {

  private static final String T = "2026-02-01T00:00:00Z";

  @TempDir Path folder;
  private Content content;

  @BeforeEach
  void write() throws Exception {
    content = Content.minimal(folder);
  }

  @Test
  void whatIsBegunIsNotPublicAndValidateNamesWhatIsToBeWritten() throws Exception {
    Set<String> before = content.at(T).files().keySet();
    assertThat(begin("JVN#00000009", "秘密の'題'")).isEqualTo("cases/JVN00000009");
    assertThat(content.at(T).nowhere("秘密の", "00000009").files().keySet()).isEqualTo(before);
    assertThat(new SiteGenerator(content.options(T, 1)).validate().stream().map(Problem::toString))
        .hasSize(11)
        .contains(
            "ADV-SCHEMA-EMPTY cases/JVN00000009/en.md:1:1 /sections/en/overview: the section is empty; write it or remove the heading");
    assertThat(Files.readString(folder.resolve("content/cases/JVN00000009/case.yaml")))
        .contains("title: {ja: '秘密の''題''', en: ''}\n")
        .contains("receivedAt: 2026-02-01T09:00:00+09:00\n");
  }

  @Test
  void whatCannotBeACaseIsRefusedAndNothingIsWritten() throws Exception {
    assertThatThrownBy(() -> begin("../x", "x")).isInstanceOf(ContentRefusedException.class);
    assertThatThrownBy(() -> begin("JVN#1", "x"))
        .isInstanceOfSatisfying(
            ContentRefusedException.class,
            e ->
                assertThat(e.lines())
                    .containsExactly(
                        "ADV-ID cases/JVN1/case.yaml:3:5 /id: the id matches none of idPatterns in site.yaml; mend the id, or add its pattern"));
    assertThatThrownBy(() -> begin("JVN#00000001", "x"))
        .isInstanceOf(ContentRefusedException.class);
    assertThat(folder.resolve("content/cases")).isDirectoryNotContaining("glob:**JVN*");
  }

  private String begin(String id, String title) throws Exception {
    return new SiteGenerator(content.options(T, 1)).begin(id, title);
  }
}
