package io.github.advisorysite;

import io.github.advisorysite.embargo.ContentReader;
import io.github.advisorysite.embargo.PublicationTerms;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Workers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sample site of the repository, and what was given to its formats.
 *
 * @param publication made anew of the same content
 */
public record SampleSite(Built built, Publication publication) {

  private static final Path CONTENT = Path.of("../content/src/advisories");
  private static final Instant AS_OF = Instant.parse("2026-11-20T03:00:00Z");

  /** Builds it in a folder of a test. */
  public static SampleSite in(Path folder) throws Exception {
    GeneratorOptions options =
        new GeneratorOptions(
            CONTENT, folder.resolve("site"), folder.resolve("state"), AS_OF, Optional.empty(), 2);
    Built built = new Built(options.output(), new SiteGenerator(options).generate(pages -> {}));
    try (Workers workers = new Workers(1)) {
      return new SampleSite(
          built,
          ContentReader.read(SourceFolder.list(CONTENT), workers)
              .disclosed(new PublicationTerms(AS_OF, Optional.empty(), false), workers)
              .publication());
    }
  }

  /** The advisories that stand, in each of their languages. */
  public Stream<Advisory> advisories() {
    return publication.cases().stream()
        .filter(PublishedCase.Current.class::isInstance)
        .flatMap(standing -> ((PublishedCase.Current) standing).advisories().stream());
  }
}
