package io.github.advisorysite.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language that came later has fewer updates, and so fewer pages of them. */
final class UpdatesTest {

  @TempDir Path folder;

  @Test
  void aPageIsLinkedOnlyToThoseThatAreThere() throws Exception {
    Content content =
        Content.minimal(folder)
            .with(
                "cases/a/case.yaml",
                """
                id: JVN#00000001
                publishAt: 2026-01-10T12:00:00+09:00
                languages: {en: {publishAt: 2026-03-01T12:00:00+09:00}}
                title: {ja: 甲の脆弱性, en: Vulnerability in Kou}
                notified: [maru, sankaku]
                """)
            .with(
                "cases/a/updates/01/update.yaml",
                "at: 2026-02-01T12:00:00+09:00\nsummary: {ja: 更新, en: Update}\n");
    Path site = folder.resolve("content/site.yaml");
    Files.writeString(site, Files.readString(site) + "pageSize: 1\n");
    content.at("2026-04-01T00:00:00Z");
    assertThat(content.output().resolve("en/updates/2.html")).doesNotExist();
    assertThat(languages(content, "updates/index.html")).containsExactly("ja", "en");
    assertThat(languages(content, "updates/2.html")).isEmpty();
  }

  private static List<String> languages(Content content, String page) throws Exception {
    return Jsoup.parse(Files.readString(content.output().resolve(page)))
        .select("head link[hreflang]")
        .eachAttr("hreflang");
  }
}
