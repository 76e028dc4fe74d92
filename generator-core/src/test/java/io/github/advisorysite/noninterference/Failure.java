package io.github.advisorysite.noninterference;

import java.time.Instant;
import java.util.List;

/**
 * A check that did not hold.
 *
 * @param times the instants of the builds that show it
 */
record Failure(Check check, List<Instant> times, String detail) {

  /** What is held of the sites of a content. */
  enum Check {
    TREES("the site of all is the site of what is public"),
    LOGS("the log of all is the log of what is public"),
    WORDS("no word of what is withheld is in the site or the log"),
    PRESENT("what is public is there"),
    VANISHED("with time alone no address vanishes"),
    QUIET("without an instant between them two sites are equal"),
    CRASHED("a build ends with a site or a refusal");

    private final String says;

    Check(String says) {
      this.says = says;
    }

    String says() {
      return says;
    }
  }

  static Failure of(Check check, List<Instant> times, String detail) {
    return new Failure(check, times, detail);
  }

  @Override
  public String toString() {
    return "not so: " + check.says() + "\n  as of " + times + "\n  " + detail;
  }
}
