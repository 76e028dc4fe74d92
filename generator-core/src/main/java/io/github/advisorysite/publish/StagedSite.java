package io.github.advisorysite.publish;

import io.github.advisorysite.audit.AuditReport;
import io.github.advisorysite.audit.SiteAudit;
import io.github.advisorysite.output.Digests;
import io.github.advisorysite.output.Listing;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.OutputSink;
import io.github.advisorysite.output.WrittenFile;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tree that is written beside the output and takes its place as a whole, or not at all.
 * Thread-safe for writing.
 */
public final class StagedSite implements OutputSink, AutoCloseable {

  private final StagingFolder folder;
  private final WrittenFiles files = new WrittenFiles();
  private final ChangedFiles changed;
  private TreeFiles tree;

  /** Whether all that is left in the staging folder is for the next run to remove. */
  private boolean isPlaced;

  private StagedSite(StagingFolder folder) throws IOException {
    this.folder = folder;
    this.changed = new ChangedFiles(folder.output(), folder.replaced(), folder.journal());
    recover();
    this.tree = new TreeFiles(folder.tree());
  }

  /**
   * An empty tree beside the output folder; what an interrupted run left is put right first.
   *
   * @throws OutputRefusedException if another run is at work, or the folder holds what is not ours
   */
  public static StagedSite beside(Path output) throws IOException, OutputRefusedException {
    StagingFolder folder = StagingFolder.beside(output);
    try {
      StagedSite site = new StagedSite(folder);
      site.refuseForeign();
      return site;
    } catch (IOException | OutputRefusedException | RuntimeException | Error e) {
      folder.close();
      throw e;
    }
  }

  private void recover() throws IOException {
    changed.undo();
    if (Files.exists(folder.previous(), LinkOption.NOFOLLOW_LINKS)
        && !Files.exists(folder.output(), LinkOption.NOFOLLOW_LINKS)) {
      Files.move(folder.previous(), folder.output());
    }
    Trees.delete(folder.discarded());
    Trees.delete(folder.replaced());
    Trees.delete(folder.previous());
    Trees.delete(folder.tree());
  }

  private void refuseForeign() throws IOException, OutputRefusedException {
    Path output = folder.output();
    if (Files.isSymbolicLink(output)) {
      throw new OutputRefusedException(
          Code.CONF_TARGET, "the output folder is a symbolic link; name the folder itself");
    }
    if (!Files.exists(output) || SiteMarker.isIn(output)) {
      return;
    }
    boolean empty;
    try (Stream<Path> entries = Files.list(output)) {
      empty = entries.findAny().isEmpty();
    }
    if (!empty) {
      throw new OutputRefusedException(
          Code.CONF_TARGET,
          "the output folder holds files that no build of ours made; name another, or empty it");
    }
  }

  /**
   * Writes over what stands: only what changes is written, and put in place. Before anything else
   * is done.
   */
  public void over(StandingFiles standing) {
    files.over(standing);
  }

  @Override
  public void write(OutputPath path, byte[] bytes) throws IOException {
    if (files.take(path, new WrittenFile(Digests.sha256(bytes), bytes.length))) {
      Path file = tree.root().resolve(path.value());
      tree.createFolder(file.getParent());
      tree.write(file, bytes);
    }
  }

  @Override
  public boolean keep(List<OutputPath> paths) {
    return files.keep(paths);
  }

  /**
   * Ends the writing: marks the tree as ours, lists its files, and checks it. Nothing can be put in
   * place without this.
   *
   * @param modified the modification time of every file and folder, so that the tree does not tell
   *     when it was built
   * @param facts lines that the marker tells of the site
   * @param list makes the one file that lists all others, if there is to be one
   * @param isSame whether the site that stands was audited for the same
   * @param privately takes all that the audit found, for private eyes
   * @throws ContentRefusedException if the audit found anything
   */
  public AuditedSite audit(
      Instant modified,
      List<String> facts,
      Optional<Listing> list,
      SiteAudit audit,
      boolean isSame,
      Workers workers,
      PrivateSink privately)
      throws ContentRefusedException, IOException {
    List<OutputPath> written = files.inOrder(workers);
    List<OutputPath> own =
        Stream.concat(Stream.of(SiteMarker.PATH), list.map(Listing::path).stream()).toList();
    List<OutputPath> paths = new ArrayList<>(written);
    own.forEach(path -> paths.add(-1 - Collections.binarySearch(paths, path), path));
    // beside the audit of the others, as to tell of so many files takes its time
    Future<Map<String, String>> describing =
        workers.begin(() -> describe(written, paths, facts, list));
    Set<String> names = paths.stream().map(OutputPath::value).collect(Collectors.toSet());
    boolean isEnough = isSame && files.isStandingWithin(names);
    AuditReport report = audit.of(tree(names, written, isEnough), workers);
    Map<String, String> digests = Workers.take(describing, IOException.class);
    report = report.and(audit.of(tree(names, own, isEnough), workers));
    privately.take(report.findings());
    report.refuse();
    return new AuditedSite(this, paths, digests, FileTime.from(modified));
  }

