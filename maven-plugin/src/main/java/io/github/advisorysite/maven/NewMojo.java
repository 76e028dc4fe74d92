package io.github.advisorysite.maven;

import io.github.advisorysite.SiteGenerator;
import io.github.advisorysite.source.ContentRefusedException;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Begins a case: a folder with case.yaml, whose publication is undecided, and a text for each
 * language with the sections to write.
 */
@Mojo(name = "new", requiresProject = false, threadSafe = true)
public final class NewMojo extends PrivateMojo {

  private static final String REPORT = "new.txt";

  /** The id of the case, such as JVN#12345678. */
  @Parameter(property = "advisorySite.id", required = true)
  private String id;

  /** The title of the case in the first language of the site; without it, it is to be written. */
  @Parameter(property = "advisorySite.title")
  private @Nullable String title;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    prepare(REPORT);
    try {
      String folder = new SiteGenerator(options()).begin(id, title == null ? "" : title);
      print(
          List.of(
              folder
                  + " is begun; write its texts in each language, name who is notified, and run validate; once publishAt is planned, serve with advisorySite.asOf shows it"),
          getLog()::info,
          REPORT);
    } catch (ContentRefusedException e) {
      print(e.lines(), getLog()::error, REPORT);
      throw new MojoFailureException("no case was begun");
    } catch (IOException e) {
      throw inputOutput();
    }
  }
}
