package io.github.advisorysite.embargo;

import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the content with an embargo of its own.
 *
 * @param value what it says, or null where its problems leave nothing
 */
record Item<T>(Gate gate, @Nullable T value, List<Problem> problems, Location at) {
  Item {
    problems = List.copyOf(problems);
  }

  /** What it says, where it is known to say something. */
  T whole() {
    if (value == null) {
      throw new IllegalStateException("an item with problems is not published");
    }
    return value;
  }
}
