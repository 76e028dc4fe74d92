package io.github.advisorysite.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.logcontract.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where the memory does not suffice, the site that stands is as it was, and the cure is told. */
final class MemoryIT {

  private static final String AS_OF = "-DadvisorySite.asOf=2026-06-01T00:00:00Z";

  @Test
  void aSiteThatDoesNotFitLeavesTheOneThatStands() throws Exception {
    RealMaven maven = RealMaven.project("memory", Secrets.content());
    assertThat(maven.run("package", AS_OF).exit()).isZero();
    Map<String, String> before = maven.site();
    List<String> left = beside(maven);

    String text = "本文です。".repeat(4_000);
    maven.with(
        "cases/many.jsonl",
        IntStream.range(0, 2_000)
            .mapToObj(
                n ->
                    "{\"id\": \"JVN#1%07d\", \"publishAt\": \"2026-01-10T12:00:00Z\", \"title\": {\"ja\": \"題\"}, \"sections\": {\"ja\": {\"overview\": \"%s\"}}}"
                        .formatted(n, text))
            .collect(Collectors.joining("\n", "", "\n")));
    Path options = maven.project().resolve(".mvn/jvm.config");
    Files.writeString(options, "-Xmx64m");
    RealMaven.Run small = maven.run("package", AS_OF);
    assertThat(small.exit()).isNotZero();
    assertThat(small.log())
        .contains("ADV-MEMORY: there is too little memory, so nothing was changed; ")
        .doesNotContain("OutOfMemoryError");
    assertThat(maven.site()).isEqualTo(before);
    assertThat(beside(maven)).isEqualTo(left);

    Files.delete(maven.project().resolve("src/advisories/cases/many.jsonl"));
    Files.delete(options);
    assertThat(maven.run("package", AS_OF).exit()).isZero();
    assertThat(maven.site()).isEqualTo(before);
  }

  /** What a build leaves beside its site. */
  private static List<String> beside(RealMaven maven) throws IOException {
    Path target = maven.project().resolve("target");
    try (Stream<Path> files = Files.walk(target.resolve(".site.staging"))) {
      return files.map(path -> target.relativize(path).toString()).sorted().toList();
    }
  }
}
