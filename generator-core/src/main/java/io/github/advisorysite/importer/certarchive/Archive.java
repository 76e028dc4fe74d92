package io.github.advisorysite.importer.certarchive;

import io.github.advisorysite.importer.ImportRefusedException;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.SourceFolder;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of a CERT/CC vulnerability data archive, in its own layout. */
final class Archive {

  /**
   * The files of one case.
   *
   * @param report null if the folder has none
   */
  record Case(String folder, @Nullable String report, List<String> vendors) {}

  private static final Pattern FILE =
      Pattern.compile("(data/[^/]+/(vu_[^/]+))/(?:(vu_[^/]+)|vendor_[^/]+)\\.json");

  private final SourceFolder files;
  private final String prefix;

  private Archive(SourceFolder files, String prefix) {
    this.files = files;
    this.prefix = prefix;
  }

  /** Opens the folder that holds {@code data}, or the folder above it. */
  static Archive open(Path source) throws ImportRefusedException {
    try {
      Path root = Files.isDirectory(source.resolve("data")) ? source : below(source);
      if (root != null) {
        String prefix = root.equals(source) ? "" : root.getFileName() + "/";
        Archive archive = new Archive(SourceFolder.list(root), prefix);
        if (archive.cases().isEmpty()) {
          throw refused("the folder data holds no report; it should hold data/<nn>/vu_<id>/");
        }
        return archive;
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw refused("the archive cannot be read; look at the permissions of its folders");
    }
    throw refused("this is no CERT/CC archive; name the folder that holds data/<nn>/vu_<id>/");
  }

  private static ImportRefusedException refused(String text) {
    return new ImportRefusedException(Code.IMPORT_SOURCE, Location.startOf("data"), text);
  }

  private static @Nullable Path below(Path source) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(source)) {
      try (DirectoryStream<Path> folders = Files.newDirectoryStream(source)) {
        folders.forEach(found::add);
      }
    }
    found.removeIf(folder -> !Files.isDirectory(folder.resolve("data")));
    return found.size() == 1 ? found.get(0) : null;
  }

  /** All cases in the order of their paths. */
  List<Case> cases() {
    Map<String, String> reports = new TreeMap<>();
    Map<String, List<String>> vendors = new TreeMap<>();
    for (String path : files.all().keySet()) {
      Matcher m = FILE.matcher(path);
      if (m.matches()) {
        List<String> records = vendors.computeIfAbsent(m.group(1), folder -> new ArrayList<>());
        if (m.group(3) == null) {
          records.add(path);
        } else if (m.group(3).equals(m.group(2))) {
          reports.put(m.group(1), path);
        }
      }
    }
    List<Case> cases = new ArrayList<>();
    vendors.forEach((folder, records) -> cases.add(new Case(folder, reports.get(folder), records)));
    return cases;
  }

  /** Reads a listed file, or says why it cannot be read. */
  @Nullable ArchiveRecord read(String path, Tally tally) {
    Problems problems = new Problems();
    byte[] bytes = files.read(path, problems);
    ArchiveRecord record =
        bytes == null ? null : ArchiveRecord.read(prefix + path, bytes, problems);
    for (Problem problem : problems.toList()) {
      tally.skip(prefix + problem.at() + ": " + problem.text());
    }
    return record;
  }

  /** A path as seen from the folder that was named. */
  String shown(String path) {
    return prefix + path;
  }
}
