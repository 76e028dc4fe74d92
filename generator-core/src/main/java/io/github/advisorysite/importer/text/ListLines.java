package io.github.advisorysite.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring lines that are a list: at least two with the same bullet or with numbers that count
 * up. One line alone with a dash or number is no list, and what stands there is shown as written.
 *
 * @param items number of items, 0 if these lines are no list
 * @param end index of the first line behind the list
 */
record ListLines(int items, int end, String markdown) {

  /** A dash or plus far from its text is a patch, not a bullet. */
  private static final Pattern BULLET = Pattern.compile("\\s*(?:([-+]) {1,2}|([*•o])\\s+)(\\S.*)");

  private static final Pattern MARKED = Pattern.compile("\u0002\\s*(\\S.*)");
  private static final Pattern NUMBER = Pattern.compile("\\s*(0|[1-9]\\d{0,7})([.)])\\s+(\\S.*)");
  private static final Pattern CONTINUED = Pattern.compile("(?: {2}|\\t)\\s*\\S.*");
  private static final ListLines NONE = new ListLines(0, 0, "");

  private record Item(String marker, String following, String text) {}

  static ListLines at(List<String> lines, int start) {
    Item item = item(lines.get(start));
    if (item == null) {
      return NONE;
    }
    String first = item.marker;
    List<String> written = new ArrayList<>();
    int items = 0;
    int i = start;
    String expected = item.marker;
    while (item != null && item.marker.equals(expected)) {
      String lead = isNumber(expected) ? expected + " " : "- ";
      List<String> body = new ArrayList<>(List.of(MarkdownEscape.line(item.text)));
      for (i++; i < lines.size() && continues(lines.get(i)); i++) {
        body.add(MarkdownEscape.line(lines.get(i)));
      }
      written.add(lead + String.join("\\\n" + " ".repeat(lead.length()), body));
      items++;
      expected = item.following;
      int next = afterBlank(lines, i);
      item = next < lines.size() ? item(lines.get(next)) : null;
      if (item != null && item.marker.equals(expected)) {
        i = next;
      }
    }
    boolean real = items > 1 || first.charAt(0) == Marks.ITEM;
    return real ? new ListLines(items, i, String.join("\n", written)) : NONE;
  }

  private static boolean continues(String line) {
    return CONTINUED.matcher(line).matches() && item(line) == null;
  }

  private static int afterBlank(List<String> lines, int i) {
    int next = i;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next;
  }

  private static boolean isNumber(String marker) {
    return Character.isDigit(marker.charAt(0));
  }

  private static @Nullable Item item(String line) {
    Matcher marked = MARKED.matcher(line);
    if (marked.matches()) {
      return new Item(String.valueOf(Marks.ITEM), String.valueOf(Marks.ITEM), marked.group(1));
    }
    Matcher bullet = BULLET.matcher(line);
    if (bullet.matches()) {
      String marker = bullet.group(1) == null ? bullet.group(2) : bullet.group(1);
      return new Item(marker, marker, bullet.group(3));
    }
    Matcher number = NUMBER.matcher(line);
    if (number.matches()) {
      int n = Integer.parseInt(number.group(1));
      return new Item(n + number.group(2), (n + 1) + number.group(2), number.group(3));
    }
    return null;
  }
}
