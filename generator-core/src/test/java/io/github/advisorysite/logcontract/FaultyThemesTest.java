package io.github.advisorysite.logcontract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Content;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a theme fails on a value, the log tells where it does, and not the value. */
final class FaultyThemesTest {

  private static final Instant AS_OF = Instant.parse("2026-06-01T00:00:00Z");
  private static final String TEMPLATE = "theme/templates/advisory.ftlh";

  @TempDir Path temp;
  private Content content;
  private Map<String, String> standing;

  @BeforeEach
  void build() throws Exception {
    content = Content.empty(temp);
    for (Map.Entry<String, String> file : Secrets.content().entrySet()) {
      content.with(file.getKey(), file.getValue());
    }
    assertThat(generate()).isEmpty();
    standing = Goal.tree(temp.resolve("out/site"));
  }

  @Test
  void aTemplateThatFailsOnAValueIsToldWithItsPlace() throws Exception {
    for (String fault :
        List.of(
            "${page.card.title.text?number}",
            "${page.card.title.text?date('yyyy')}",
            "${page.card.title.text?substring(999)}",
            "${page.card.title.text[999]}",
            "${page.card.title.text.wuxpolar}",
            "${page.card.title.text?switch('wuxpolar', 1)}",
            "${page.qvexlume}",
            "${page.cves[999]}",
            "${msg(page.card.title.text)}",
            "${asset(page.card.title.text)}",
            "${page.card}",
            "${('[' + page.card.title.text)?matches(page.card.title.text + '[')}",
            "<#list page.card.title.text as wuxpolar></#list>",
            "<#assign wuxpolar = page.card.title.text?boolean>",
            "<#stop page.card.title.text>",
            "<#setting locale=page.card.title.text?number>")) {
      content.with(TEMPLATE, "\n" + fault);
      assertThat(generate())
          .as(fault)
          .singleElement()
          .asString()
          .matches(
              "ADV-THEME theme/templates/advisory.ftlh:2:\\d+: "
                  + "the template asks for a name, message, asset or part that is not there; "
                  + "mend it here");
      assertThat(Goal.tree(temp.resolve("out/site"))).as(fault).isEqualTo(standing);
    }
  }

  @Test
  void aTemplateThatIsNoneIsToldWithItsPlace() throws Exception {
    for (String fault :
        List.of("<#if 雫楼渦", "${wuxpolar + }", "<#wuxpolar>", "</#list>", "${'雫楼渦}")) {
      content.with(TEMPLATE, "\n" + fault);
      assertThat(generate())
          .as(fault)
          .singleElement()
          .asString()
          .matches(
              "ADV-THEME theme/templates/advisory.ftlh:\\d+:\\d+: "
                  + "the template cannot be read; look for an open tag, brace or quote here or above");
      assertThat(Goal.tree(temp.resolve("out/site"))).as(fault).isEqualTo(standing);
    }
  }

  @Test
  void messagesThatAreNoneAreToldWithTheirFile() throws Exception {
    content.with("theme/messages/ja.properties", "wuxpolar=\\uwuxpolar雫楼渦\n");
    assertThat(generate())
        .contains(
            "ADV-THEME theme/messages/ja.properties:1:1: this is no properties file; look for a lone \\u");
    assertThat(String.join("\n", generate())).doesNotContain("wuxpolar", "雫楼渦");
    assertThat(Goal.tree(temp.resolve("out/site"))).isEqualTo(standing);
  }

  private List<String> generate() {
    return Goal.generate(temp.resolve("content"), temp.resolve("out/site"), AS_OF);
  }
}
