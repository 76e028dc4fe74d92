package io.github.advisorysite.render;

/** The text of a script as it travels: a third of ours are comments and indentation. */
final class ScriptText {

  private ScriptText() {}

  /**
   * The script without lines that only comment, and without white space around lines; one in which
   * a template literal goes over several lines stays as it is. {@code /*!} begins a comment that is
   * to be kept.
   */
  static String compact(String script) {
    StringBuilder compact = new StringBuilder(script.length());
    boolean inComment = false;
    for (String line : script.split("\n", -1)) {
      if (line.chars().filter(c -> c == '`').count() % 2 != 0) {
        return script;
      }
      String bare = line.strip();
      if (!inComment && bare.startsWith("/*") && !bare.startsWith("/*!")) {
        inComment = true;
      }
      if (inComment) {
        int end = bare.indexOf("*/");
        inComment = end < 0;
        bare = inComment ? "" : bare.substring(end + 2).strip();
      }
      if (!bare.isEmpty() && !bare.startsWith("//")) {
        compact.append(bare).append('\n');
      }
    }
    return compact.toString();
  }
}