  /** Writes the marker and the list, and tells the digests of all files in the order of paths. */
  private Map<String, String> describe(
      List<OutputPath> written, List<OutputPath> all, List<String> facts, Optional<Listing> list)
      throws IOException {
    write(SiteMarker.PATH, SiteMarker.of(facts, files.of(written)));
    if (list.isPresent()) {
      List<OutputPath> others = new ArrayList<>(all);
      others.remove(list.get().path());
      write(list.get().path(), list.get().of(files.of(others)));
    }
    Map<String, String> digests = new LinkedHashMap<>();
    files.of(all).forEach((path, file) -> digests.put(path.value(), file.sha256()));
    return digests;
  }

  /**
   * The new tree before it is put in place, to look into some of its files.
   *
   * @param isEnough whether to look into those of them alone that do not stand already: these were
   *     audited for the same, and nothing that they may link to is gone
   */
  private SiteAudit.Tree tree(Set<String> all, List<OutputPath> some, boolean isEnough) {
    return new SiteAudit.Tree(
        all,
        some.stream()
            .filter(path -> !isEnough || !files.isStaying(path))
            .map(OutputPath::value)
            .toList(),
        path ->
            (files.isStaying(new OutputPath(path)) ? folder.output() : tree.root()).resolve(path));
  }

  /** Takes what an audit found. */
  @FunctionalInterface
  public interface PrivateSink {
    void take(List<Problem> findings) throws IOException;
  }

  /**
   * Gives every folder and file that is new its times.
   *
   * @param paths of all files, in order, as disks find neighbours faster
   */
  void settle(List<OutputPath> paths, FileTime time, Workers workers) {
    workers.inParts(List.copyOf(tree.folders()), part -> touch(part.stream(), time));
    workers.inParts(
        paths,
        part ->
            touch(
                part.stream()
                    .filter(path -> !files.isStaying(path))
                    .map(path -> tree.root().resolve(path.value())),
                time));
  }

  /** Puts the settled tree in place. */
  void promote(FileTime time, Workers workers) throws IOException {
    if (files.standing().isPresent()) {
      replace(files.standing().get(), time, workers);
      return;
    }
    boolean stands = Files.exists(folder.output(), LinkOption.NOFOLLOW_LINKS);
    if (stands) {
      Files.move(folder.output(), folder.previous());
    }
    try {
      Files.move(folder.tree(), folder.output());
    } catch (IOException e) {
      if (stands) {
        Files.move(folder.previous(), folder.output());
      }
      throw e;
    }
    try {
      if (stands) {
        Files.move(
            folder.previous(), folder.discarded()); // so that no half of it can be taken for a site
        Trees.delete(folder.discarded());
      }
    } catch (IOException | UncheckedIOException e) {
      // the new site stands, so this is no failure; the next run removes what is left
    }
  }

  private void replace(StandingFiles standing, FileTime time, Workers workers) throws IOException {
    Set<OutputPath> put = files.fresh().collect(Collectors.toCollection(TreeSet::new));
    Set<OutputPath> removed = files.removed();
    changed.apply(
        tree,
        put,
        standing,
        removed,
        () -> {
          boolean isSame = time.equals(standing.modified());
          if (!isSame) {
            workers.inParts(
                List.copyOf(files.staying()),
                part ->
                    touch(part.stream().map(path -> folder.output().resolve(path.value())), time));
          }
          for (Path touched :
              folders(isSame ? Stream.of(put, removed) : Stream.of(files.paths()))) {
            try {
              touch(touched, time);
            } catch (NoSuchFileException e) {
              // nothing lies in it any more
            }
          }
        });
    isPlaced = true;
    try {
      Trees.delete(folder.replaced());
      Trees.delete(folder.tree());
    } catch (IOException e) {
      // the new site stands, so this is no failure; the next run removes what is left
    }
  }

  /** The folders that paths lie in, in the place of the tree. */
  private Set<Path> folders(Stream<Set<OutputPath>> paths) {
    Set<String> names = new HashSet<>(Set.of(""));
    paths
        .flatMap(Set::stream)
        .forEach(
            path -> {
              int end = path.value().lastIndexOf('/');
              while (end > 0 && names.add(path.value().substring(0, end))) {
                end = path.value().lastIndexOf('/', end - 1);
              }
            });
    return names.stream().map(folder.output()::resolve).collect(Collectors.toSet());
  }

  /** Sets the time of access too: left alone, it must be asked for first. */
  private static void touch(Path path, FileTime time) throws IOException {
    Files.getFileAttributeView(path, BasicFileAttributeView.class).setTimes(time, time, null);
  }

  private static Void touch(Stream<Path> paths, FileTime time) {
    try {
      for (Path path : (Iterable<Path>) paths::iterator) {
        touch(path, time);
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empties the tree, for another site. */
  public void clear() throws IOException {
    Trees.delete(folder.tree());
    files.clear();
    tree = new TreeFiles(folder.tree());
  }

  /** Removes what was not promoted and lets others build. */
  @Override
  public void close() throws IOException {
    try {
      if (!isPlaced) {
        Trees.delete(folder.tree());
      }
    } finally {
      folder.close();
    }
  }
}
