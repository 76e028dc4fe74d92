package io.github.advisorysite.maven;

import io.github.advisorysite.GenerationReport;
import io.github.advisorysite.GeneratorOptions;
import io.github.advisorysite.serve.LiveServer;
import io.github.advisorysite.serve.ServeLog;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Serves the site on 127.0.0.1, builds it anew when the content or the theme changes, and reloads
 * the page. What is wrong appears in the page, beside its source. For the author's own machine: an
 * instant still to come shows what will be, in the state directory, from which nothing is
 * published. It ends with Ctrl-C.
 */
@Mojo(name = "serve", requiresProject = false, threadSafe = true)
public final class ServeMojo extends SiteMojo {

  /** The port; 0 is any that is free. */
  @Parameter(property = "advisorySite.port", defaultValue = "8080")
  private int port;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    options(); // so that a parameter that cannot be used is told of as one
    try (LiveServer server = LiveServer.start(this::current, port, log())) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server))); // Ctrl-C
      getLog().info("the site is at " + server.address());
      server.serve();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new MojoExecutionException(
          "ADV-IO: the port is taken, or a folder cannot be read; set advisorySite.port, or look at permissions");
    }
  }

  private static void close(LiveServer server) {
    try {
      server.close();
    } catch (IOException e) {
      // the next run removes what is left
    }
  }

  /** The options as of now, as the clock goes on while the site is served. */
  private GeneratorOptions current() {
    try {
      return options();
    } catch (MojoFailureException e) {
      throw new IllegalStateException("parameters do not change", e);
    }
  }

  private ServeLog log() {
    return new ServeLog() {
      @Override
      public void built(GenerationReport report, Duration took) {
        getLog()
            .info(
                String.format(
                    Locale.ROOT, "%d pages in %.1f s", report.pages(), took.toNanos() / 1e9));
      }

      @Override
      public void refused(List<String> lines) {
        lines.forEach(getLog()::error);
      }
    };
  }
}
