package io.github.advisorysite.logcontract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What can be wrong with a file, each with a word in the middle of the fault. */
final class Faults {

  /** Where the word stands; a lone {@code \377} in front of it is a byte that is not UTF-8. */
  private static final String WORD = "WORD";

  private Faults() {}

  static Map<String, UnaryOperator<String>> yaml() {
    Map<String, UnaryOperator<String>> faults = new LinkedHashMap<>();
    behind(faults, "quote without end", "x: \"WORD\n");
    behind(faults, "quote without end, lone", "x: 'WORD\nWORD: 'WORD\n");
    behind(faults, "key twice", "WORD: 1\nWORD: 2\n");
    behind(faults, "unknown key", "x: {WORD: WORD}\n");
    behind(faults, "alias", "x: *WORD\n");
    behind(faults, "anchor", "x: &WORD WORD\n");
    behind(faults, "tag", "x: !WORD WORD\n");
    behind(faults, "tag of a type", "x: !!int WORD\n");
    behind(faults, "second document", "--- WORD\n");
    behind(faults, "behind the end", "...\nWORD: [\n");
    behind(faults, "escape", "x: \"\\qWORD\"\n");
    behind(faults, "escape of a number", "x: \"\\uWORD\"\n");
    behind(faults, "escape beyond Unicode", "x: \"\\UFFFFFFFFWORD\"\n");
    behind(faults, "tab", "x:\n\t- WORD\n");
    behind(faults, "control character", "x: WORD\u0001\n");
    behind(faults, "key that is a list", "? [WORD]\n: 1\n");
    behind(faults, "depth", "x: " + "[".repeat(2_000) + "WORD\n");
    behind(faults, "block of a wrong indent", "x: |99 WORD\n");
    behind(faults, "reserved character", "x: @WORD\n");
    behind(faults, "colon", "x: WORD: WORD\n");
    behind(faults, "long key", "WORD".repeat(600) + ": 1\n");
    behind(faults, "long text", "x: " + "WORD".repeat(300_000) + "\n");
    behind(faults, "bytes", "x: \377WORD\n");
    faults.put("directive", text -> "%WORD 1\n---\n" + text);
    faults.put("list", text -> "- WORD\n");
    faults.put("scalar", text -> "WORD\n");
    faults.put("nothing", text -> "");
    faults.put("without end", text -> text.substring(0, text.length() / 2) + "{WORD");
    return faults;
  }

  static Map<String, UnaryOperator<String>> json() {
    Map<String, UnaryOperator<String>> faults = new LinkedHashMap<>();
    within(faults, "string without end", "\"x\": \"WORD");
    within(faults, "key twice", "\"WORD\": 1, \"WORD\": 2");
    within(faults, "unknown key", "\"x\": \"WORD\"");
    within(faults, "bare word", "\"x\": WORD");
    within(faults, "bare key", "WORD: 1");
    within(faults, "number", "\"x\": 1WORD");
    within(faults, "number beyond", "\"title\": " + "9".repeat(500) + ", \"WORD\": 1");
    within(faults, "exponent", "\"id\": 1e999999999, \"WORD\": 1");
    within(faults, "no number", "\"x\": NaN, \"WORD\": 1");
    within(faults, "escape", "\"x\": \"\\qWORD\"");
    within(faults, "escape of a number", "\"x\": \"\\uWORD\"");
    within(faults, "half a character", "\"x\": \"\\ud800WORD\"");
    within(faults, "control character", "\"x\": \"WORD\u0001\"");
    within(faults, "comment", "/* WORD */ \"x\": 1");
    within(faults, "depth", "\"x\": " + "[".repeat(2_000) + "\"WORD\"");
    within(faults, "long name", "\"" + "WORD".repeat(60_000) + "\": 1");
    within(faults, "long text", "\"x\": \"" + "WORD".repeat(300_000) + "\"");
    within(faults, "bytes", "\"x\": \"\377WORD\"");
    faults.put("something behind", text -> text.strip() + " \"WORD\"\n");
    faults.put("list", text -> "[\"WORD\"]\n");
    faults.put("scalar", text -> "\"WORD\"\n");
    faults.put("no JSON", text -> "WORD\n");
    faults.put("without end", text -> text.substring(0, text.length() / 2) + "WORD");
    return faults;
  }

  static Map<String, UnaryOperator<String>> markdown() {
    Map<String, UnaryOperator<String>> faults = new LinkedHashMap<>();
    behind(faults, "unknown heading", "\n## WORD\nWORD\n");
    behind(faults, "heading twice", "\n## 概要\nWORD\n\n## 概要\nWORD\n");
    behind(faults, "control character", "WORD\u0001\n");
    behind(faults, "direction", "\u202eWORD\n");
    behind(faults, "bytes", "\377WORD\n");
    behind(faults, "quotes in quotes", ">".repeat(20_000) + "WORD\n");
    behind(faults, "lists in lists", "- ".repeat(20_000) + "WORD\n");
    behind(faults, "brackets", "[".repeat(20_000) + "WORD\n");
    behind(faults, "images in images", "![[](WORD)".repeat(800) + "\n");
    behind(faults, "emphasis", "*_WORD".repeat(4_000) + "\n");
    behind(faults, "links", "[WORD](javascript:WORD) [WORD](http://[WORD) <http://\\WORD>\n");
    behind(faults, "tags", "<WORD <!-- WORD <![CDATA[ WORD <?WORD &#x110000; &WORD;\n");
    behind(faults, "table", "| WORD |\n|-\n| WORD |".repeat(100) + "\n");
    behind(faults, "long text", "WORD".repeat(300_000) + "\n");
    faults.put("text in front", text -> "WORD\n" + text);
    faults.put("nothing", text -> "");
    return faults;
  }

  /** In place of an instant, in YAML. */
  static Map<String, UnaryOperator<String>> instants() {
    Map<String, UnaryOperator<String>> faults = new LinkedHashMap<>();
    for (String instant :
        new String[] {
          "WORD",
          "'WORD'",
          "2099-02-30T00:00:00Z WORD",
          "2099-13-45",
          "20990101T000000Z",
          "9999999999999-01-01T00:00:00Z",
          "2099-01-01T23:59:60Z",
          "2099-01-01T00:00:00+99:99",
          "2099-01-01T00:00:00[WORD]",
          "\"\\u0000WORD\"",
          "[WORD]",
          "{WORD: WORD}",
          "null",
          "''",
          ""
        }) {
      faults.put(
          "instant " + instant,
          text -> text.replaceFirst("(publishAt|at): [0-9][^,}\\n]*", "$1: " + quoted(instant)));
    }
    faults.put("no instant", text -> text.replaceFirst("publishAt: ", "publishat: "));
    faults.put("instant twice", text -> text + "publishAt: WORD\n");
    return faults;
  }

  private static String quoted(String instant) {
    return java.util.regex.Matcher.quoteReplacement(instant);
  }

  private static void behind(
      Map<String, UnaryOperator<String>> faults, String name, String addition) {
    faults.put(name, text -> text + addition);
  }

  private static void within(
      Map<String, UnaryOperator<String>> faults, String name, String addition) {
    faults.put(name, text -> text.strip().replaceFirst("}$", "") + ", " + addition + "}\n");
  }

  /** The bytes of a file with a fault. */
  static byte[] bytes(String text, String word) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String part : text.replace(WORD, word).split("(?<=\377)|(?=\377)", -1)) {
      bytes.writeBytes(
          part.equals("\377") ? new byte[] {(byte) 0xff} : part.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
