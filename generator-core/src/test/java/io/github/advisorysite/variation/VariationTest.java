package io.github.advisorysite.variation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Content;
import io.github.advisorysite.noninterference.EmbargoReport;
import io.github.advisorysite.noninterference.MadeUpContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the machine, the site is the same: each row is a process of its own, in which any two
 * values of any two factors stand together once. {@code target/embargo-report.txt} lists them.
 */
final class VariationTest {

  private static final Path SAMPLE = Path.of("../content/src/advisories");
  private static final String SAMPLE_AS_OF = "2026-11-20T03:00:00Z";
  private static final int FRESH = 5;

  /** A folder and a file whose names are Japanese. */
  private static final Map<String, String> JAPANESE =
      Map.of(
          "cases/霧の事例/case.yaml",
          "id: JVN#90000777\npublishAt: 2026-03-03T12:00:00+09:00\ntitle: {ja: 名前, en: Names}\n",
          "cases/霧の事例/ja.md",
          "## 概要\n名前の事例です。\n",
          "cases/霧の事例/en.md",
          "## Overview\nOf names.\n",
          "cases/霧の事例/files/覚え書き.txt",
          "覚え書き\n");

  /** A run and what it printed. */
  private record Row(Settings settings, List<String> printed) {}

  @TempDir Path temp;

  @Test
  void theTreeIsTheSameWhateverTheMachine() throws Exception {
    @Nullable String other = System.getenv("JAVA25_HOME");
    boolean otherJdk = other != null && !other.isEmpty();
    if (!otherJdk) {
      String ci = System.getenv("CI");
      assertThat(ci == null || ci.isEmpty())
          .as("a build server sets JAVA25_HOME to the folder of a JDK 25")
          .isTrue();
    }
    List<Settings> settings = new ArrayList<>(Collections.nCopies(FRESH, usual()));
    settings.addAll(Settings.pairwise(Settings.factors(otherJdk)));
    Map<Map<String, byte[]>, String> contents = contents();

    List<Row> rows = run(settings, contents, otherJdk ? Path.of(other) : null);

    List<String> hashes = rows.stream().map(row -> row.printed().get(1)).distinct().toList();
    String summary =
        String.format(
            Locale.ROOT,
            "variation matrix: %d processes (%d with the same settings), %s, %d tree hash(es)",
            rows.size(),
            FRESH,
            otherJdk
                ? "JDK " + Runtime.version().feature() + " and 25"
                : "JDK "
                    + Runtime.version().feature()
                    + " alone, as JAVA25_HOME does not name a JDK 25",
            hashes.size());
    report(rows, summary);
    for (Row row : rows) {
      boolean isOther = row.settings().get("jdk").equals("other");
      assertThat(row.printed().get(0))
          .isEqualTo(row.settings().effect(isOther ? 25 : Runtime.version().feature()));
    }
    assertThat(hashes).as("see the matrix in target/embargo-report.txt").hasSize(1);
  }

  private static Settings usual() {
    return new Settings(Settings.USUAL);
  }

