package io.github.advisorysite.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part that the pages of a language share speaks that language, and may share others. */
final class SharedPartsTest {

  private static final String T = "2026-02-01T00:00:00Z";

  @TempDir Path folder;

  @Test
  void eachLanguageHasItsOwn() throws Exception {
    Content content =
        Content.minimal(folder)
            .with(
                "theme/templates/footer.ftlh",
                "<footer lang=\"${site.lang}\">${msg(\"feeds.title\")} <@shared part=\"note\"/></footer>\n")
            .with("theme/templates/note.ftlh", "<b>${site.root}</b>");
    content.at(T);
    assertThat(footer(content, "advisories/JVN00000001/index.html"))
        .isEqualTo("<footer lang=\"ja\">配信とデータ <b>/</b></footer>");
    assertThat(footer(content, "en/advisories/JVN00000001/vendors/maru.html"))
        .isEqualTo("<footer lang=\"en\">Feeds and data <b>/en/</b></footer>");
  }

  @Test
  void aPartThatSharesItselfIsRefused() throws Exception {
    Content content =
        Content.minimal(folder).with("theme/templates/footer.ftlh", "<@shared part=\"footer\"/>");
    assertThat(content.refusalAt(T))
        .containsExactly(
            "ADV-THEME theme/templates/home.ftlh:1:1: the template calls itself without end; mend"
                + " it here or in what it imports or shares");
  }

  private static String footer(Content content, String page) throws Exception {
    Document document = Jsoup.parse(Files.readString(content.output().resolve(page)));
    return document.select("footer").outerHtml().replaceAll("\\s*\n\\s*", "");
  }
}
