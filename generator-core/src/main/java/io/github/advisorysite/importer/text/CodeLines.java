package io.github.advisorysite.importer.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells neighbouring lines that are plainly code, such as commands, markup or settings, from prose.
 */
final class CodeLines {

  private static final Pattern SURE =
      Pattern.compile(
          "\\s*(?:"
              + "[$#%]\\s+\\S.*" // a command behind its prompt
              + "|<[/!?]?[A-Za-z](?!ttps?:)[^<>@]*>.*>|<[/!?]?[A-Za-z](?!ttps?:)[^<>@]*>" // markup
              + "|\\[HKEY_.*]" // a registry key
              + "|\"?[\\w.@-]+\"?\\s?=\\s?\"?[^\\s;,]+\"?;?" // a setting
              + "|.*[(){}=].*[;{}]|[{}]" // a statement
              + "|(?:---|\\+\\+\\+)\\s\\S+|@@ .*|[-+] {3,}\\S.*" // a patch
              + ")\\s*");

  private static final Pattern INDENTED = Pattern.compile("(?: {4}|\\t)\\s*\\S.*");

  /** Two sentences on a line, or an address in front, which as code would be no link. */
  private static final Pattern PROSE = Pattern.compile(".*[a-z]{2}[.:]\\s+[A-Z].*|\\s*https?:.*");

  private static final int LONGEST = 120;

  private CodeLines() {}

  /** How many lines from one on are code, 0 if that line begins none. */
  static int length(List<String> lines, int start) {
    if (!isSure(lines.get(start))) {
      return 0;
    }
    int sure = 0;
    int end = start;
    for (int i = start; i < lines.size() && isPossible(lines.get(i)); i++) {
      if (isSure(lines.get(i))) {
        sure++;
        end = i + 1;
      }
    }
    return sure > 1 ? end - start : 0;
  }

  private static boolean isPossible(String line) {
    return isSure(line) || (INDENTED.matcher(line).matches() && !isProse(line));
  }

  private static boolean isSure(String line) {
    return !isProse(line) && SURE.matcher(line).matches() && line.chars().noneMatch(Marks::isMark);
  }

  private static boolean isProse(String line) {
    return line.length() > LONGEST || PROSE.matcher(line).matches();
  }
}
