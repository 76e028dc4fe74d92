package io.github.advisorysite.noninterference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Built;
import io.github.advisorysite.Content;
import io.github.advisorysite.Scratch;
import io.github.advisorysite.embargo.ContentReader;
import io.github.advisorysite.embargo.PublicationTerms;
import io.github.advisorysite.page.Page;
import io.github.advisorysite.page.Pages;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite runs over every output there is: a kind that its seeds do not make fails here. */
final class EveryOutputTest {

  private static final Path SAMPLE = Path.of("../content/src/advisories");
  private static final String LAST = "2026-11-20T03:00:00Z";
  private static final int SEEDS = 12;

  @TempDir(factory = Scratch.class)
  Path temp;

  @Test
  void theSeedsMakeEveryKindOfPage() throws Exception {
    Set<Class<?>> made = new LinkedHashSet<>();
    try (Workers workers = new Workers(1)) {
      for (long seed = 1; seed <= SEEDS; seed++) {
        Content content = Content.empty(temp.resolve("seed-" + seed));
        MadeUp madeUp = new MadeUp(seed);
        for (var file :
            Written.of(Suite.openAt(madeUp.cases(), Instant.parse("2026-07-30T00:00:00Z")))
                .entrySet()) {
          content.with(file.getKey(), file.getValue());
        }
        var disclosure =
            ContentReader.read(SourceFolder.list(content.folder()), workers)
                .disclosed(
                    new PublicationTerms(
                        Instant.parse("2026-07-30T00:00:00Z"), Optional.empty(), false),
                    workers);
        if (disclosure.problems().isEmpty()) {
          new Pages(disclosure.publication())
              .work()
              .forEach(work -> work.making().get().forEach(page -> made.add(page.getClass())));
        }
      }
    }
    assertThat(made).contains(Page.class.getPermittedSubclasses());
  }

  @Test
  void theSeedsMakeEveryKindOfFileOfTheSample() throws Exception {
    Content sample = Content.empty(temp.resolve("sample"));
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = sample.folder().resolve(SAMPLE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Built site = sample.at(LAST);
    Set<String> made = new TreeSet<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Suite.run(seed, temp.resolve("seeds")).paths().forEach(path -> made.add(FileKind.of(path)));
    }
    Set<String> wanted = new TreeSet<>();
    for (Map.Entry<String, byte[]> file : site.files().entrySet()) {
      wanted.add(FileKind.of(file.getKey()));
    }
    assertThat(made).containsAll(wanted);
  }
}
