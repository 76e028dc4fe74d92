package io.github.advisorysite.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No library tells a log what it read, in a JVM in which every log is open. */
final class SilenceTest {

  private static final String OWN_LOG =
      "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl";

  @TempDir Path temp;

  @BeforeEach
  void open() throws IOException {
    Files.writeString(
        temp.resolve("logging.properties"),
        """
        handlers=java.util.logging.ConsoleHandler
        .level=ALL
        java.util.logging.ConsoleHandler.level=ALL
        """);
  }

  @Test
  void aBrokenFileIsReadWithoutAWord() throws Exception {
    assertThat(said("all")).isEmpty();
  }

  @Test
  void aThreadOfAnotherClassLoaderIsAsSilent() throws Exception {
    assertThat(said("foreign")).isEmpty();
    assertThat(said("none")).isEmpty();
  }

  @Test
  void noPdfIsReadWhereAPropertyNamesAnotherLog() throws Exception {
    assertThat(said("pdf", OWN_LOG))
        .isEqualTo("no PDF is read while a system property names another log\n");
  }

  @Test
  void noPdfIsReadWhereAPropertyNamesALogThatIsNone() throws Exception {
    assertThat(said("pdf", "-Dorg.apache.commons.logging.LogFactory=a.Missing"))
        .isEqualTo("no PDF is read while a system property names another log\n");
  }

  /** The test above would see a word, for this one does. */
  @Test
  void theLibraryByItselfQuotesWhatItReads() throws Exception {
    assertThat(
            said(
                "library",
                OWN_LOG,
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.Jdk14Logger"))
        .contains(Secret.LATIN);
  }

  private String said(String what, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.util.logging.config.file=" + temp.resolve("logging.properties"));
    command.addAll(List.of(options));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), SilenceProbe.class.getName(), what));
    Path output = temp.resolve("output");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.endsWith("JAVA_OPTIONS") || name.equals("JAVA_TOOL_OPTIONS"));
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
