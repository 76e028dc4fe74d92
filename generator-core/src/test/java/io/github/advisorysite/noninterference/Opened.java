package io.github.advisorysite.noninterference;

import io.github.advisorysite.search.block.BlockTexts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a file of a site says to one who opens it. Whatever encodes its words, such as an index or a
 * compressed file, is decoded here.
 */
final class Opened {

  private Opened() {}

  /**
   * Every token in the names and the bytes of a tree.
   *
   * @param tree facts and bytes by path; each byte a character
   */
  static Set<String> tokens(Map<String, String> tree) {
    Set<String> tokens = new TreeSet<>();
    tree.forEach(
        (path, bytes) -> {
          tokens.addAll(Words.tokens(path));
          tokens.addAll(Words.tokens(said(path, bytes)));
        });
    return tokens;
  }

  /** What one file says. */
  static String said(String path, String bytes) {
    return path.endsWith(".bin") ? index(bytes) : text(bytes);
  }

  /** What a block of an index says; its terms are folded, so ids are written as elsewhere. */
  private static String index(String file) {
    String block = file.substring(file.indexOf("LXS1"));
    String said = String.join("\n", BlockTexts.of(block.getBytes(StandardCharsets.ISO_8859_1)));
    boolean isFolded = block.startsWith("LXS1t") || block.startsWith("LXS1r");
    return isFolded ? said.replace("ab-", "AB-").replace("cve-", "CVE-") : said;
  }

  private static String text(String bytes) {
    String text = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return text.indexOf('%') < 0 ? text : text + '\n' + unescaped(text);
  }

  /** Percent signs that begin nothing stay as they are. */
  private static String unescaped(String text) {
    String safe = text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    return URLDecoder.decode(safe, StandardCharsets.UTF_8);
  }
}
