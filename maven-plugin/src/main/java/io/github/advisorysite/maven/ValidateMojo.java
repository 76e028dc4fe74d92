package io.github.advisorysite.maven;

import io.github.advisorysite.SiteGenerator;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Problems;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks every file of the content, also of what is embargoed, and names each problem with its
 * place and cure. For private eyes: where the environment variable CI is set, the details go to the
 * state directory only.
 */
@Mojo(name = "validate", requiresProject = false, threadSafe = true)
public final class ValidateMojo extends SiteMojo {

  /** Prints details even where the environment variable CI is set. */
  @Parameter(property = "advisorySite.private", defaultValue = "false")
  private boolean isPrivate;

  /** Whether this is a build server, whose log others read. */
  @Parameter(defaultValue = "${env.CI}", readonly = true)
  private String ci;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    List<Problem> problems;
    try {
      problems = new SiteGenerator(options()).validate();
    } catch (ContentRefusedException e) {
      throw refused(e);
    } catch (IOException e) {
      throw new MojoExecutionException(
          "ADV-IO: a file cannot be read or written; look at permissions and free space");
    }
    boolean failed = problems.stream().anyMatch(p -> !p.code().isWarning());
    if (isPrivate || ci == null || ci.isEmpty() || ci.equals("${env.CI}")) {
      Problems.lines(problems.stream().filter(p -> p.code().isWarning()).toList())
          .forEach(getLog()::warn);
      Problems.lines(problems.stream().filter(p -> !p.code().isWarning()).toList())
          .forEach(getLog()::error);
    } else if (!problems.isEmpty()) {
      getLog()
          .warn("the content has problems; the private report in the state directory names them");
    }
    if (failed) {
      throw new MojoFailureException("the content has problems");
    }
    getLog().info("the content is sound");
  }
}
