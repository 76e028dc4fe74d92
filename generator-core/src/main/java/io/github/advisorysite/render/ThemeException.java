package io.github.advisorysite.render;

import io.github.advisorysite.source.Problem;

/** A template failed on a page. Its message holds no data of the page. */
public final class ThemeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ThemeException(Problem problem) {
    super(problem.toString(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
