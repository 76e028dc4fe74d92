package io.github.advisorysite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The CERT/CC vulnerability data archive, which is not part of this repository: the folder that
 * {@code -Dadvisorysite.archive} names, or the sample beside the checkout, unpacked once.
 */
public final class RealArchive {

  /** What a test says where there is none. */
  public static final String ABSENT =
      "no archive: give its folder by -DargLine=-Dadvisorysite.archive=DIR";

  private static final Path SAMPLE = Path.of("../../shared/data/vu-archive-sample.tar.gz");

  private RealArchive() {}

  /** The folder that holds {@code data}, or the one above it. */
  public static synchronized Optional<Path> folder() throws IOException, InterruptedException {
    String named = System.getProperty("advisorysite.archive");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    if (!Files.exists(SAMPLE)) {
      return Optional.empty();
    }
    Path unpacked = Path.of("target/archive").toAbsolutePath();
    if (!Files.exists(unpacked.resolve("complete"))) {
      Files.createDirectories(unpacked);
      int exit =
          new ProcessBuilder(
                  "tar", "xzf", SAMPLE.toAbsolutePath().toString(), "-C", unpacked.toString())
              .inheritIO()
              .start()
              .waitFor();
      if (exit != 0) {
        throw new IOException("tar cannot unpack the archive");
      }
      Files.createFile(unpacked.resolve("complete"));
    }
    return Optional.of(unpacked);
  }
}
