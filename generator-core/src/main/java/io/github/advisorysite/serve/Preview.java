package io.github.advisorysite.serve;

import io.github.advisorysite.source.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the server shows: the last site that could be built, and what is wrong with the content now.
 *
 * @param number of the build, so that a page knows whether it is of the last one
 * @param site its folder, or nothing while there never was one
 * @param base the site's root path, ending in {@code /}
 * @param ahead the instant that it is of, if that is still to come
 * @param problems of the content as it is now, also of what is embargoed
 * @param isIndexing whether its search is still to be made
 */
record Preview(
    int number,
    Optional<Path> site,
    String base,
    Optional<Instant> ahead,
    List<Problem> problems,
    boolean isIndexing) {

  /** Before the first build. */
  static final Preview NONE =
      new Preview(0, Optional.empty(), "/", Optional.empty(), List.of(), false);

  /** The same, with a search that is made, or cannot be. */
  Preview indexed() {
    return new Preview(number, site, base, ahead, problems, false);
  }

  /** What a page asks for, to compare it with its own. */
  String state() {
    return number + " " + Integer.toHexString(problems.hashCode());
  }
}
