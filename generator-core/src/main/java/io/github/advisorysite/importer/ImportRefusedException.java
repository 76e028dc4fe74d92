package io.github.advisorysite.importer;

import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Says why nothing was imported; the content folder is as it was. */
public final class ImportRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public ImportRefusedException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), null);
    this.problems = List.copyOf(problems);
  }

  public ImportRefusedException(Code code, Location at, String text) {
    this(List.of(new Problem(code, at, "", text, null)));
  }

  /** What stood in the way, at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
