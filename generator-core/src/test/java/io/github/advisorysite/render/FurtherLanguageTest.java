package io.github.advisorysite.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A further language is one bundle of messages. */
final class FurtherLanguageTest {

  private static final Path ENGLISH =
      Path.of(
          "../site-theme/src/main/resources/io/github/advisorysite/theme/messages/en.properties");

  @TempDir Path folder;

  @Test
  void oneBundleMakesThePagesOfALanguage() throws Exception {
    String messages =
        Files.readString(ENGLISH)
            .replaceFirst("(?m)^home\\.newest = .*$", "home.newest = Neueste Meldungen")
            .replaceFirst("(?m)^status\\.affected = .*$", "status.affected = Betroffen");
    String name = "language.de = Deutsch\n";
    Content content =
        Content.minimal(folder)
            .with("theme/messages/de.properties", messages + name)
            .with(
                "cases/a/case.yaml",
                """
                id: JVN#00000001
                publishAt: 2026-01-10T12:00:00+09:00
                title: {ja: 甲の脆弱性, de: Schwachstelle in Kou}
                notified: [maru]
                """)
            .with("cases/a/de.md", "## Overview\nDas ist Kou.\n");
    Path site = folder.resolve("content/site.yaml");
    Files.writeString(site, Files.readString(site).replace("[ja, en]", "[ja, en, de]"));
    Files.delete(folder.resolve("content/cases/a/en.md"));
    content.at("2026-02-01T00:00:00Z");
    Document home = Jsoup.parse(Files.readString(content.output().resolve("de/index.html")));
    assertThat(home.select("html").attr("lang")).isEqualTo("de");
    assertThat(home.select("#newest").text()).isEqualTo("Neueste Meldungen");
    Document advisory =
        Jsoup.parse(
            Files.readString(content.output().resolve("de/advisories/JVN00000001/index.html")));
    assertThat(advisory.select("h1").text()).isEqualTo("Schwachstelle in Kou");
    assertThat(advisory.select(".vendor-table .status").text()).isEqualTo("Betroffen");
    assertThat(advisory.select(".languages").text()).isEqualTo("日本語 Deutsch");
  }
}
