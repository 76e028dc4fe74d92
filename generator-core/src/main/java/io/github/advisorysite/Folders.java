package io.github.advisorysite;

import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folders of a run, checked before anything is read or written: content and output lie apart.
 */
final class Folders {

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
    if (options.theme().isPresent() && !Files.isDirectory(options.theme().get())) {
      throw refused(
          Code.THEME, "the theme's folder is missing; look at advisorySite.themeDirectory");
    }
    return new Folders(options);
  }

  static ContentRefusedException refused(Code code, String text) {
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
  SourceFolder content(Workers workers) throws ContentRefusedException, IOException {
    SourceFolder content = SourceFolder.list(options.content(), workers);
    boolean isUtf8 = "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));
    if (content.unreadable().stream().anyMatch(path -> !isUtf8 || !path.contains("/files/"))) {
      throw refused(
          Code.CONF_ENCODING,
          "a file's name cannot be read; rename it in UTF-8, and set LC_ALL=C.UTF-8 for the build");
    }
    return content;
  }

  @Nullable SourceFolder theme() throws IOException {
    if (options.theme().isPresent()) {
      return SourceFolder.list(options.theme().get());
    }
    Path theme = options.content().resolve("theme");
    return Files.isDirectory(theme, LinkOption.NOFOLLOW_LINKS) ? SourceFolder.list(theme) : null;
  }

  /**
   * Writes all problems into the private folder, for eyes that may see them. It does so even if
   * there are none, so that whether the folder can be written says nothing of what is withheld.
   */
  void report(List<Problem> problems) throws IOException {
    new PrivateFolder(options.state()).write(REPORT, Problems.lines(problems).toList());
  }

  /** Writes what an audit found into the private folder, as {@link #report(List)}. */
  void reportAudit(List<Problem> findings) throws IOException {
    new PrivateFolder(options.state()).write("audit.txt", Problems.lines(findings).toList());
  }
}
