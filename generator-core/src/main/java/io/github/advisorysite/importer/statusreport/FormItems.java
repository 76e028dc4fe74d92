package io.github.advisorysite.importer.statusreport;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbered items of a form. An item begins with its number and a point, behind the one before
 * it; so a list of numbers within an item is text.
 *
 * @param items the lines of items 1 to 4; the first without its number, and none if the item is
 *     missing
 * @param end the last line of the report
 */
record FormItems(List<List<ReportLine>> items, ReportLine end) {

  static final int COUNT = 4;

  private static final Pattern START = Pattern.compile("[>\\s]*([1-4])\\s*([.、,:])\\s*");

  private static final Pattern DECIMAL = Pattern.compile("\\d(?!\\s*\\))");

  static FormItems of(List<ReportLine> lines) {
    List<List<ReportLine>> items = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      items.add(new ArrayList<>());
    }
    int current = 0;
    for (ReportLine line : lines) {
      Matcher m = START.matcher(line.narrow());
      int number = m.lookingAt() && !isDecimal(line, m) ? Integer.parseInt(m.group(1)) : 0;
      // An item may be left out: what follows it is found all the same, and it is missed.
      if (number > current
          && !(current == 3 && StatusChoice.isWords(line.from(m.end()).narrow()))) {
        current = number;
        items.get(current - 1).add(line.from(m.end()));
      } else if (current > 0) {
        items.get(current - 1).add(line);
      }
    }
    ReportLine end = lines.isEmpty() ? new ReportLine("", 1) : lines.get(lines.size() - 1);
    return new FormItems(items, end);
  }

  /**
   * Whether an ASCII point stands in a number such as 2.6, rather than before a choice: {@code
   * 3.1)}.
   */
  private static boolean isDecimal(ReportLine line, Matcher start) {
    String rest = line.narrow().substring(start.end());
    return line.text().charAt(start.start(2)) == '.'
        && start.end() == start.end(2)
        && DECIMAL.matcher(rest).lookingAt();
  }

  List<ReportLine> item(int number) {
    return items.get(number - 1);
  }

  boolean has(int number) {
    return !item(number).isEmpty();
  }

  /** Where an item begins; of one that is missing, where the next begins, or the end. */
  ReportLine at(int number) {
    for (int i = number; i <= COUNT; i++) {
      if (has(i)) {
        return item(i).get(0);
      }
    }
    return end;
  }
}
