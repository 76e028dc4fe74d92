package io.github.advisorysite.maven;

import java.util.List;
import java.util.function.Consumer;
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

  /** Prints details, or in a log that others read one line without any. */
  final void print(List<String> details, Consumer<String> level, String withheld) {
    if (isPrivate || ci == null || ci.isEmpty() || ci.equals("${env.CI}")) {
      details.forEach(level);
    } else if (!details.isEmpty()) {
      level.accept(withheld);
    }
  }
}
