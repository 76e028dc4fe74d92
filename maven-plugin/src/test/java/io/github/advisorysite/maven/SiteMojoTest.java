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

  private static final class Failing extends SiteMojo {

    private final Runnable fault;

    Failing(Runnable fault) {
      this.fault = fault;
    }

    @Override
    void run() {
      fault.run();
    }
  }

  /** Fails as a library does: with what it read in its words. */
  private static void speak() {
    throw new UncheckedIOException("qvexlume", new IOException("霧晶門"));
  }

  @Test
  void tooLittleMemoryIsToldWithItsCure() {
    Runnable fault =
        () -> {
          throw new OutOfMemoryError("Java heap space");
        };
    assertThat(
            catchThrowableOfType(MojoExecutionException.class, () -> new Failing(fault).execute()))
        .hasMessage(
            "ADV-MEMORY: there is too little memory, so nothing was changed; "
                + "give Maven more, such as MAVEN_OPTS=-Xmx1g")
        .hasNoCause();
  }

  @Test
  void aFaultThatNobodyForesawIsToldByItsKindAndPlaceAlone() {
    MojoExecutionException told =
        catchThrowableOfType(
            MojoExecutionException.class, () -> new Failing(SiteMojoTest::speak).execute());
    assertThat(told)
        .hasMessage(
            "ADV-INTERNAL: a fault of the plugin (java.io.UncheckedIOException); "
                + "report it with the places that -e shows")
        .hasNoCause();
    StringWriter trace = new StringWriter();
    told.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).contains("SiteMojoTest.speak(").doesNotContain("qvexlume", "霧晶門");
  }
}
