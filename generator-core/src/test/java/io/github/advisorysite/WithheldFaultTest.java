package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is wrong with a withheld item changes neither the site nor the log; an item of which it
 * cannot be told whether it is due stops the build with one constant line.
 */
final class WithheldFaultTest {

  private static final Path CASES = Path.of("src/test/resources/bad-input");
  private static final String AS_OF = "2026-06-01T00:00:00Z";
  private static final String LATER = "\"2099-01-01T00:00:00Z\"";
  private static final String GATE =
      "ADV-GATE (withheld): run the goal validate in private to see what and where";

  /** Values that no key of an item may have, as JSON, which is YAML, too. */
  private static final List<String> VALUES =
      List.of(
          "\"\"",
          "null",
          "5",
          "[\"ひみつ\"]",
          "[[1]]",
          "{}",
          "{\"ja\": \"\"}",
          "{\"ja\": \"ひ\\u0000みつ\"}",
          "{\"ja\": \"ひ\\ud842みつ\"}",
          "{\"ja\": {\"ひみつ\": 1}}",
          "{\"fr\": \"ひみつ\"}",
          "{\"__proto__\": \"ひみつ\"}",
          "{\"ja\": \"" + "x".repeat(Limits.MARKDOWN + 1) + "\"}",
          "\"ひ\\u202eみつ\"",
          "\"../ひみつ\"");

  /** Gates of which nothing can be told. */
  private static final List<String> UNREADABLE =
      List.of(
          "null",
          "\"\"",
          "5",
          "true",
          "[]",
          "\"2099-01-01\"",
          "\"2099-01-01T00:00:00\"",
          "\"2099-02-30T00:00:00Z\"",
          "\"ひみつ\"");

  /** Texts that no Markdown file of sections may hold; what is behind § is bytes. */
  private static final List<String> BODIES =
      List.of(
          "ひみつ",
          "## ひみつ\nひみつ",
          "##概要\nひみつ",
          "## 概要\n",
          "## 概要\nひみつ\n## overview\nひみつ",
          "## 概要\nひ\0みつ",
          "---\npublishAt: 2026-01-01T00:00:00Z\n---\n",
          "## 概要\n" + "長".repeat(Limits.MARKDOWN + 1),
          "x".repeat(Limits.DOCUMENT + 1),
          "§Shift_JIS",
          "§UTF-16");

  private static final String CHANGING =
      "title critical cves cwes cvss references related files notified";

  /** A kind of item: its file, what stands there with it, and what without. */
  private enum Kind {
    CASE(
        "cases/b/case.yaml",
        "{\"publishAt\": @, *}",
        "",
        "id withdrawn backfill private " + CHANGING),
    DOCUMENT(
        "cases/d.json",
        "{\"publishAt\": @, *}",
        "",
        "id withdrawn backfill private sections vendors updates " + CHANGING),
    LINE(
        "cases/d.jsonl",
        "{\"publishAt\": @, *}",
        "",
        "id withdrawn backfill private sections vendors updates " + CHANGING),
    UPDATE("cases/a/updates/01/update.yaml", "{\"at\": @, *}", "", "summary backfill " + CHANGING),
    REFERENCE("references", "[{\"publishAt\": @, *}]", "[]", "title url"),
    ATTACHMENT("files", "[{\"publishAt\": @, *}]", "[]", "path title"),
    NOTIFIED("notified", "[\"maru\", {\"at\": @, *}]", "[\"maru\"]", "vendor"),
    WITHDRAWAL("withdrawn", "{\"at\": @, *}", "", "reason"),
    STATEMENT(
        "cases/a/vendors/maru.yaml",
        "{\"statements\": [{\"status\": \"affected\"}, {\"at\": @, *}]}",
        "{\"statements\": [{\"status\": \"affected\"}]}",
        "kind status comment products notices addenda reason backfill"),
    NOTICE(
        "cases/a/vendors/maru.yaml",
        "{\"statements\": [{\"status\": \"affected\", \"notices\": [{\"publishAt\": @, *}]}]}",
        "{\"statements\": [{\"status\": \"affected\"}]}",
        "title url"),
    ADDENDUM(
        "cases/a/vendors/maru.yaml",
        "{\"statements\": [{\"status\": \"affected\", \"addenda\": [{\"at\": @, *}]}]}",
        "{\"statements\": [{\"status\": \"affected\"}]}",
        "text"),
    NAME(
        "vendors/maru.yaml",
        "{\"formerNames\": [{\"until\": @, \"name\": {\"ja\": \"まる\"}}], *}",
        "{\"name\": {\"ja\": \"まる\"}}",
        "name reading");

    private final String place;
    private final String with;
    private final String without;
    private final String keys;

