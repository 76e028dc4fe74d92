package io.github.advisorysite.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes become text, and text values, or a located problem. */
final class DocumentsTest {

  private static final String NOT_UTF_8 = ": these bytes are not UTF-8; save the file as UTF-8";
  private static final String TOO_DEEP = ": more than 32 levels; flatten the structure";

  @ParameterizedTest
  @CsvSource({
    "612C0A62FF, a.yaml:2:2", // a byte that no encoding form has
    "610A6162C0AF, a.yaml:2:3", // overlong
    "61E08080, a.yaml:1:2", // overlong
    "0D0A61EDA080, a.yaml:2:2", // half of a surrogate pair
    "61F4908080, a.yaml:1:2", // beyond U+10FFFF
    "E3818261E381, a.yaml:1:3", // cut off
    "FFFE61003A00, a.yaml:1:1", // UTF-16, little end first, marked
    "FEFF0061003A, a.yaml:1:1", // UTF-16, marked
    "61003A002000, a.yaml:1:1", // UTF-16, little end first
    "0061003A0020, a.yaml:1:1", // UTF-16
    "0000006100, a.yaml:1:1", // UTF-32
    "EFBBBFEFBBBF613A, a.yaml:1:1", // two byte order marks
  })
  void bytesThatAreNotUtf8AreRefusedAtTheirPlace(String hex, String place) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertThat(yaml(bytes)).containsExactly("ADV-ENCODING " + place + NOT_UTF_8);
    Problems problems = new Problems();
    assertThat(Documents.text("a.yaml", bytes, problems)).isNull();
    assertThat(lines(problems)).containsExactly("ADV-ENCODING " + place + NOT_UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-16LE", "UTF-16BE", "UTF-32"})
  void noTextInAnotherEncodingIsTaken(String charset) {
    String text = "name: {ja: 千鳥瀬}\n";
    assertThat(yaml(text.getBytes(Charset.forName(charset))))
        .singleElement()
        .asString()
        .matches("ADV-(ENCODING|TEXT-CONTROL) a\\.yaml:1:\\d+: [^千鳥瀬\uFFFD]+");
  }

  @Test
  void oneByteOrderMarkIsDropped() {
    Problems problems = new Problems();
    byte[] bytes = "\uFEFFa".getBytes(StandardCharsets.UTF_8);
    assertThat(Documents.text("a.md", bytes, problems)).isEqualTo("a");
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void nestingIsRefusedOnASmallStack() throws Exception {
    int yaml = 3_000;
    int json = 1_500;
    List<String> lines = new ArrayList<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              lines.addAll(yaml(("[".repeat(yaml) + "]".repeat(yaml)).getBytes(ascii())));
              lines.addAll(yaml("[".repeat(yaml).getBytes(ascii())));
              lines.addAll(yaml("{a: ".repeat(yaml).getBytes(ascii())));
              lines.addAll(yaml("- ".repeat(yaml).getBytes(ascii())));
              lines.addAll(yaml("? ".repeat(yaml).getBytes(ascii())));
              lines.addAll(json("[".repeat(json) + "]".repeat(json)));
              lines.addAll(json("{\"a\":".repeat(json)));
            },
            "small stack",
            256 << 10);
    List<Throwable> thrown = new ArrayList<>();
    thread.setUncaughtExceptionHandler((t, e) -> thrown.add(e));
    thread.start();
    thread.join();
    assertThat(thrown).isEmpty();
    String deep = "/0".repeat(33);
    assertThat(lines)
        .containsExactly(
            "ADV-LIMIT-DEPTH a.yaml:1:34 " + deep + TOO_DEEP,
            "ADV-LIMIT-DEPTH a.yaml:1:34 " + deep + TOO_DEEP,
            "ADV-LIMIT-DEPTH a.yaml:1:130" + TOO_DEEP,
            "ADV-LIMIT-DEPTH a.yaml:1:67 " + deep + TOO_DEEP,
            "ADV-LIMIT-DEPTH a.yaml:1:67" + TOO_DEEP,
            "ADV-LIMIT-DEPTH a.json:1:34 " + deep + TOO_DEEP,
            "ADV-LIMIT-DEPTH a.json:1:166" + TOO_DEEP);
  }

  @Test
  void thirtyTwoLevelsAreTaken() {
    assertThat(yaml(("[".repeat(32) + "]".repeat(32)).getBytes(ascii()))).isEmpty();
    assertThat(json("[".repeat(32) + "]".repeat(32))).isEmpty();
  }

  @Test
  void aBombOfAliasesIsRefusedAtItsFirstAnchor() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append(String.format(Locale.ROOT, "a%d: &a%d [*a%d, *a%d]%n", i, i, i - 1, i - 1));
    }
    assertThat(yaml(bomb.toString().getBytes(ascii())))
        .containsExactly(
            "ADV-YAML-ALIAS a.yaml:1:5: an anchor or alias stands here; write the value out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "NO",
        "off",
        "on",
        "y",
        "yes",
        "010",
        "1.10",
        "0x1F",
        "0o17",
        "1_000",
        "1e3",
        "12:30:00",
        "9:00",
        "2026-11-20",
        ".inf",
        ".nan",
        "-0",
        "0b1",
        "=",
        "<<"
      })
  void whatYamlTakesForOtherTypesIsTheText(String text) {
    Problems problems = new Problems();
    Node node =
        Objects.requireNonNull(
            Documents.yaml("a.yaml", text.getBytes(StandardCharsets.UTF_8), problems));
    assertThat(Scalars.line(node, problems)).isEqualTo(text);
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void aPlaceIsOneVisibleLine() {
    assertThat(new Location("cases/a\u202eb\nc\u200d\u0085.yaml", 1, 2))
        .hasToString("cases/a\\u{202E}b\\u{A}c\\u{200D}\\u{85}.yaml:1:2");
    assertThat(new Location("cases/千鳥瀬.yaml", 1, 2)).hasToString("cases/千鳥瀬.yaml:1:2");
  }

  private static List<String> yaml(byte[] bytes) {
    Problems problems = new Problems();
    Documents.yaml("a.yaml", bytes, problems);
    return lines(problems);
  }

  private static List<String> json(String text) {
    Problems problems = new Problems();
    Documents.json("a.json", text.getBytes(StandardCharsets.UTF_8), problems);
    return lines(problems);
  }

  private static List<String> lines(Problems problems) {
    return problems.toList().stream().map(Problem::toString).toList();
  }

  private static Charset ascii() {
    return StandardCharsets.US_ASCII;
  }
}
