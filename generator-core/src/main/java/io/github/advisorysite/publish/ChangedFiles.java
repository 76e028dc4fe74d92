package io.github.advisorysite.publish;

import io.github.advisorysite.output.OutputPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Puts files in the place of those of a tree that stands, all of them or none. A journal beside the
 * tree tells what is at work, and the files that it takes away are kept until it is done, so that
 * what fails, or what a crash interrupts, is undone. Not thread-safe.
 */
final class ChangedFiles {

  /** What becomes of a path. */
  private enum Change {
    REPLACED,
    ADDED,
    REMOVED
  }

  /** A line of the journal. */
  private record Step(Change change, String path) {}

  private final Path output;
  private final Path replaced;
  private final Path journal;

  /**
   * Nothing is at work.
   *
   * @param output the tree
   * @param replaced where files are kept meanwhile
   * @param journal a file that is there while it is at work
   */
  ChangedFiles(Path output, Path replaced, Path journal) {
    this.output = output;
    this.replaced = replaced;
    this.journal = journal;
  }

  /** Gives files and folders of the tree their modification time. */
  @FunctionalInterface
  interface Times {
    void give() throws IOException;
  }

  /**
   * Makes the changes.
   *
   * @param staging where the new files lie
   * @param put the paths of the new files
   * @param standing the tree as it stands
   * @param removed paths that are no more
   * @param times called when all files are in their places
   */
  void apply(
      TreeFiles staging,
      Set<OutputPath> put,
      StandingFiles standing,
      Set<OutputPath> removed,
      Times times)
      throws IOException {
    List<Step> steps = new ArrayList<>();
    put.forEach(
        path ->
            steps.add(
                new Step(
                    standing.files().containsKey(path) ? Change.REPLACED : Change.ADDED,
                    path.value())));
    removed.forEach(path -> steps.add(new Step(Change.REMOVED, path.value())));
    record(steps, standing.modified());
    try {
      TreeFiles folders = staging.at(output);
      for (Step step : steps) {
        if (step.change != Change.ADDED) {
          Path kept = replaced.resolve(step.path);
          Files.createDirectories(kept.getParent());
          Files.move(output.resolve(step.path), kept);
        }
        if (step.change != Change.REMOVED) {
          Path file = output.resolve(step.path);
          folders.createFolder(file.getParent());
          Files.move(staging.root().resolve(step.path), file);
        }
      }
      removeEmpty(steps);
      times.give();
      Files.delete(journal);
    } catch (IOException | UncheckedIOException e) {
      undo();
      throw e;
    }
  }

  private void record(List<Step> steps, FileTime before) throws IOException {
    StringBuilder text = new StringBuilder(before.toString()).append('\n');
    steps.forEach(step -> text.append(step.change).append(' ').append(step.path).append('\n'));
    Files.writeString(next(), text, StandardCharsets.UTF_8);
    try (FileChannel written = FileChannel.open(next(), StandardOpenOption.WRITE)) {
      written.force(true); // a journal that a power cut emptied would undo nothing
    }
    Files.move(next(), journal, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The journal, while it is written. */
  private Path next() {
    return journal.resolveSibling(journal.getFileName() + ".next");
  }

  /** Takes back what was at work, if anything was. */
  void undo() throws IOException {
    Files.deleteIfExists(next());
    List<String> lines;
    try {
      lines = Files.readAllLines(journal);
    } catch (NoSuchFileException e) {
      return;
    }
    if (!stands()) {
      Files.delete(journal); // somebody removed the tree since, so there is nothing to put right
      return;
    }
    List<Step> steps = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      int gap = line.indexOf(' ');
      steps.add(new Step(Change.valueOf(line.substring(0, gap)), line.substring(gap + 1)));
    }
    List<Step> back = new ArrayList<>(steps);
    Collections.reverse(back);
    for (Step step : back) {
      Path file = output.resolve(step.path);
      Path kept = replaced.resolve(step.path);
      if (step.change == Change.ADDED) {
        Files.deleteIfExists(file);
      } else {
        restore(kept, file);
      }
    }
    removeEmpty(steps);
    giveAll(FileTime.from(Instant.parse(lines.get(0))));
    Files.delete(journal);
  }

  private boolean stands() throws IOException {
    try {
      Files.getLastModifiedTime(output, LinkOption.NOFOLLOW_LINKS);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static void restore(Path kept, Path file) throws IOException {
    try {
      Files.createDirectories(file.getParent());
      Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      // it was not taken away yet
    }
  }

  /** Removes folders of changed files that are empty. */
  private void removeEmpty(List<Step> steps) throws IOException {
    Set<Path> folders = new TreeSet<>(Collections.reverseOrder()); // those within others first
    for (Step step : steps) {
      Path folder = output.resolve(step.path).getParent();
      while (folder != null && !folder.equals(output) && folders.add(folder)) {
        folder = folder.getParent();
      }
    }
    for (Path folder : folders) {
      try {
        Files.delete(folder);
      } catch (DirectoryNotEmptyException | NoSuchFileException e) {
        // it stays, or was never made
      }
    }
  }

  private void giveAll(FileTime time) throws IOException {
    try (Stream<Path> all = Files.walk(output)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Files.setLastModifiedTime(path, time);
      }
    }
  }
}
