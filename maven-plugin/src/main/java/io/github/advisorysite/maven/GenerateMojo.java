package io.github.advisorysite.maven;

import io.github.advisorysite.GenerationReport;
import io.github.advisorysite.Progress;
import io.github.advisorysite.SiteGenerator;
import io.github.advisorysite.publish.OutputRefusedException;
import io.github.advisorysite.source.ContentRefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Builds the site of one instant from the content. What is not public at that instant leaves no
 * trace in it.
 */
@Mojo(
    name = "generate",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresProject = false,
    threadSafe = true)
public final class GenerateMojo extends SiteMojo {

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    long start = System.nanoTime();
    try {
      GenerationReport report = new SiteGenerator(options()).generate(progress());
      report.warnings().forEach(getLog()::warn);
      getLog()
          .info(
              String.format(
                  Locale.ROOT,
                  "%d advisories, %d vendor statuses, %d pages in %.1f s",
                  report.advisories(),
                  report.statuses(),
                  report.pages(),
                  (System.nanoTime() - start) / 1e9));
    } catch (ContentRefusedException e) {
      throw refused(e);
    } catch (OutputRefusedException e) {
      throw new MojoFailureException(e.getMessage());
    } catch (IOException e) {
      throw inputOutput();
    }
  }

  private Progress progress() {
    return new Progress() {
      @Override
      public void written(int pages) {
        getLog().info(pages + " pages written");
      }

      @Override
      public void took(String stage, Duration time) {
        getLog().debug(String.format(Locale.ROOT, "%s: %.3f s", stage, time.toNanos() / 1e9));
      }
    };
  }
}
