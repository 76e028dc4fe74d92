package io.github.advisorysite.source;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The content cannot be published as it is. Its lines are fit for a public log: located problems of
 * what is public, and one constant line a code for anything else.
 */
public final class ContentRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;
  private final transient Set<Code> withheld;

  public ContentRefusedException(List<Problem> problems, Set<Code> withheld) {
    super("the content has problems", null, false, false);
    this.problems = problems.stream().sorted().distinct().toList();
    this.withheld = withheld.stream().sorted().collect(Collectors.toUnmodifiableSet());
  }

  public List<Problem> problems() {
    return problems;
  }

  private static String cure(Code code) {
    return switch (code) {
      case AUDIT_FILE, AUDIT_ID, AUDIT_LEAK, AUDIT_LINK, AUDIT_TYPE ->
          "the private report in the state directory says what and where";
      default -> "run the goal validate in private to see what and where";
    };
  }

  /** The lines of a log, without their level. */
  public List<String> lines() {
    return Stream.concat(
            Problems.lines(problems),
            withheld.stream().sorted().map(code -> code.label() + " (withheld): " + cure(code)))
        .toList();
  }
}
