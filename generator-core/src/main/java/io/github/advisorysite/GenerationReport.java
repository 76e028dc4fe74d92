package io.github.advisorysite;

import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase.Current;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a build published, counted over what is public.
 *
 * @param advisories cases that stand
 * @param statuses pages of a vendor's status, in the site's own language
 * @param pages HTML pages in all languages
 * @param baseUrl where the site will stand
 * @param warnings lines that a public log may show
 */
public record GenerationReport(
    int advisories, int statuses, int pages, URI baseUrl, List<String> warnings) {

  static GenerationReport of(Publication publication, int pages, Stream<String> warnings) {
    List<Current> standing =
        publication.cases().stream()
            .filter(Current.class::isInstance)
            .map(Current.class::cast)
            .toList();
    int statuses = standing.stream().mapToInt(c -> c.advisories().get(0).vendors().size()).sum();
    return new GenerationReport(
        standing.size(), statuses, pages, publication.site().baseUrl(), warnings.toList());
  }

  /** The same, behind other lines. */
  GenerationReport after(Stream<String> lines) {
    return new GenerationReport(
        advisories, statuses, pages, baseUrl, Stream.concat(lines, warnings.stream()).toList());
  }

  /** The same, with further lines. */
  GenerationReport and(Stream<String> lines) {
    return new GenerationReport(
        advisories, statuses, pages, baseUrl, Stream.concat(warnings.stream(), lines).toList());
  }
}
