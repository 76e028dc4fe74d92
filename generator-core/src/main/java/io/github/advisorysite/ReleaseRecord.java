package io.github.advisorysite;

import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.Release;
import io.github.advisorysite.output.Digests;
import io.github.advisorysite.publish.SiteMarker;
import io.github.advisorysite.source.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The record of the last release in the state directory: {@code release.json} with its instant,
 * digest, cases and items, and {@code release.sha256} with its files, in the form of {@code
 * sha256sum}. A record that is lost or broken costs the guards that need it, and nothing else. Not
 * thread-safe; nobody else writes the record while a run holds the lock on its output.
 */
final class ReleaseRecord {

  private static final String FACTS = "release.json";
  private static final String FILES = "release.sha256";
  private static final String NEXT = ".next";
  private final PrivateFolder state;
  private final Path output;

  /** What {@code release.json} says, once it was read. */
  private @Nullable ReleaseFacts facts;

  /** What it will say. */
  private @Nullable ReleaseFacts prepared;

  /**
   * The record that is there.
   *
   * @param output the folder of the site of this run
   */
  ReleaseRecord(PrivateFolder state, Path output) {
    this.state = state;
    this.output = output;
  }

  PrivateFolder state() {
    return state;
  }

  /**
   * Writes a record beside the one that counts, which stays until {@link #take}.
   *
   * @param items of the release, as {@link ReleaseFacts#items} gives them
   * @return the digest of its files
   */
  String prepare(Release release, String items, Map<String, String> files) throws IOException {
    String text = text(files);
    ReleaseFacts next = new ReleaseFacts(release, place(), digest(text));
    state.write(FILES + NEXT, text + "\n");
    state.write(FACTS + NEXT, next.json(items));
    prepared = next;
    return next.digest();
  }

  /** Puts the prepared record in the place of the one before. */
  void take() throws IOException {
    take(FILES);
    take(FACTS);
    facts = prepared;
  }

  private void take(String name) throws IOException {
    Files.move(
        state.folder().resolve(name + NEXT),
        state.folder().resolve(name),
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Where the output lies as seen from here, which stays when both are moved. */
  private String place() {
    Path from = state.folder().toAbsolutePath().normalize();
    Path to = output.toAbsolutePath().normalize();
    return Objects.equals(from.getRoot(), to.getRoot())
        ? from.relativize(to).toString().replace('\\', '/')
        : to.toString();
  }

  /** Whether the last release went to the output of this run. */
  boolean isOfThisOutput() {
    return read().filter(known -> known.output().equals(place())).isPresent();
  }

  /** The digest of the files of the last release, or nothing that is one. */
  String digest() {
    return read().map(ReleaseFacts::digest).orElse("");
  }

  /** The last release is the one of a later instant, too. */
  void again(Instant asOf) throws IOException {
    ReleaseFacts known = read().orElse(null);
    if (known != null && !known.release().asOf().equals(asOf)) {
      Release release = known.release();
      ReleaseFacts later =
          new ReleaseFacts(
              new Release(asOf, release.cases(), release.items()), known.output(), known.digest());
      state.write(FACTS + NEXT, later.json());
      take(FACTS);
      facts = later;
    }
  }

  private Optional<ReleaseFacts> read() {
    if (facts == null) {
      facts = ReleaseFacts.read(state.folder().resolve(FACTS)).orElse(null);
    }
    return Optional.ofNullable(facts);
  }

  private static String digest(String files) {
    return Digests.sha256(files.getBytes(StandardCharsets.UTF_8));
  }

  /** The last release, if its record can be read. */
  Optional<Release> release() {
    return read().map(ReleaseFacts::release);
  }

  /** The files of the last release by path, and the SHA-256 of each; empty if it is not known. */
  Map<String, String> files() {
    return files(state);
  }

  private static Map<String, String> files(PrivateFolder state) {
    Map<String, String> files = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(state.folder().resolve(FILES))) {
        int gap = line.indexOf("  ");
        if (gap > 0) {
          files.put(line.substring(gap + 2), line.substring(0, gap));
        }
      }
    } catch (IOException e) {
      files.clear();
    }
    return files;
  }

  /**
   * The files that a record lists.
   *
   * @param digest of the list, to hold against {@link #digest()}
   */
  record Listed(Map<String, String> files, String digest) {}

  /** The files that the record in a state directory lists. */
  static Listed listed(PrivateFolder state) {
    Map<String, String> files = files(state);
    return new Listed(files, digest(text(files)));
  }

  /**
   * The files of the last release, if a tree is that release or stands where it was put, whatever
   * became of it there; else nothing.
   *
   * @param warnings takes why there is nothing to compare the tree with
   */
  Map<String, String> filesOf(Path tree, Consumer<String> warnings) throws IOException {
    Map<String, String> files = files();
    String why = "";
    if (files.isEmpty() && !Files.exists(state.folder().resolve(FACTS))) {
      why = "there is no record of a release; keep the state directory";
    } else if (!isWhole(files)) {
      why = "the record of the last release is broken; build the site anew";
    } else if (!isRelease(tree, files)
        && !(isOfThisOutput() && Files.isDirectory(output) && Files.isSameFile(tree, output))) {
      why = "the tree is not the release of which the state directory has the record";
    }
    if (why.isEmpty()) {
      return files;
    }
    warnings.accept(
        Code.RELEASE.label() + ": files were not compared with what was made, as " + why);
    return Map.of();
  }

  /** Whether a tree is the release with these files, as far as its marker tells. */
  static boolean isRelease(Path tree, Map<String, String> files) throws IOException {
    String marker = SiteMarker.PATH.value();
    Path own = tree.resolve(marker);
    return Files.isRegularFile(own, LinkOption.NOFOLLOW_LINKS)
        && Digests.sha256(Files.readAllBytes(own)).equals(files.get(marker));
  }

  /** Whether these are the files of the facts. */
  private boolean isWhole(Map<String, String> files) {
    return digest(text(files)).equals(digest());
  }

  private static String text(Map<String, String> files) {
    StringJoiner lines = new StringJoiner("\n");
    files.forEach((path, digest) -> lines.add(digest + "  " + path));
    return lines.toString();
  }

  /** The lines by which a site tells its public part of the record. */
  static List<String> publicFacts(Publication publication) {
    List<String> lines = new ArrayList<>();
    lines.add("modified " + publication.modified());
    for (PublishedCase published : publication.cases()) {
      lines.add("case " + published.id().path() + " " + published.published());
    }
    return lines;
  }

  /** The release of which a site of ours tells, as far as it is public. */
  static Optional<Release> ofSite(Path site) {
    try {
      Path marker = site.resolve(SiteMarker.PATH.value());
      if (!Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      Instant modified = null;
      Map<String, Instant> cases = new TreeMap<>();
      for (String line : Files.readAllLines(marker)) {
        String[] words = line.split(" ", -1);
        if (words.length == 2 && words[0].equals("modified")) {
          modified = ReleaseFacts.instant(words[1]);
        } else if (words.length == 3 && words[0].equals("case")) {
          cases.put(words[1], ReleaseFacts.instant(words[2]));
        }
      }
      return modified == null
          ? Optional.empty()
          : Optional.of(new Release(modified, cases, Optional.empty()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
