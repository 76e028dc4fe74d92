package io.github.advisorysite.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

/** What all goals do with a fault that nobody foresaw. */
final class SiteMojoTest {

  /** Fails as a library does: with what it read in its words. */
  private static final class Failing extends SiteMojo {
    @Override
    void run() {
      throw new UncheckedIOException("qvexlume", new IOException("霧晶門"));
    }
  }

  @Test
  void aFaultThatNobodyForesawIsToldByItsKindAndPlaceAlone() {
    MojoExecutionException told =
        catchThrowableOfType(MojoExecutionException.class, () -> new Failing().execute());
    assertThat(told)
        .hasMessage(
            "ADV-INTERNAL: a fault of the plugin (java.io.UncheckedIOException); "
                + "report it with the places that -e shows")
        .hasNoCause();
    StringWriter trace = new StringWriter();
    told.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString())
        .contains("SiteMojoTest$Failing.run(")
        .doesNotContain("qvexlume", "霧晶門");
  }
}
