package io.github.advisorysite.maven;

import io.github.advisorysite.GeneratorOptions;
import io.github.advisorysite.PrivateFolder;
import io.github.advisorysite.SiteGenerator;
import io.github.advisorysite.search.AnswerFormat;
import io.github.advisorysite.search.SearchIndex;
import io.github.advisorysite.source.ContentRefusedException;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Answers a query as the search page of the site of one instant does, by Lucene itself: rank,
 * score, id and title. An answer of an instant to come goes to the state directory only where the
 * environment variable CI is set.
 */
@Mojo(name = "search", requiresProject = false, threadSafe = true)
public final class SearchMojo extends PrivateMojo {

  /** What to look for, in the words of the search page. */
  @Parameter(property = "advisorySite.query")
  private @Nullable String query;

  /** The language whose index is asked, such as ja. Default: the site's own. */
  @Parameter(property = "advisorySite.language")
  private @Nullable String language;

  /** text, or json with all hits and their addresses. */
  @Parameter(property = "advisorySite.format", defaultValue = "text")
  private String format;

  /**
   * A file, for its owner alone, that takes the answer in place of the console. Where the
   * environment variable CI is set and the instant is to come it needs advisorySite.private.
   */
  @Parameter(property = "advisorySite.file")
  private @Nullable File file;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    AnswerFormat as = format();
    if (query == null || !SearchIndex.isQuery(query)) {
      throw new MojoFailureException(
          "advisorySite.query: a word, a phrase in quotes or an id is needed");
    }
    GeneratorOptions options = options();
    boolean isPublic = !options.asOf().isAfter(WallClock.now());
    if (file != null && !isPublic && !isPrivateConsole()) {
      throw new MojoFailureException(
          "advisorySite.file: set advisorySite.private, too, where the variable CI is set");
    }
    try {
      List<String> lines =
          new SiteGenerator(options)
              .search(query, Optional.ofNullable(language), as)
              .orElseThrow(
                  () ->
                      new MojoFailureException(
                          "advisorySite.language: one of the languages in site.yaml is needed"));
      if (file != null) {
        PrivateFolder.replace(file.toPath(), PrivateFolder.text(lines));
        getLog().info("the answer is written");
      } else if (isPublic) {
        lines.forEach(getLog()::info);
      } else {
        print(lines, getLog()::info, "search." + as.extension());
      }
    } catch (ContentRefusedException e) {
      throw refused(e);
    } catch (IOException e) {
      throw inputOutput();
    }
  }

  private AnswerFormat format() throws MojoFailureException {
    return Arrays.stream(AnswerFormat.values())
        .filter(value -> value.key().equals(format))
        .findFirst()
        .orElseThrow(() -> new MojoFailureException("advisorySite.format: text or json is needed"));
  }
}
