package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.advisorysite.search.AnswerFormat;
import io.github.advisorysite.search.SearchDocument;
import io.github.advisorysite.search.SearchIndex;
import io.github.advisorysite.search.block.Block;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is public is found, by whatever it is called, and nothing else is. */
final class SearchSiteTest {

  private static final String T = "2026-06-01T00:00:00Z";

  @TempDir Path temp;
  private Content content;

  @BeforeEach
  void write() throws Exception {
    content =
        Content.minimal(temp)
            .with(
                "cases/b/case.yaml",
                """
                id: JVN#12345678
                publishAt: 2026-02-10T12:00:00+09:00
                title: {ja: 乙のサーバの脆弱性}
                cves: [CVE-2026-12345]
                cwes: [CWE-79]
                cvss: [{vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'}]
                notified: [sankaku]
                """)
            .with("cases/b/ja.md", "## 概要\nOtsu 2.4.7-rc1 は www.otsu.example.net で動きます。\n")
            .with(
                "cases/b/vendors/sankaku.yaml",
                """
                statements:
                  - status: not-affected
                    comment: {ja: 三角の見解です。}
                    products: [{name: {ja: Sankaku_Router}, versions: {ja: 1.0.1f}}]
                """)
            .with(
                "cases/secret/case.yaml",
                """
                id: JVN#00000099
                publishAt: 2026-12-24T12:00:00+09:00
                title: {ja: 霧箱の認証回避}
                cves: [CVE-2026-30001]
                notified: [sankaku]
                """)
            .with("cases/secret/ja.md", "## 概要\nKiribako ha kikenn desu.\n");
  }

  private List<String> found(String query, String language) throws Exception {
    List<String> lines =
        new SiteGenerator(content.options(T, 2))
            .search(query, Optional.of(language), AnswerFormat.JSON)
            .orElseThrow();
    JsonNode answer = new ObjectMapper().readTree(String.join("\n", lines));
    List<String> ids = new ArrayList<>();
    answer.get("hits").forEach(hit -> ids.add(hit.get("id").textValue()));
    assertThat(answer.get("total").intValue()).isEqualTo(ids.size());
    return answer.get("relaxed").isNull() ? ids : List.of("relaxed");
  }

  @Test
  void anIdIsFoundInEachSpelling() throws Exception {
    for (String spelling :
        List.of(
            "JVN#12345678",
            "jvn12345678",
            "12345678",
            "ＪＶＮ＃１２３４５６７８",
            "CVE-2026-12345",
            "can-2026-12345",
            "cve:2026-12345",
            "cwe:79",
            "CWE-79",
            "id:12345678")) {
      assertThat(found(spelling, "ja")).as(spelling).containsExactly("JVN#12345678");
      assertThat(found(spelling, "en")).as(spelling).containsExactly("JVN#12345678");
    }
  }

  @Test
  void versionsHostsAndNamesAreFoundByTheirParts() throws Exception {
    for (String part :
        List.of(
            "2.4.7",
            "rc1",
            "www.otsu.example.net",
            "example.net",
            "otsu.example",
            "router",
            "product:sankaku",
            "1.0.1f",
            "0.1f",
            "product:1.0")) {
      assertThat(found(part, "ja")).as(part).containsExactly("JVN#12345678");
    }
  }

  @Test
  void aJapaneseAdvisoryIsFoundByItsEnglishTitleAndNames() throws Exception {
    assertThat(found("vulnerability kou", "ja")).containsExactly("JVN#00000001");
    assertThat(found("甲の脆弱性", "en")).containsExactly("JVN#00000001");
    assertThat(found("vendor:\"maru works\"", "ja")).containsExactly("JVN#00000001");
    assertThat(found("vendor:まる製作所", "en")).containsExactly("JVN#00000001");
    assertThat(found("乙", "en")).containsExactly("JVN#12345678");
  }