  /** What is built, by its instant: the sample, and the first two made-up contents that build. */
  private Map<Map<String, byte[]>, String> contents() throws Exception {
    Map<Map<String, byte[]>, String> contents = new LinkedHashMap<>();
    Map<String, byte[]> sample = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sample.put(SAMPLE.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    JAPANESE.forEach((path, text) -> sample.put(path, text.getBytes(StandardCharsets.UTF_8)));
    contents.put(sample, SAMPLE_AS_OF);
    for (long seed = 1; contents.size() < 3; seed++) {
      MadeUpContent madeUp = MadeUpContent.of(seed);
      Map<String, byte[]> files = new TreeMap<>();
      madeUp.all().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
      Content content = write(temp.resolve("seed-" + seed), files, 1);
      if (content.refusalAt(madeUp.asOf().toString()).isEmpty()) {
        contents.put(files, madeUp.asOf().toString());
      }
    }
    assertThat(write(temp.resolve("sample"), sample, 1).refusalAt(SAMPLE_AS_OF)).isEmpty();
    return contents;
  }

  /** Writes files in an order of its own for each seed. */
  private static Content write(Path folder, Map<String, byte[]> files, long order)
      throws IOException {
    Content content = Content.empty(folder);
    SplittableRandom random = new SplittableRandom(order);
    List<String> rest = new ArrayList<>(files.keySet());
    while (!rest.isEmpty()) {
      String path = rest.remove(random.nextInt(rest.size()));
      content.with(path, files.get(path));
    }
    return content;
  }

  private List<Row> run(
      List<Settings> settings, Map<Map<String, byte[]>, String> contents, @Nullable Path other)
      throws Exception {
    ExecutorService executor =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<Row>> futures = new ArrayList<>();
      for (int i = 0; i < settings.size(); i++) {
        Path folder = temp.resolve("row" + i);
        Settings row = settings.get(i);
        futures.add(executor.submit(() -> new Row(row, process(row, folder, contents, other))));
      }
      List<Row> rows = new ArrayList<>();
      for (Future<Row> future : futures) {
        rows.add(future.get());
      }
      return rows;
    } finally {
      executor.shutdownNow();
    }
  }

  private static List<String> process(
      Settings row, Path folder, Map<Map<String, byte[]>, String> contents, @Nullable Path other)
      throws Exception {
    Path jdk =
        row.get("jdk").equals("other") && other != null
            ? other
            : Path.of(System.getProperty("java.home"));
    Locale locale = Locale.forLanguageTag(row.get("locale"));
    List<String> command = new ArrayList<>();
    Collections.addAll(command, "sh", "-c", "umask " + row.get("umask") + "; exec \"$@\"", "sh");
    Collections.addAll(
        command,
        jdk.resolve("bin/java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Dorg.freemarker.loggerLibrary=JUL", // as in Maven; the test class path has another
        "-Dfile.encoding=" + row.get("charset"),
        "-Duser.language=" + locale.getLanguage(),
        "-Duser.country=" + locale.getCountry());
    if (locale.hasExtensions()) {
      command.add("-Duser.extensions=u-nu-thai");
    }
    Collections.addAll(
        command,
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        MatrixRun.class.getName(),
        row.get("threads"),
        row.get("order"));
    int number = 0;
    for (Map.Entry<Map<String, byte[]>, String> content : contents.entrySet()) {
      Path own = folder.resolve("c" + number++);
      Path from = place(own.resolve("in"), row.get("content"));
      write(from, content.getKey(), Long.parseLong(row.get("order")));
      command.add(from.resolve("content").toString());
      command.add(place(own.resolve("out"), row.get("output")).resolve("site").toString());
      command.add(content.getValue());
    }
    return printed(command, folder, row);
  }

  private static Path place(Path folder, String depth) {
    Path place = folder;
    for (int i = 0; depth.equals("deep") && i < 60; i++) {
      place = place.resolve("folder-within-folder");
    }
    return place;
  }

  private static List<String> printed(List<String> command, Path folder, Settings row)
      throws Exception {
    Path out = folder.resolve("out.txt");
    Path errors = folder.resolve("errors.txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("TZ", row.get("zone"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.redirectOutput(out.toFile()).redirectError(errors.toFile());
    Process process = builder.start();
    int exit;
    try {
      exit = process.waitFor();
    } finally {
      process.destroyForcibly();
    }
    assertThat(Files.readString(errors, StandardCharsets.ISO_8859_1)).as(row.toString()).isEmpty();
    assertThat(exit).as(row.toString()).isZero();
    return Files.readAllLines(out);
  }

  private static void report(List<Row> rows, String summary) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(summary);
    lines.add(String.join("\t", Settings.factors(true).keySet()) + "\ttree");
    for (Row row : rows) {
      List<String> cells =
          new ArrayList<>(Settings.factors(true).keySet().stream().map(row.settings::get).toList());
      cells.add(row.printed().get(1));
      lines.add(String.join("\t", cells));
    }
    EmbargoReport.write("matrix", lines);
  }
}
