package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.search.block.BlockTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A site that was built, and facts about it. */
public record Built(Path folder, GenerationReport report) {

  private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{12,128}\\b");

  /** A tree that stands, whoever made it. */
  public static Built standing(Path folder) {
    return new Built(
        folder,
        new GenerationReport(0, 0, 0, URI.create("https://advisories.example.org/"), List.of()));
  }

  Built has(String path) {
    assertThat(folder.resolve(path)).isRegularFile();
    return this;
  }

  Built hasNo(String path) {
    assertThat(folder.resolve(path)).doesNotExist();
    return this;
  }

  /** No file's name or bytes hold these words. */
  Built nowhere(String... words) throws IOException {
    return nowhereBut("", words);
  }

  /** No file holds these words, but one that may. */
  Built nowhereBut(String path, String... words) throws IOException {
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      if (file.getKey().equals(path)) {
        continue;
      }
      boolean isIndex = file.getKey().endsWith(".bin");
      String text =
          isIndex
              ? String.join("\n", BlockTexts.of(file.getValue()))
              : withoutDigests(new String(file.getValue(), StandardCharsets.UTF_8));
      for (String word : words) {
        assertThat(withoutDigests(file.getKey())).doesNotContain(word);
        boolean isThere =
            text.contains(word) || (isIndex && text.contains(word.toLowerCase(Locale.ROOT)));
        assertThat(isThere).as(word + " in " + file.getKey()).isFalse();
      }
    }
    return this;
  }

  /** Digits of a digest may happen to be those of a year, and say nothing. */
  private static String withoutDigests(String text) {
    return DIGEST.matcher(text).replaceAll("");
  }

  Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve(path)));
  }

  /** The text of the page's main part, white space folded. */
  String text(String path) throws IOException {
    return page(path).select("main").text();
  }

  public Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(path -> files.put(folder.relativize(path).toString(), bytes(path)));
    }
    return files;
  }

  /** Everything that can be seen of the tree: names, kinds, modes, times and bytes. */
  public Map<String, String> fingerprint() throws IOException {
    Map<String, String> facts = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.forEach(path -> facts.put(folder.relativize(path).toString(), facts(path)));
    }
    return facts;
  }

  private static String facts(Path path) {
    try {
      String modes =
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
      String body =
          Files.isRegularFile(path)
              ? Files.readString(path, StandardCharsets.ISO_8859_1)
              : "folder";
      return modes + " " + Files.getLastModifiedTime(path) + " " + body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
