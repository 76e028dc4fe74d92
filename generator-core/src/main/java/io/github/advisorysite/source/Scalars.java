package io.github.advisorysite.source;

import io.github.advisorysite.source.Value.Scalar;
import io.github.advisorysite.source.Value.Style;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values by type, without coercion: a JSON number is no text, a quoted "true" is no
 * boolean.
 */
public final class Scalars {

  private Scalars() {}

  /**
   * A plain text of one line: not empty, within {@link Limits#TEXT}, free of control and bidi
   * characters.
   */
  public static @Nullable String line(Node node, Problems problems, @Nullable String language) {
    String text = string(node, problems, language);
    if (text == null) {
      return null;
    }
    if (text.length() > Limits.TEXT) {
      problems.add(
          Code.LIMIT_TEXT,
          node,
          "the text is longer than " + Limits.TEXT + " characters; shorten it",
          language);
      return null;
    }
    String stripped = text.strip();
    boolean clean =
        Characters.check(
            stripped, false, (code, offset, cure) -> problems.add(code, node, cure, language));
    return clean ? stripped : null;
  }

  public static @Nullable String line(Node node, Problems problems) {
    return line(node, problems, null);
  }

  /** A Markdown text: not empty, within {@link Limits#MARKDOWN}, free of control characters. */
  public static @Nullable String markdown(Node node, Problems problems, @Nullable String language) {
    String text = string(node, problems, language);
    if (text == null) {
      return null;
    }
    if (text.length() > Limits.MARKDOWN) {
      problems.add(
          Code.LIMIT_MARKDOWN,
          node,
          "the text is longer than " + Limits.MARKDOWN + " characters; shorten it",
          language);
      return null;
    }
    String unix = text.replace("\r\n", "\n").strip();
    boolean clean =
        Characters.check(
            unix, true, (code, offset, cure) -> problems.add(code, node, cure, language));
    return clean ? unix : null;
  }

  public static @Nullable Boolean bool(Node node, Problems problems) {
    if (node.value() instanceof Scalar scalar
        && (scalar.style() == Style.PLAIN || scalar.style() == Style.BOOLEAN)) {
      if (scalar.text().equals("true")) {
        return true;
      }
      if (scalar.text().equals("false")) {
        return false;
      }
    }
    problems.add(Code.SCHEMA_TYPE, node, "true or false is needed here, without quotes");
    return null;
  }

  public static @Nullable Integer integer(Node node, int least, int most, Problems problems) {
    if (node.value() instanceof Scalar scalar
        && (scalar.style() == Style.PLAIN || scalar.style() == Style.NUMBER)
        && scalar.text().matches("\\d{1,9}")) {
      int number = Integer.parseInt(scalar.text());
      if (number >= least && number <= most) {
        return number;
      }
    }
    problems.add(
        Code.SCHEMA_TYPE, node, "a whole number from " + least + " to " + most + " is needed here");
    return null;
  }

  private static @Nullable String string(Node node, Problems problems, @Nullable String language) {
    if (!(node.value() instanceof Scalar scalar)
        || (scalar.style() != Style.PLAIN && scalar.style() != Style.QUOTED)) {
      problems.add(Code.SCHEMA_TYPE, node, "a text is needed here", language);
      return null;
    }
    if (scalar.text().isBlank() || scalar.isNull()) {
      problems.add(
          Code.SCHEMA_EMPTY, node, "the text is empty; write one or remove the key", language);
      return null;
    }
    return scalar.text();
  }
}
