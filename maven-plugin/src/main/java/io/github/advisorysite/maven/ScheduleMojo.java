package io.github.advisorysite.maven;

import io.github.advisorysite.PrivateFolder;
import io.github.advisorysite.SiteGenerator;
import io.github.advisorysite.schedule.Schedule;
import io.github.advisorysite.schedule.ScheduleFormat;
import io.github.advisorysite.source.ContentRefusedException;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells what becomes public when, which vendors have not answered, and how old the cases are
 * against the guide of 45 days. For private eyes: where the environment variable CI is set, it goes
 * to the state directory only.
 */
@Mojo(name = "schedule", requiresProject = false, threadSafe = true)
public final class ScheduleMojo extends PrivateMojo {

  /** table, json, or ics for a calendar (RFC 5545). */
  @Parameter(property = "advisorySite.format", defaultValue = "table")
  private String format;

  /**
   * A file, for its owner alone, that takes the schedule in place of the console. Where the
   * environment variable CI is set it needs advisorySite.private.
   */
  @Parameter(property = "advisorySite.file")
  private @Nullable File file;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    ScheduleFormat as = format();
    if (file != null && !isPrivateConsole()) {
      throw new MojoFailureException(
          "advisorySite.file: set advisorySite.private, too, where the variable CI is set");
    }
    try {
      Schedule schedule = new SiteGenerator(options()).schedule();
      List<String> lines = as.lines(schedule);
      if (file != null) {
        PrivateFolder.replace(file.toPath(), as.text(lines));
        getLog().info("the schedule is written");
      } else {
        print(lines, getLog()::info, as.text(lines), "schedule." + as.extension());
      }
    } catch (ContentRefusedException e) {
      throw refused(e);
    } catch (IOException e) {
      throw inputOutput();
    }
  }

  private ScheduleFormat format() throws MojoFailureException {
    return Arrays.stream(ScheduleFormat.values())
        .filter(value -> value.key().equals(format))
        .findFirst()
        .orElseThrow(
            () -> new MojoFailureException("advisorySite.format: table, json or ics is needed"));
  }
}
