package io.github.advisorysite.maven;

import io.github.advisorysite.GeneratorOptions;
import io.github.advisorysite.PrivateFolder;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Instants;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The parameters that goals share. */
abstract class SiteMojo extends AbstractMojo {

  /**
   * The folder with site.yaml, vendors, cases and pages. Without a project: src/advisories below
   * the current folder.
   */
  @Parameter(property = "advisorySite.contentDirectory", defaultValue = "${basedir}/src/advisories")
  private File contentDirectory;

  /**
   * The folder that the site takes the place of. Default: target/site; without a project ./site.
   */
  @Parameter(property = "advisorySite.outputDirectory")
  private @Nullable File outputDirectory;

  /**
   * The private folder for reports and caches, readable by its owner alone. It must not be
   * published; keep it out of version control.
   */
  @Parameter(property = "advisorySite.stateDirectory", defaultValue = "${basedir}/.advisory-site")
  private File stateDirectory;

  /**
   * The instant whose site is made, such as 2026-11-20T12:00:00+09:00. Default: the clock, read
   * once. The site of an instant still to come is a preview, and not recorded as a release.
   */
  @Parameter(property = "advisorySite.asOf")
  private @Nullable String asOf;

  /**
   * The folder of templates, messages and assets that override the default theme. Default: theme in
   * the content.
   */
  @Parameter(property = "advisorySite.themeDirectory")
  private @Nullable File themeDirectory;

  /**
   * A site of ours, as it stands, that tells of the last release where the state directory has no
   * record of it.
   */
  @Parameter(property = "advisorySite.previousSite")
  private @Nullable File previousSite;

  /**
   * Publishes a due statement whose comment is refused with its status, and a fixed sentence in the
   * place of the comment, so that it does not stop the others.
   */
  @Parameter(property = "advisorySite.holdBroken", defaultValue = "false")
  private boolean holdBroken;

  /** How many threads work; 0 is one for each core. The result does not depend on it. */
  @Parameter(property = "advisorySite.threads", defaultValue = "0")
  private int threads;

  /** Leaves the goal out. */
  @Parameter(property = "advisorySite.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("skipped");
      return;
    }
    try {
      run();
    } catch (RuntimeException | StackOverflowError e) {
      throw unforeseen(e);
    } catch (OutOfMemoryError e) {
      throw new MojoExecutionException(
          Code.MEMORY.label()
              + ": there is too little memory, so nothing was changed; give Maven more, such as MAVEN_OPTS=-Xmx1g");
    }
  }

  /**
   * A fault that nobody foresaw, of ours or of a library. Its words may quote what was read, so
   * only its kind and place are passed on.
   */
  private static MojoExecutionException unforeseen(Throwable e) {
    MojoExecutionException bare =
        new MojoExecutionException(
            Code.INTERNAL.label()
                + ": a fault of the plugin ("
                + e.getClass().getName()
                + "); report it with the places that -e shows");
    bare.setStackTrace(e.getStackTrace());
    return bare;
  }

  abstract void run() throws MojoExecutionException, MojoFailureException;

  final Path content() {
    return contentDirectory.toPath();
  }

  final PrivateFolder state() {
    return new PrivateFolder(stateDirectory.toPath());
  }

  final GeneratorOptions options() throws MojoFailureException {
    if (threads < 0) {
      throw new MojoFailureException("advisorySite.threads: 0 or more is needed");
    }
    Instant at = instant();
    return new GeneratorOptions(
        content(),
        output(),
        stateDirectory.toPath(),
        at,
        Optional.ofNullable(themeDirectory).map(File::toPath),
        threads > 0 ? threads : Runtime.getRuntime().availableProcessors(),
        Optional.ofNullable(previousSite).map(File::toPath),
        holdBroken,
        Optional.empty(),
        asOf != null && at.isAfter(WallClock.now()));
  }

  final Path output() {
    if (outputDirectory != null) {
      return outputDirectory.toPath();
    }
    return project.getFile() == null
        ? Path.of("site").toAbsolutePath()
        : Path.of(project.getBuild().getDirectory()).resolve("site");
  }

  final Instant instant() throws MojoFailureException {
    if (asOf == null) {
      return WallClock.now();
    }
    if (Instants.parse(asOf) instanceof Instants.Unread unread) {
      throw new MojoFailureException(
          unread.code().label() + " advisorySite.asOf: " + unread.cure());
    }
    return ((Instants.Read) Instants.parse(asOf)).instant();
  }

  /** Prints each line as an error and ends the goal as failed. */
  final MojoFailureException refused(ContentRefusedException e) {
    List<String> lines = e.lines();
    lines.forEach(getLog()::error);
    return new MojoFailureException(
        "the content has problems; the site that stands was left as it was");
  }

  /** A fault of the machine; the system's own words name paths, so they are not passed on. */
  static MojoExecutionException inputOutput() {
    return new MojoExecutionException(
        "ADV-IO: a file cannot be read or written; look at permissions and free space");
  }
}
