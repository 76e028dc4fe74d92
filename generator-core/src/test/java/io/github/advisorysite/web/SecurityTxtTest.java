package io.github.advisorysite.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Built;
import io.github.advisorysite.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecurityTxtTest {

  private static final String PATH = ".well-known/security.txt";

  private static final String SITE =
      """
      title: {ja: 見本, en: Sample}
      baseUrl: https://advisories.example.org/under/
      languages: [ja, en]
      zone: Asia/Tokyo
      idPatterns: ['JVN#\\d{8}']
      publishers: [{name: {ja: 見本CC, en: Sample CC}, namespace: https://example.org}]
      """;

  @TempDir Path folder;

  @Test
  void itSaysWhomToTellAndWhereCsafIs() throws Exception {
    Content content =
        Content.minimal(folder)
            .with(
                "site.yaml",
                SITE
                    + "securityContact: mailto:security@example.org\n"
                    + "securityTxtExpires: 2027-03-01T09:00:00+09:00\n");
    content.at("2026-02-01T00:00:00Z");
    assertThat(Files.readString(content.output().resolve(PATH)))
        .isEqualTo(
            """
            Contact: mailto:security@example.org
            Expires: 2027-03-01T00:00:00Z
            Preferred-Languages: ja, en
            Canonical: https://advisories.example.org/under/.well-known/security.txt
            CSAF: https://advisories.example.org/under/.well-known/csaf/provider-metadata.json
            """);
  }

  @Test
  void withoutAContactThereIsNone() throws Exception {
    Built site = Content.minimal(folder).with("site.yaml", SITE).at("2026-02-01T00:00:00Z");
    assertThat(site.files()).doesNotContainKey(PATH);
  }
}
