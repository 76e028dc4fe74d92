package io.github.advisorysite.importer.statusreport;

import io.github.advisorysite.importer.text.Folding;

/**
 * A line of a report, or a part of one.
 *
 * @param number line in the file, from 1
 * @param column of the first character, from 1
 */
record ReportLine(String text, int number, int column) {

  ReportLine(String text, int number) {
    this(text, number, 1);
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** What is behind an offset, without the blanks around it. */
  ReportLine from(int offset) {
    int start = offset;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    int end = text.length();
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new ReportLine(text.substring(start, end), number, column + start);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The line with full-width characters made half-width, each in its column. */
  String narrow() {
    return Folding.narrow(text);
  }
}
