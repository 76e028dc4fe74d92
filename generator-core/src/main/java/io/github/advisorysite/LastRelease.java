package io.github.advisorysite;

import io.github.advisorysite.model.Release;
import io.github.advisorysite.source.Code;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The release before this run: its record in the state directory, or else what the site that stands
 * tells of it.
 */
record LastRelease(ReleaseRecord record, Optional<Release> release, Instant asOf) {

  static LastRelease of(GeneratorOptions options) {
    ReleaseRecord record = new ReleaseRecord(new PrivateFolder(options.state()));
    Optional<Release> release =
        record.release().or(() -> options.previousSite().flatMap(ReleaseRecord::ofSite));
    return new LastRelease(record, release, options.asOf());
  }

  /** What a log says if nothing can be held against this release. */
  Stream<String> warnings() {
    if (release.isEmpty()) {
      return Stream.of(
          Code.RELEASE.label()
              + ": there is no record of an earlier release, so nothing is held against it; keep the state directory, or name the site that stands by advisorySite.previousSite");
    }
    return asOf.isBefore(release.get().asOf())
        ? Stream.of(
            Code.RELEASE.label()
                + ": the last release is of a later instant, so nothing is held against it")
        : Stream.empty();
  }

  /** Makes the prepared record the one that counts, and tells if that failed; the site stands. */
  Stream<String> take() {
    try {
      record.take();
      return Stream.empty();
    } catch (IOException e) {
      return Stream.of(
          Code.RELEASE.label()
              + ": the record of this release cannot be put in place, so the next one is held against an older one; look at the state directory");
    }
  }

  /**
   * Addresses whose copies elsewhere show a case that is not public any more, for private eyes.
   *
   * @param now the files of the new site by path, and the digest of each
   */
  List<String> purge(Release next, SortedMap<String, String> now, URI baseUrl) {
    boolean isLess =
        release.isPresent() && !next.cases().keySet().containsAll(release.get().cases().keySet());
    List<String> lines = new ArrayList<>();
    if (isLess) {
      for (Map.Entry<String, String> before : record.files().entrySet()) {
        if (!before.getValue().equals(now.get(before.getKey()))) {
          lines.add("purge " + baseUrl + before.getKey().replaceFirst("(^|/)index\\.html$", "$1"));
        }
      }
    }
    return lines;
  }
}
