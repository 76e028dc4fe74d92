package io.github.advisorysite;

import io.github.advisorysite.publish.OutputRefusedException;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** A content folder of a test, and what is built of it. */
public final class Content {

  /** A site in Japanese and English, two vendors, and one case that is public since 2026-01-10. */
  static final String MINIMAL =
      """
      -- site.yaml --
      title: {ja: 見本, en: Sample}
      baseUrl: https://advisories.example.org/
      languages: [ja, en]
      zone: Asia/Tokyo
      idPatterns: ['JVN#\\d{8}', 'JVNVU#\\d{8}', '[a-z]+-\\d+', '[A-Z]+-\\d+']
      publishers:
        - name: {ja: 見本CC, en: Sample CC}
          namespace: https://example.org
      -- vendors/maru.yaml --
      name: {ja: まる製作所, en: Maru Works}
      reading: まるせいさくしょ
      -- vendors/sankaku.yaml --
      name: {ja: 三角システム, en: Sankaku Systems}
      reading: さんかくしすてむ
      -- cases/a/case.yaml --
      id: JVN#00000001
      publishAt: 2026-01-10T12:00:00+09:00
      title: {ja: 甲の脆弱性, en: Vulnerability in Kou}
      notified: [maru, sankaku]
      -- cases/a/ja.md --
      ## 概要
      甲の概要です。
      -- cases/a/en.md --
      ## Overview
      This is Kou.
      -- cases/a/vendors/maru.yaml --
      statements:
        - status: affected
          comment: {ja: まるの見解です。, en: Words of Maru.}
      """;

  private final Path folder;
  private final Path output;
  private boolean remembers;

  private Content(Path root) {
    this.folder = root.resolve("content");
    this.output = root.resolve("out/site");
  }

  /** The minimal content below a folder. */
  public static Content minimal(Path root) throws IOException {
    return empty(root).withAll(Txtar.parse(MINIMAL));
  }

  public static Content empty(Path root) throws IOException {
    Content content = new Content(root);
    Files.createDirectories(content.folder);
    return content;
  }

  Content withAll(Txtar files) throws IOException {
    for (var file : files.files().entrySet()) {
      with(file.getKey(), file.getValue());
    }
    return this;
  }

  public Content with(String path, String text) throws IOException {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public Content with(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  Content without(String path) throws IOException {
    Files.delete(folder.resolve(path));
    return this;
  }

  public Path folder() {
    return folder;
  }

  public Path output() {
    return output;
  }

  public GeneratorOptions options(String asOf, int threads) {
    return new GeneratorOptions(
        folder,
        output,
        output.resolveSibling("state"),
        OffsetDateTime.parse(asOf).toInstant(),
        Optional.empty(),
        threads);
  }

  /**
   * From now on each build is held against the one before, as in a state directory that is kept.
   */
  Content remembering() {
    remembers = true;
    return this;
  }

  /** The site as of an instant. */
  public Built at(String asOf) throws ContentRefusedException, OutputRefusedException, IOException {
    GenerationReport report = new SiteGenerator(fresh(options(asOf, 2))).generate(pages -> {});
    return new Built(output, report);
  }

  /** What {@code generate} prints if it refuses, or nothing. */
  public List<String> refusalAt(String asOf) throws OutputRefusedException, IOException {
    return refusal(fresh(options(asOf, 2)));
  }

  private GeneratorOptions fresh(GeneratorOptions options) throws IOException {
    if (!remembers) {
      Files.deleteIfExists(options.state().resolve("release.json"));
    }
    return options;
  }

  static List<String> refusal(GeneratorOptions options) throws OutputRefusedException, IOException {
    try {
      new SiteGenerator(options).generate(pages -> {});
      return List.of();
    } catch (ContentRefusedException e) {
      return e.lines();
    }
  }

  /** The site as of an instant, with fixed sentences for comments that are refused. */
  Built holdingAt(String asOf) throws ContentRefusedException, OutputRefusedException, IOException {
    GeneratorOptions plain = options(asOf, 2);
    GeneratorOptions holding =
        new GeneratorOptions(
            plain.content(),
            plain.output(),
            plain.state(),
            plain.asOf(),
            plain.theme(),
            plain.threads(),
            Optional.empty(),
            true,
            Optional.empty(),
            false);
    return new Built(output, new SiteGenerator(fresh(holding)).generate(pages -> {}));
  }

  /** What {@code validate} prints. */
  List<String> problems() throws IOException {
    return problemsAt("2026-01-01T00:00:00Z");
  }

  /** What {@code validate} prints at an instant. */
  List<String> problemsAt(String asOf) throws IOException {
    try {
      List<Problem> problems = new SiteGenerator(fresh(options(asOf, 2))).validate();
      return Problems.lines(problems).toList();
    } catch (ContentRefusedException e) {
      return e.lines();
    }
  }
}