  @Test
  void listsAreNarrowedByYearSeverityStatusAndVendor() throws Exception {
    assertThat(found("year:2026", "ja")).containsExactly("JVN#12345678", "JVN#00000001");
    assertThat(found("severity:critical", "ja")).containsExactly("JVN#12345678");
    assertThat(found("status:affected", "ja")).containsExactly("JVN#00000001");
    assertThat(found("vendor:sankaku=not-affected", "ja")).containsExactly("JVN#12345678");
    assertThat(found("脆弱性 -乙", "ja")).containsExactly("JVN#00000001");
  }

  @Test
  void whatIsWithheldOrWithdrawnIsNotFound() throws Exception {
    for (String word : List.of("霧箱", "kiribako", "JVN#00000099", "CVE-2026-30001")) {
      assertThat(found(word, "ja")).as(word).isIn(List.of(), List.of("relaxed"));
    }
    content.with(
        "cases/b/case.yaml",
        Files.readString(content.folder().resolve("cases/b/case.yaml"))
            + "withdrawn: {at: 2026-03-01T00:00:00Z, reason: {ja: 誤り}}\n");
    assertThat(found("year:2026", "ja")).containsExactly("JVN#00000001");
  }

  @Test
  void noBlockOfTheReleaseBeforeStays() throws Exception {
    content.at(T);
    Set<String> before = blocks("search");
    content.with("cases/b/ja.md", "## 概要\nべつの文です。\n").at(T);
    Set<String> after = blocks("search");
    assertThat(after).isNotEqualTo(before);
    content.without("cases/secret/ja.md").without("cases/secret/case.yaml").at(T);
    assertThat(blocks("search")).isEqualTo(after);
  }

  private Set<String> blocks(String folder) throws Exception {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(content.output().resolve(folder))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".bin"))
          .forEach(names::add);
    }
    return names;
  }

  @Test
  void theAuditOpensTheBlocks() throws Exception {
    content.remembering().at(T);
    Path tree = content.output().resolve("search");
    SearchDocument.Card card =
        new SearchDocument.Card(
            "JVN#00000002",
            "advisories/JVN00000002/",
            "",
            "題",
            "2026-01-01",
            "2026-01-01",
            "",
            "",
            "",
            false);
    SearchDocument leak =
        new SearchDocument(
            card,
            Instant.parse("2026-01-01T00:00:00Z"),
            2026,
            List.of(),
            List.of("CVE-2026-30001"),
            () -> new SearchDocument.Words(List.of("題"), List.of(), List.of()));
    List<String> leaking = new ArrayList<>();
    try (SearchIndex index = SearchIndex.of(List.of(leak))) {
      index.write(
          (path, bytes) -> {
            Files.write(tree.resolve(Path.of(path.value()).getFileName()), bytes);
            if (new String(bytes, 0, 5, StandardCharsets.US_ASCII).equals("LXS1t")) {
              leaking.add(Block.name(bytes) + ".bin");
            }
          },
          "search/");
    }
    assertThat(auditFindings())
        .contains(
            "ADV-AUDIT-LEAK search/"
                + leaking.get(0)
                + ":1:1: the file tells of what is withheld, “cve 2026 30001” in its bytes; do not publish it");
  }

  private List<String> auditFindings() throws Exception {
    try {
      new SiteGenerator(content.options(T, 2)).audit(content.output(), line -> {});
    } catch (io.github.advisorysite.source.ContentRefusedException e) {
      return Files.readAllLines(content.output().resolveSibling("state/audit.txt"));
    }
    return List.of();
  }

  @Test
  void aBlockThatIsTruncatedOrNoneIsNamed() throws Exception {
    content.remembering().at(T);
    Path block = content.output().resolve("search/" + blocks("search").iterator().next());
    for (byte[] broken :
        new byte[][] {
          {},
          "LXS2t".getBytes(StandardCharsets.US_ASCII),
          "LXS1t".getBytes(StandardCharsets.US_ASCII)
        }) {
      Files.write(block, broken);
      assertThat(auditFindings())
          .contains(
              "ADV-AUDIT-FILE search/"
                  + block.getFileName()
                  + ":1:1: the file cannot be opened; build it anew");
    }
  }
}
