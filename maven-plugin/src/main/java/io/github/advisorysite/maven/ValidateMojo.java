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

/**
 * Checks every file of the content, also of what is embargoed, and names each problem with its
 * place and cure. For private eyes: where the environment variable CI is set, the details go to the
 * state directory only.
 */
@Mojo(name = "validate", requiresProject = false, threadSafe = true)
public final class ValidateMojo extends PrivateMojo {

  private static final String REPORT = "problems.txt";

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    List<Problem> problems;
    try {
      problems = new SiteGenerator(options()).validate();
    } catch (ContentRefusedException e) {
      throw refused(e);
    } catch (IOException e) {
      throw inputOutput();
    }
    List<Problem> errors = problems.stream().filter(p -> !p.code().isWarning()).toList();
    print(
        Problems.lines(problems).toList(),
        errors.isEmpty() ? getLog()::warn : getLog()::error,
        REPORT);
    if (!errors.isEmpty()) {
      throw new MojoFailureException("the content has problems");
    }
    getLog().info("the content is sound");
  }
}
