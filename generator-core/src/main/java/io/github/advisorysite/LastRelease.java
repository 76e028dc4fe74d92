package io.github.advisorysite;

import io.github.advisorysite.model.Release;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.ContentRefusedException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The release before this run: its record in the state directory, or else what the site that stands
 * tells of it.
 *
 * @param isRelease whether this run takes its place: a preview does not, nor does a site of an
 *     earlier instant in another folder
 */
record LastRelease(
    ReleaseRecord record, Optional<Release> release, GeneratorOptions options, boolean isRelease) {

  private static final String PURGE = "purge.txt";

  /**
   * Looks for it.
   *
   * @throws ContentRefusedException if the folder that the user names instead is no site
   */
  static LastRelease of(GeneratorOptions options) throws ContentRefusedException {
    ReleaseRecord record = new ReleaseRecord(new PrivateFolder(options.state()), options.output());
    Optional<Release> told = Optional.empty();
    if (options.previousSite().isPresent()) {
      told = ReleaseRecord.ofSite(options.previousSite().get());
      if (told.isEmpty()) {
        throw Folders.refused(
            Code.CONF_CONTENT,
            "the folder of advisorySite.previousSite is no site of ours; mend its path, or leave it out");
      }
    }
    Optional<Release> recorded = record.release();
    boolean isBack = recorded.filter(r -> options.asOf().isBefore(r.asOf())).isPresent();
    return new LastRelease(
        record,
        recorded.isPresent() ? recorded : told,
        options,
        !options.isPreview() && !(isBack && !record.isOfThisOutput()));
  }

  /** What a log says if nothing can be held against this release, or nothing later against it. */
  Stream<String> warnings() {
    List<String> lines = new ArrayList<>();
    if (release.isEmpty()) {
      lines.add(
          "there is no record of an earlier release, so nothing is held against it; keep the state directory, or name the site that stands by advisorySite.previousSite");
    } else if (options.asOf().isBefore(release.get().asOf())) {
      lines.add("the last release is of a later instant, so nothing is held against it");
    }
    if (!isRelease) {
      lines.add(
          options.isPreview()
              ? "this instant is still to come, so the site is a preview and not recorded as a release"
              : "this is not recorded, as the last release is of a later instant and another folder");
    }
    return lines.stream().map(LastRelease::line);
  }

  private static String line(String text) {
    return Code.RELEASE.label() + ": " + text;
  }

  /**
   * Writes the record of a site that is going to take its place, if it is a release.
   *
   * @param items of the release, as {@link ReleaseFacts#items} gives them
   * @return the digest of its files; a site that is no release has no record
   */
  Optional<String> prepare(Release next, String items, Map<String, String> files)
      throws IOException {
    return isRelease ? Optional.of(record.prepare(next, items, files)) : Optional.empty();
  }

  /**
   * Makes the prepared record the one that counts; the site stands, whatever comes of it.
   *
   * @param purge the addresses to purge, which are kept until their reader removes them
   * @return what a log says
   */
  Stream<String> take(List<String> purge) {
    if (!isRelease) {
      return Stream.empty();
    }
    try {
      record.take();
      if (purge.isEmpty()) {
        return Stream.empty();
      }
      record.state().append(PURGE, purge);
      return Stream.of(
          line(
              "what was public is not any more; the addresses to purge are in "
                  + PURGE
                  + " of the state directory"));
    } catch (IOException e) {
      return notRecorded();
    }
  }

  /** Records that the release is the one of this instant, too. */
  Stream<String> again() {
    try {
      record.again(options.asOf());
      return Stream.empty();
    } catch (IOException e) {
      return notRecorded();
    }
  }

  private static Stream<String> notRecorded() {
    return Stream.of(
        line(
            "the record of this release cannot be put in place, so the next one is held against an older one; look at the state directory"));
  }

  /**
   * Addresses whose copies elsewhere show a case that is not public any more, for private eyes.
   *
   * @param now the files of the new site by path, and the digest of each
   */
  List<String> purge(Release next, Map<String, String> now, URI baseUrl) {
    boolean isLess =
        release.isPresent() && !next.cases().keySet().containsAll(release.get().cases().keySet());
    List<String> lines = new ArrayList<>();
    if (isLess && isRelease) {
      for (Map.Entry<String, String> before : record.files().entrySet()) {
        if (!before.getValue().equals(now.get(before.getKey()))) {
          lines.add("purge " + baseUrl + before.getKey().replaceFirst("(^|/)index\\.html$", "$1"));
        }
      }
    }
    return lines;
  }
}
