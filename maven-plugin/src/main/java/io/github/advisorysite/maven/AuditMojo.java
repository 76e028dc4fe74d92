package io.github.advisorysite.maven;

import io.github.advisorysite.SiteGenerator;
import io.github.advisorysite.source.ContentRefusedException;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks a finished tree: that it tells nothing of what is withheld, has no foreign, changed or
 * missing file and no dead link of its own, and that no case has vanished. What was found in full
 * is in the state directory.
 */
@Mojo(name = "audit", requiresProject = false, threadSafe = true)
public final class AuditMojo extends SiteMojo {

  /** The folder to check. Default: the output directory. */
  @Parameter(property = "advisorySite.tree")
  private @Nullable File tree;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    try {
      int files =
          new SiteGenerator(options())
              .audit(tree == null ? output() : tree.toPath(), getLog()::warn);
      getLog().info(files + " files audited: nothing found");
    } catch (ContentRefusedException e) {
      e.lines().forEach(getLog()::error);
      throw new MojoFailureException(
          "the tree was not found clean; audit.txt in the state directory has all");
    } catch (IOException e) {
      throw inputOutput();
    }
  }
}
