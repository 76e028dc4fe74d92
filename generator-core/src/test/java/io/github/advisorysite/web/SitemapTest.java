package io.github.advisorysite.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Content;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.output.OutputFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crawler finds each page of each language, and when it last changed. */
final class SitemapTest {

  private static final Language JA = new Language("ja");
  private static final Language EN = new Language("en");

  @TempDir Path folder;

  @Test
  void eachPageStandsInItWithItsLanguages() throws Exception {
    Content content = Content.minimal(folder);
    content.at("2026-02-01T00:00:00Z");
    String sitemap = Files.readString(content.output().resolve("sitemap.xml"));
    assertThat(sitemap)
        .contains(
            """
            <url><loc>https://advisories.example.org/en/advisories/JVN00000001/vendors/maru.html</loc>
            <lastmod>2026-01-10T03:00:00Z</lastmod>
            <xhtml:link rel="alternate" hreflang="ja" href="https://advisories.example.org/advisories/JVN00000001/vendors/maru.html"></xhtml:link>
            <xhtml:link rel="alternate" hreflang="en" href="https://advisories.example.org/en/advisories/JVN00000001/vendors/maru.html"></xhtml:link>
            </url>
            """)
        .contains("<loc>https://advisories.example.org/</loc>")
        .contains("<loc>https://advisories.example.org/vendors/sankaku/</loc>");
    assertThat(content.output().resolve("robots.txt"))
        .hasContent(
            "User-agent: *\nAllow: /\nSitemap: https://advisories.example.org/sitemap.xml\n");
  }

  @Test
  void whatIsTooLongForOneFileIsCutIntoPartsWithAnIndex() {
    Site site =
        new Site(
            Map.of(),
            URI.create("https://example.org/a/"),
            List.of(JA, EN),
            ZoneOffset.UTC,
            List.of(),
            Optional.empty(),
            50,
            Set.of(),
            OptionalInt.empty());
    Publication publication = new Publication(site, List.of(), List.of(), List.of(), Instant.EPOCH);
    Map<String, String> files = new TreeMap<>();
    new Sitemap(publication, 5)
        .pieces()
        .flatMap(piece -> piece.making().get())
        .forEach(file -> files.put(file.path().value(), text(file)));
    assertThat(files)
        .containsOnlyKeys(
            "robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml");
    assertThat(files.get("sitemap.xml"))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://example.org/a/sitemap-1.xml</loc>
            </sitemap>
            <sitemap><loc>https://example.org/a/sitemap-2.xml</loc>
            </sitemap>
            <sitemap><loc>https://example.org/a/sitemap-3.xml</loc>
            </sitemap>
            </sitemapindex>
            """);
    assertThat(files.get("sitemap-3.xml"))
        .contains("<loc>https://example.org/a/en/api/</loc>")
        .contains("<lastmod>1970-01-01T00:00:00Z</lastmod>");
  }

  private static String text(OutputFile file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }
}
