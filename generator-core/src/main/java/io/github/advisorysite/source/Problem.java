package io.github.advisorysite.source;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person has to mend in the content: where it is, what is wrong, and the cure. Its
 * text never holds a value of the content, so that a problem of a public item can be shown in a
 * public log; but that of {@link Code#AUDIT_LEAK} quotes what was found, as no log ever shows it.
 *
 * @param pointer JSON Pointer (RFC 6901) into the document, empty for the document itself
 * @param language the language variant that the problem belongs to, or null if to none in
 *     particular
 */
public record Problem(
    Code code, Location at, String pointer, String text, @Nullable String language)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing((Problem p) -> p.at.file())
          .thenComparingInt(p -> p.at.line())
          .thenComparingInt(p -> p.at.column())
          .thenComparing(Problem::code)
          .thenComparing(Problem::pointer)
          .thenComparing(Problem::text);

  /** The same problem, as one of a language variant. */
  public Problem in(String tag) {
    return new Problem(code, at, pointer, text, tag);
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** The line that a log shows, without its level. */
  @Override
  public String toString() {
    return code.label() + " " + at + (pointer.isEmpty() ? "" : " " + pointer) + ": " + text;
  }
}
