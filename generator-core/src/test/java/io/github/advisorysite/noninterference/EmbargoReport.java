package io.github.advisorysite.noninterference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the suite did, for people: {@code target/embargo-report.txt}, a part a test. */
public final class EmbargoReport {

  private static final Path REPORT = Path.of("target/embargo-report.txt");
  private static final String HEADING = "== ";
  private static final Map<String, List<String>> PARTS = new TreeMap<>();

  private EmbargoReport() {}

  /** Puts a part into the report beside the others of this run, and one line on the console. */
  public static synchronized void write(String part, List<String> lines) throws IOException {
    PARTS.put(part, lines);
    String text =
        PARTS.entrySet().stream()
            .map(e -> HEADING + e.getKey() + "\n" + String.join("\n", e.getValue()) + "\n")
            .collect(Collectors.joining("\n"));
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, text);
    System.out.println("embargo " + part + ": " + lines.size() + " lines in " + REPORT);
  }
}
