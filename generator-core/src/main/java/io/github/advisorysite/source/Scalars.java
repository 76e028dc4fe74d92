package io.github.advisorysite.source;

import io.github.advisorysite.source.Value.Scalar;
import io.github.advisorysite.source.Value.Style;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values by type, without coercion: a JSON number is no text, a quoted "true" is no
 * boolean.
 */
public final class Scalars {

  /** A number of JSON (RFC 8259, section 6). */
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*+)(?:\\.\\d++)?(?:[eE][+-]?\\d++)?");

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

  /** As {@link #line}, of words for readers: a comment behind them may have been meant for them. */
  public static @Nullable String words(Node node, Problems problems, @Nullable String language) {
    warnOfComment(node, problems, language);
    return line(node, problems, language);
  }

  private static void warnOfComment(Node node, Problems problems, @Nullable String language) {
    if (node.value() instanceof Scalar scalar && scalar.cut()) {
      problems.add(
          Code.YAML_COMMENT,
          node,
          "what stands behind # is a comment and lost; quote the text if it is part of it",
          language);
    }
  }

  /** A Markdown text: not empty, within {@link Limits#MARKDOWN}, free of control characters. */
  public static @Nullable String markdown(Node node, Problems problems, @Nullable String language) {
    warnOfComment(node, problems, language);
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
        && NUMBER.matcher(scalar.text()).matches()) {
      if (scalar.text().matches("[1-9]\\d{0,8}|0")) {
        int number = Integer.parseInt(scalar.text());
        if (number >= least && number <= most) {
          return number;
        }
      }
      problems.add(Code.SCHEMA_RANGE, node, wholeNumber(least, most));
      return null;
    }
    problems.add(Code.SCHEMA_TYPE, node, wholeNumber(least, most));
    return null;
  }

  private static String wholeNumber(int least, int most) {
    return "a whole number from " + least + " to " + most + " is needed here";
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
