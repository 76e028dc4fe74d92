package io.github.advisorysite.variation;

import io.github.advisorysite.Built;
import io.github.advisorysite.GenerationReport;
import io.github.advisorysite.GeneratorOptions;
import io.github.advisorysite.SiteGenerator;
import io.github.advisorysite.filesystem.Hook;
import io.github.advisorysite.filesystem.HookedFiles;
import io.github.advisorysite.source.ContentRefusedException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TimeZone;

/**
 * Builds the sites of some contents in a process of its own and prints, a line each, which settings
 * it runs under, and one hash of all that can be seen of the trees.
 */
final class MatrixRun {

  private MatrixRun() {}

  /** Arguments: threads, seed of the order of listings, then content, output and instant each. */
  public static void main(String[] arguments) throws Exception {
    int threads = Integer.parseInt(arguments[0]);
    long order = Long.parseLong(arguments[1]);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (int i = 2; i < arguments.length; i += 3) {
      Path content = HookedFiles.of(Path.of(arguments[i]), shuffled(order));
      Path output = Path.of(arguments[i + 1]);
      Instant asOf = Instant.parse(arguments[i + 2]);
      hash(digest, content, output, asOf, threads);
    }
    Path mode = Files.createFile(Path.of(arguments[3]).resolveSibling("mode"));
    System.out.println(
        String.join(
            " ",
            TimeZone.getDefault().getID(),
            Locale.getDefault().toLanguageTag(),
            Charset.defaultCharset().name(),
            PosixFilePermissions.toString(Files.getPosixFilePermissions(mode)),
            Integer.toString(Runtime.version().feature())));
    System.out.println(HexFormat.of().formatHex(digest.digest()));
  }

  private static void hash(
      MessageDigest digest, Path content, Path output, Instant asOf, int threads) throws Exception {
    Path state = output.resolveSibling("state");
    SiteGenerator generator =
        new SiteGenerator(
            new GeneratorOptions(content, output, state, asOf, Optional.empty(), threads));
    try {
      GenerationReport report = generator.generate(pages -> {});
      add(digest, report.toString());
      for (Map.Entry<String, String> fact : new Built(output, report).fingerprint().entrySet()) {
        add(digest, fact.getKey());
        add(digest, fact.getValue());
      }
    } catch (ContentRefusedException e) {
      e.lines().forEach(line -> add(digest, line));
    }
    add(digest, Files.readString(state.resolve("problems.txt")));
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  /** Folders list their entries in another order with each seed. */
  private static Hook shuffled(long seed) {
    return new Hook() {
      @Override
      public List<Path> order(List<Path> entries) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Path> rest = new ArrayList<>(entries.stream().sorted().toList());
        List<Path> shuffled = new ArrayList<>();
        while (!rest.isEmpty()) {
          shuffled.add(rest.remove(random.nextInt(rest.size())));
        }
        return shuffled;
      }
    };
  }
}
