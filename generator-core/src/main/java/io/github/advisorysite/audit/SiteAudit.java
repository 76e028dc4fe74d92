package io.github.advisorysite.audit;

import io.github.advisorysite.embargo.Withheld;
import io.github.advisorysite.output.Digests;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Workers;
import io.github.advisorysite.words.FoldedText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * An audit of a finished tree. Thread-safe.
 *
 * @param withheld what the tree must not tell
 * @param baseUrl where the tree will stand
 * @param cases the addresses of cases ({@code JVN12345678}) that must not have vanished
 */
public record SiteAudit(Withheld withheld, URI baseUrl, Set<String> cases) {

  private static final Set<String> TYPES =
      Set.of(
          "asc",
          "avif",
          "bin",
          "css",
          "csv",
          "gif",
          "gz",
          "html",
          "ico",
          "ics",
          "jpeg",
          "jpg",
          "js",
          "json",
          "md",
          "mjs",
          "pdf",
          "png",
          "rdf",
          "sha256",
          "sha512",
          "sig",
          "svg",
          "txt",
          "webmanifest",
          "webp",
          "woff2",
          "xml",
          "zip");
  private static final Set<String> NAMES =
      Set.of(".advisory-site", "_headers", "_redirects", ".htaccess", "nginx.conf");

  /** A digest of what a file is looked into for, for private eyes. */
  public String fingerprint() {
    return withheld.fingerprint() + " at " + baseUrl;
  }

  /** Whether a link to a file of a tree may lead anywhere, so that it is missed if it goes. */
  public static boolean isMissed(String file) {
    return InternalLinks.isLasting(file);
  }

  /**
   * A tree that is not in its place yet.
   *
   * @param files all its paths
   * @param fresh those that are to be looked into, in order
   * @param place where a file of it lies
   */
  public record Tree(Set<String> files, List<String> fresh, Function<String, Path> place) {}

  /** Checks a tree that is not in its place, of which all files are known and plain. */
  public AuditReport of(Tree tree, Workers workers) {
    Set<String> folders = new LinkedHashSet<>();
    for (String path : tree.fresh) {
      for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        folders.add(path.substring(0, end));
      }
    }
    StandingTree standing = new StandingTree(tree.files, Set.of(), folders);
    List<Problem> found = of(tree, standing, Map.of(), false, workers);
    return new AuditReport(found, tree.files, tree.files.size());
  }

  /**
   * Checks a tree.
   *
   * @param files the tree's own list: the paths of its files, and the SHA-256 of each in
   *     hexadecimal, or nothing if there is none
   * @param digests whether to compare digests, too
   * @throws IOException if a file cannot be read
   */
  public AuditReport of(Path root, Map<String, String> files, boolean digests, Workers workers)
      throws IOException {
    Path folder = root.toRealPath();
    StandingTree standing = StandingTree.of(folder, workers);
    Tree tree = new Tree(standing.files(), List.copyOf(standing.files()), folder::resolve);
    List<Problem> found = of(tree, standing, files, digests, workers);
    return new AuditReport(found, files.keySet(), standing.files().size());
  }

  private List<Problem> of(
      Tree tree,
      StandingTree standing,
      Map<String, String> files,
      boolean digests,
      Workers workers) {
    List<Problem> found = new ArrayList<>();
    Set<String> there = standing.files();
    for (String path : files.keySet()) {
      if (!there.contains(path)) {
        found.add(problem(Code.AUDIT_FILE, path, "the file is missing in the tree; build it anew"));
      }
    }
    for (String id : cases) {
      if (!there.contains("advisories/" + id + "/index.html")) {
        found.add(
            problem(
                Code.AUDIT_ID,
                "advisories/" + id + "/",
                "this address was public and has vanished; addresses are permanent"));
      }
    }
    int reach = Leaks.reach(withheld);
    workers
        .inParts(List.copyOf(standing.folders()), part -> folders(part, reach))
        .forEach(found::addAll);
    InternalLinks links = new InternalLinks(baseUrl, there);
    workers
        .inParts(tree.fresh, part -> check(tree, standing, part, links, files, digests, reach))
        .forEach(found::addAll);
    return found;
  }

  private List<Problem> folders(List<String> part, int reach) {
    List<Problem> found = new ArrayList<>();
    FoldedText folded = new FoldedText();
    for (String folder : part) {
      new Leaks(withheld, reach, folder + "/", found, folded).inPath("folder");
    }
    return found;
  }

  private List<Problem> check(
      Tree tree,
      StandingTree standing,
      List<String> paths,
      InternalLinks links,
      Map<String, String> files,
      boolean digests,
      int reach) {
    List<Problem> found = new ArrayList<>();
    FoldedText folded = new FoldedText();
    for (String path : paths) {
      if (standing.links().contains(path) || !isKnown(path)) {
        found.add(
            problem(Code.AUDIT_TYPE, path, "the site has no files of this type; remove the file"));
        continue;
      }
      try {
        check(tree.place.apply(path), path, links, files, digests, reach, found, folded);
      } catch (IOException e) {
        found.add(
            problem(Code.AUDIT_FILE, path, "the file cannot be read; look at its permissions"));
      }
    }
    return found;
  }

  private void check(
      Path file,
      String path,
      InternalLinks links,
      Map<String, String> files,
      boolean digests,
      int reach,
      List<Problem> found,
      FoldedText folded)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!files.isEmpty() && !files.containsKey(path)) {
      found.add(
          problem(
              Code.AUDIT_FILE, path, "no build of this release made the file; remove the file"));
    } else if (digests && !files.isEmpty() && !Digests.sha256(bytes).equals(files.get(path))) {
      found.add(
          problem(Code.AUDIT_FILE, path, "the file is not as it was made; build the site anew"));
    }
    Leaks leaks = new Leaks(withheld, reach, path, found, folded);
    leaks.inPath("file");
    List<String> own = new ArrayList<>();
    boolean isWhole =
        OpenedFile.read(
            path,
            bytes,
            passage -> {
              leaks.in(passage);
              if (type(path).equals("html") && own.isEmpty()) {
                own.add(passage.text());
              }
            });
    if (!isWhole) {
      found.add(problem(Code.AUDIT_FILE, path, "the file cannot be opened; build it anew"));
    }
    for (String html : own) {
      Places places = new Places(html);
      links.check(path, html, offset -> found.add(dead(places.of(path, offset))));
    }
  }

  private static boolean isKnown(String path) {
    return TYPES.contains(type(path)) || NAMES.contains(path.substring(path.lastIndexOf('/') + 1));
  }

  private static String type(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static Problem dead(Location at) {
    return new Problem(
        Code.AUDIT_LINK,
        at,
        "",
        "this link leads nowhere in the site; mend it in the theme or the content",
        null);
  }

  private static Problem problem(Code code, String path, String text) {
    return new Problem(code, Location.startOf(path), "", text, null);
  }
}