    Kind(String place, String with, String without, String keys) {
      this.place = place;
      this.with = with;
      this.without = without;
      this.keys = keys;
    }

    void writeWithout(Content content) throws IOException {
      if (place.contains(".")) {
        if (!without.isEmpty()) {
          content.with(place, without);
        }
      } else {
        content.with("cases/a/case.yaml", caseWith(without));
      }
    }

    void write(Content content, String gate, String value) throws IOException {
      List<String> fields = new ArrayList<>();
      for (String key : keys.split(" ", -1)) {
        fields.add("\"" + key + "\": " + value);
      }
      int most = value.length() > Limits.TEXT ? Math.min(12, fields.size()) : fields.size();
      String item =
          with.replace("*", String.join(", ", fields.subList(0, most))).replace("@", gate);
      content.with(
          place.contains(".") ? place : "cases/a/case.yaml",
          (place.contains(".") ? item : caseWith(item)) + "\n");
    }

    /** The public case with a key of its own. */
    private String caseWith(String value) {
      return "{\"id\": \"JVN#00000001\", \"publishAt\": \"2026-01-10T12:00:00+09:00\", \"title\":"
          + " {\"ja\": \"甲\", \"en\": \"Kou\"}"
          + (place.equals("notified") ? "" : ", \"notified\": [\"maru\", \"sankaku\"]")
          + (value.isEmpty() ? "" : ", \"" + place + "\": " + value)
          + "}";
    }
  }

  @TempDir(factory = Scratch.class)
  Path temp;

  @ParameterizedTest
  @EnumSource
  void aFaultOfAWithheldItemIsKnownToValidateAlone(Kind kind) throws Exception {
    Content content = Content.minimal(temp);
    kind.writeWithout(content);
    content.at(AS_OF); // the first build warns that it has no earlier one to hold against
    Built without = content.at(AS_OF);
    Map<String, String> site = without.fingerprint();
    assertThat(content.problems()).isEmpty();
    for (int i = 0; i < VALUES.size(); i++) {
      String value = VALUES.get(i);
      kind.write(content, i % 2 == 0 ? LATER : "\"undecided\"", value);
      assertThat(content.problems()).as(value).isNotEmpty();
      Built with = build(content);
      assertThat(with.report()).as(value).isEqualTo(without.report());
      assertThat(with.fingerprint()).as(value).isEqualTo(site);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aGateThatCannotBeReadStopsTheBuildWithOneConstantLine(Kind kind) throws Exception {
    Content content = Content.minimal(temp);
    kind.writeWithout(content);
    Built standing = content.at(AS_OF);
    Map<String, String> site = standing.fingerprint();
    for (String gate : UNREADABLE) {
      kind.write(content, gate, "\"ひ\\u0000みつ\"");
      assertThat(content.refusalAt(AS_OF)).as(gate).containsExactly(GATE);
      assertThat(standing.fingerprint()).as(gate).isEqualTo(site);
    }
  }

  @Test
  void aFaultOfAWithheldVariantIsKnownToValidateAlone() throws Exception {
    String languages = "languages: {en: {publishAt: 2099-01-01T00:00:00Z}}\n";
    String start = "id: JVN#00000001\npublishAt: 2026-01-10T12:00:00+09:00\nnotified: [maru]\n";
    Content content =
        Content.minimal(temp)
            .without("cases/a/en.md")
            .with("cases/a/vendors/maru.yaml", "statements: [{status: affected}]\n")
            .with("cases/a/case.yaml", start + "title: {ja: 甲}\n");
    Map<String, String> site = content.at(AS_OF).fingerprint();
    for (String value : List.of("''", "5", "[ひみつ]", "\"ひ\\0みつ\"", "\"ひ\\u202eみつ\"", "~")) {
      String wrong = value.equals("5") ? "{x: 5}" : value;
      content
          .with("cases/a/case.yaml", start + "title: {ja: 甲, en: " + wrong + "}\n" + languages)
          .with(
              "cases/a/vendors/maru.yaml",
              "statements: [{status: affected, comment: {en: " + wrong + "}}]\n");
      assertThat(content.problems()).as(value).isNotEmpty();
      assertThat(build(content).fingerprint()).as(value).isEqualTo(site);
    }
    content
        .with("cases/a/vendors/maru.yaml", "statements: [{status: affected}]\n")
        .with("cases/a/case.yaml", start + "title: {ja: 甲, en: Secret}\n" + languages);
    bodiesChangeNothing(content, "cases/a/en.md", site);
  }

  @Test
  void aFaultInTheTextOfAWithheldCaseOrUpdateIsKnownToValidateAlone() throws Exception {
    Content content = Content.minimal(temp);
    Map<String, String> site = content.at(AS_OF).fingerprint();
    content.with("cases/b/case.yaml", "id: JVN#00000002\npublishAt: undecided\ntitle: {ja: ひみつ}\n");
    bodiesChangeNothing(content, "cases/b/ja.md", site);
    bodiesChangeNothing(content.without("cases/b/ja.md"), "cases/b/vendors/maru.yaml", site);
    content.without("cases/b/vendors/maru.yaml").without("cases/b/case.yaml");
    content.with("cases/a/updates/01/update.yaml", "at: 2099-01-01T00:00:00Z\n");
    bodiesChangeNothing(content, "cases/a/updates/01/ja.md", site);
  }

  private static void bodiesChangeNothing(Content content, String file, Map<String, String> site)
      throws Exception {
    for (String body : BODIES) {
      content.with(
          file,
          body.startsWith("§")
              ? "## 概要\nひみつ".getBytes(body.substring(1))
              : body.getBytes(StandardCharsets.UTF_8));
      assertThat(content.problems()).as(body).isNotEmpty();
      assertThat(build(content).fingerprint()).as(body).isEqualTo(site);
    }
  }

  /**
   * Every bad input there is, with its cases withheld. The case files that cannot be read at all
   * are named: of them it cannot be told that they are withheld.
   */
  @TestFactory
  Stream<DynamicTest> anyFaultOfAWithheldCaseChangesNothing() throws Exception {
    Set<String> closed =
        Set.of(
            "date-commented-out",
            "date-key-in-another-case",
            "date-key-misspelt",
            "date-missing",
            "date-of-the-first-language",
            "json-comment",
            "json-duplicate-key",
            "json-key-too-long",
            "json-missing-comma",
            "json-on-a-line",
            "json-single-quotes",
            "json-trailing",
            "json-trailing-comma",
            "json-unclosed",
            "key-duplicate",
            "key-duplicate-quoted",
            "line-ends-cr",
            "text-control-raw",
            "yaml-document-end",
            "yaml-escape",
            "yaml-second-document");
    Outcome ofMinimal = Outcome.of(Content.minimal(temp.resolve("minimal")));
    Set<String> names = new TreeSet<>();
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path path : files.sorted().toList()) {
        String name = path.getFileName().toString().replace(".txtar", "");
        Txtar written = Txtar.read(path);
        if (written.files().keySet().stream().anyMatch(file -> file.startsWith("cases/"))) {
          names.add(name);
          tests.add(
              DynamicTest.dynamicTest(
                  name, () -> withheld(written, closed.contains(name), ofMinimal)));
        }
      }
    }
    assertThat(names).containsAll(closed).hasSizeGreaterThan(100);
    return tests.stream();
  }

