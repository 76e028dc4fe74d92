package io.github.advisorysite.embargo;

import io.github.advisorysite.source.SourceFolder;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The folders of cases as they were read last, so that one that holds the same is not read anew. It
 * knows what is embargoed, so it stays in memory. One reading at a time; thread-safe within one.
 */
public final class LastReading {

  private record Known(String digest, CaseFile file) {}

  private final Map<String, Known> now = new ConcurrentHashMap<>();
  private Map<String, Known> before = Map.of();
  private Optional<String> context = Optional.empty();

  /** A reading begins: what was read with another {@code site.yaml} or other vendors is void. */
  void begin(SourceFolder folder) {
    Optional<String> is = context(folder);
    before = is.isPresent() && is.equals(context) ? Map.copyOf(now) : Map.of();
    now.clear();
    context = is;
  }

  /** It ends: an author may have saved one of these meanwhile. */
  void end(SourceFolder folder) {
    context = context.filter(is -> context(folder).filter(is::equals).isPresent());
  }

  private static Optional<String> context(SourceFolder folder) {
    return digest(
        folder,
        Stream.concat(
                Stream.of(ContentReader.SITE).filter(folder::has),
                folder.below(Registry.FOLDER).keySet().stream())
            .toList());
  }

  /**
   * The case of a folder, read if that holds something else than before.
   *
   * @param path the folder
   * @param files all that the case is read from
   */
  CaseFile read(
      SourceFolder folder, String path, Collection<String> files, Supplier<CaseFile> reading) {
    Optional<String> digest = digest(folder, files);
    Known known = before.get(path);
    if (known != null && digest.filter(known.digest::equals).isPresent()) {
      now.put(path, known);
      return known.file;
    }
    CaseFile file = reading.get();
    // an author may have saved a file meanwhile
    digest
        .filter(is -> digest(folder, files).filter(is::equals).isPresent())
        .ifPresent(is -> now.put(path, new Known(is, file)));
    return file;
  }

  /** What files are and hold, or nothing if one cannot be read. */
  private static Optional<String> digest(SourceFolder folder, Collection<String> files) {
    try {
      return Optional.of(folder.digest(files));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
