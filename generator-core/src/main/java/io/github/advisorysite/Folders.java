package io.github.advisorysite;

import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.SourceFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The folders of a run, checked before anything is read or written: content and output lie apart.
 */
final class Folders {

  /** What the JDK puts for a byte of a file's name that the locale's charset does not have. */
  private static final char UNREADABLE = '\uFFFD';

  private static final String REPORT = "problems.txt";

  private final GeneratorOptions options;

  private Folders(GeneratorOptions options) {
    this.options = options;
  }

  static Folders check(GeneratorOptions options) throws ContentRefusedException, IOException {
    Path content = real(options.content());
    if (!Files.isDirectory(content)) {
      throw refused(
          Code.CONF_CONTENT,
          "the content folder is missing; look at advisorySite.contentDirectory");
    }
    for (Path own : List.of(real(options.output()), real(options.state()))) {
      boolean isState = own.equals(real(options.state()));
      if (content.startsWith(own) || (own.startsWith(content) && !isState)) {
        throw refused(
            Code.CONF_OVERLAP,
            "the output or state folder and the content folder lie in one another; name folders apart");
      }
    }
    if (real(options.state()).startsWith(real(options.output()))) {
      throw refused(
          Code.CONF_OVERLAP,
          "the state folder lies in the output and would be published; name another");
    }
    return new Folders(options);
  }

  private static ContentRefusedException refused(Code code, String text) {
    Problem problem = new Problem(code, Location.startOf("."), "", text, null);
    return new ContentRefusedException(List.of(problem), Set.of());
  }

  /** The folder without links, as far as it exists. */
  private static Path real(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    Path existing = absolute;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing == null
        ? absolute
        : existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
  }

  /** The files of the content, if this machine can read their names. */
  SourceFolder content() throws ContentRefusedException, IOException {
    SourceFolder content = SourceFolder.list(options.content());
    if (content.all().keySet().stream().anyMatch(path -> path.indexOf(UNREADABLE) >= 0)) {
      throw refused(
          Code.CONF_ENCODING,
          "a file's name cannot be read in this locale; set LC_ALL=C.UTF-8 for the build");
    }
    return content;
  }

  @Nullable SourceFolder theme() throws IOException {
    Path theme = options.theme().orElse(options.content().resolve("theme"));
    return Files.isDirectory(theme, LinkOption.NOFOLLOW_LINKS) ? SourceFolder.list(theme) : null;
  }

  /**
   * Writes all problems into the private folder, for eyes that may see them; removes the report if
   * there are none.
   */
  void report(List<Problem> problems) throws IOException {
    Path report = options.state().resolve(REPORT);
    if (problems.isEmpty()) {
      Files.deleteIfExists(report);
      return;
    }
    createPrivate(options.state());
    String text = Problems.lines(problems).collect(Collectors.joining("\n", "", "\n"));
    Files.deleteIfExists(report);
    Files.createFile(report, attributes(options.state(), "rw-------"));
    Files.writeString(report, text, StandardCharsets.UTF_8);
  }

  private static void createPrivate(Path state) throws IOException {
    Path parent = state.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (!Files.isDirectory(state)) {
      Files.createDirectory(state, attributes(state, "rwx------"));
    }
  }

  private static FileAttribute<?>[] attributes(Path path, String mode) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
