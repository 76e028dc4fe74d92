package io.github.advisorysite.maven;

import io.github.advisorysite.PrivateFolder;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A goal whose console may name what is withheld, except where the environment variable CI is set:
 * there others read the log.
 */
abstract class PrivateMojo extends SiteMojo {

  /** Prints details even where the environment variable CI is set. */
  @Parameter(property = "advisorySite.private", defaultValue = "false")
  private boolean isPrivate;

  @Parameter(defaultValue = "${env.CI}", readonly = true)
  private @Nullable String ci;

  /**
   * Prints details, or where others read the log writes them into the state directory and prints
   * one constant line.
   *
   * @param report the name of that file
   */
  final void print(List<String> details, Consumer<String> level, String report)
      throws MojoExecutionException {
    print(details, level, PrivateFolder.text(details), report);
  }

  /**
   * As above.
   *
   * @param text what the file holds
   */
  final void print(List<String> details, Consumer<String> level, String text, String report)
      throws MojoExecutionException {
    if (isPrivateConsole()) {
      details.forEach(level);
      return;
    }
    if (!details.isEmpty()) {
      write(text, report);
      level.accept("details are withheld here; " + report + " in the state directory has them");
    }
  }

  /**
   * Makes sure, before anything is changed, that details can be kept where they may not be shown.
   */
  final void prepare(String report) throws MojoExecutionException {
    if (!isPrivateConsole()) {
      write("", report);
    }
  }

  /** Whether the console may name what is withheld. */
  final boolean isPrivateConsole() {
    return isPrivate || ci == null || ci.isEmpty() || ci.equals("${env.CI}");
  }

  private void write(String text, String report) throws MojoExecutionException {
    try {
      state().write(report, text);
    } catch (IOException e) {
      throw inputOutput();
    }
  }
}
