package io.github.advisorysite.maven;

import io.github.advisorysite.Rehearsal;
import io.github.advisorysite.SiteGenerator;
import io.github.advisorysite.publish.OutputRefusedException;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Problems;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
public final class ValidateMojo extends PrivateMojo {

  private static final String REPORT = "problems.txt";
  private static final String REHEARSAL = "rehearsal.txt";
  private static final int STEP = 10;

  /**
   * Also builds in private at each instant of the content that is still to come, and names what
   * generate would refuse on that day.
   */
  @Parameter(property = "advisorySite.rehearse", defaultValue = "false")
  private boolean rehearse;

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
    Set<String> faults = Problems.lines(errors).collect(Collectors.toSet());
    Consumer<String> level = line -> say(line, faults.contains(line));
    print(
        Problems.lines(problems).toList(),
        isPrivateConsole() || errors.isEmpty() ? level : getLog()::error,
        REPORT);
    boolean isRehearsed = !rehearse || rehearse();
    if (!errors.isEmpty() || !isRehearsed) {
      throw new MojoFailureException("the content has problems");
    }
    getLog().info("the content is sound");
  }

  private void say(String line, boolean isError) {
    if (isError) {
      getLog().error(line);
    } else {
      getLog().warn(line);
    }
  }

  /** Whether every day to come can be published as it is planned. */
  private boolean rehearse() throws MojoExecutionException, MojoFailureException {
    prepare(REHEARSAL);
    try {
      List<Rehearsal.Failure> failures = new SiteGenerator(options()).rehearse(this::say);
      print(
          failures.stream().map(f -> "first at " + f.at() + ": " + f.line()).toList(),
          getLog()::error,
          REHEARSAL);
      return failures.isEmpty();
    } catch (ContentRefusedException e) {
      throw refused(e);
    } catch (OutputRefusedException e) {
      throw new MojoFailureException(e.getMessage());
    } catch (IOException e) {
      throw inputOutput();
    }
  }

  /** How many instants there are is nothing for a public log. */
  private void say(int done, int of) {
    if (isPrivateConsole() && done % STEP == 0) {
      getLog().info(done + " of " + of + " instants rehearsed");
    }
  }
}