  private void withheld(Txtar written, boolean isClosed, Outcome ofMinimal) throws Exception {
    Path folder = Files.createTempDirectory(temp, "withheld");
    Content without = Content.minimal(folder.resolve("without"));
    Content with = Content.minimal(folder.resolve("with"));
    boolean isMinimal = true;
    for (Map.Entry<String, String> file : written.files().entrySet()) {
      String path = file.getKey();
      String text = BadInputTest.text(file.getValue());
      if (path.startsWith("cases/")) {
        with.with(path, path.matches(".*(case\\.yaml|\\.jsonl?)") ? undecided(text) : text);
      } else if (!path.startsWith("=")) {
        with.with(path, text);
        without.with(path, text);
        isMinimal = false;
      }
    }
    Outcome expected = isMinimal ? ofMinimal : Outcome.of(without);
    if (isClosed) {
      List<String> lines = new ArrayList<>(expected.lines);
      lines.add(GATE);
      expected = new Outcome(lines, Map.of());
    }
    assertThat(Outcome.of(with)).isEqualTo(expected);
  }

  /** What a build prints if it refuses, and else the site. */
  private record Outcome(List<String> lines, Map<String, String> site) {

    static Outcome of(Content content) throws Exception {
      try {
        return new Outcome(List.of(), content.at(AS_OF).fingerprint());
      } catch (ContentRefusedException e) {
        assertThat(content.output()).doesNotExist();
        return new Outcome(e.lines(), Map.of());
      }
    }
  }

  private static String undecided(String text) {
    return text.replaceFirst("(?m)^publishAt:[^␍\\r\\n]*", "publishAt: undecided")
        .replaceAll("\"publishAt\": *(\"[^\"]*\"|[^,}]+)", "\"publishAt\": \"undecided\"");
  }

  private static Built build(Content content) throws Exception {
    try {
      return content.at(AS_OF);
    } catch (ContentRefusedException e) {
      throw new AssertionError(e.lines());
    }
  }
}
