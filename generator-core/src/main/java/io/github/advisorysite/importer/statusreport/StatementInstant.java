package io.github.advisorysite.importer.statusreport;

import io.github.advisorysite.source.Instants;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.Value;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a new statement becomes public: with its case, or, if the case is public, from now on.
 *
 * @param isNeeded whether the statement needs an instant of its own
 * @param obstacle why that cannot be told, with the cure, or null
 */
record StatementInstant(boolean isNeeded, @Nullable String obstacle) {

  private static final String UNDECIDED = "undecided";

  static StatementInstant of(Node root, List<Value> timeline, Instant now) {
    String publishAt = Values.text(Values.get(root.value(), "publishAt"));
    Instants.Reading reading = Instants.parse(publishAt == null ? "" : publishAt);
    if (!UNDECIDED.equals(publishAt) && !(reading instanceof Instants.Read)) {
      return new StatementInstant(
          false, "the publishAt of this case cannot be read; run validate and mend it first");
    }
    boolean isPublic = reading instanceof Instants.Read read && !read.instant().isAfter(now);
    for (Value statement : timeline) {
      Value at = Values.get(statement, "at");
      if (at != null && !isPublic) {
        return new StatementInstant(
            false,
            "the case is not public and the vendor's timeline holds an at; enter this statement by"
                + " hand and give it an at");
      }
      if (at != null && !isPast(at, now)) {
        return new StatementInstant(
            false,
            "the vendor's timeline holds an at that is later than now or cannot be read; enter this"
                + " statement by hand");
      }
    }
    return new StatementInstant(isPublic, null);
  }

  private static boolean isPast(Value at, Instant now) {
    String text = Values.text(at);
    return text != null
        && Instants.parse(text) instanceof Instants.Read read
        && !read.instant().isAfter(now);
  }
}
