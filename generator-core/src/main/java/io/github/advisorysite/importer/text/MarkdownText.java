package io.github.advisorysite.importer.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes plain lines as Markdown: lines stay lines, blank lines part paragraphs, real lists become
 * lists, and code that is plainly code is fenced. Whatever else CommonMark would act on is escaped.
 */
public final class MarkdownText {

  private final List<String> lines;
  private final List<String> blocks = new ArrayList<>();
  private int next;

  private MarkdownText(List<String> lines) {
    this.lines = lines;
  }

  public static String of(String text) {
    MarkdownText markdown = new MarkdownText(List.of(text.split("\n", -1)));
    while (markdown.next < markdown.lines.size()) {
      markdown.block();
    }
    return String.join("\n\n", markdown.blocks);
  }

  private void block() {
    String line = lines.get(next);
    if (isEmpty(line)) {
      next++;
    } else if (line.charAt(0) == Marks.HEADING) {
      blocks.add("#### " + MarkdownEscape.inline(line).replaceFirst("#$", "\\\\#"));
      next++;
    } else if (line.charAt(0) == Marks.CODE_START) {
      preformatted();
    } else if (CodeLines.length(lines, next) > 0) {
      int end = next + CodeLines.length(lines, next);
      fence(lines.subList(next, end));
      next = end;
    } else {
      ListLines list = ListLines.at(lines, next);
      if (list.items() > 0) {
        blocks.add(list.markdown());
        next = list.end();
      } else {
        paragraph();
      }
    }
  }

  private void paragraph() {
    List<String> paragraph = new ArrayList<>();
    do {
      paragraph.add(MarkdownEscape.line(lines.get(next)));
      next++;
    } while (next < lines.size() && !isEmpty(lines.get(next)) && !startsBlock(next));
    blocks.add(String.join("\\\n", paragraph));
  }

  private boolean startsBlock(int i) {
    char first = lines.get(i).charAt(0);
    return first == Marks.HEADING
        || first == Marks.CODE_START
        || CodeLines.length(lines, i) > 0
        || ListLines.at(lines, i).items() > 0;
  }

  private void preformatted() {
    int end = next + 1;
    while (end < lines.size() && lines.get(end).indexOf(Marks.CODE_END) < 0) {
      end++;
    }
    fence(lines.subList(next + 1, end));
    next = Math.min(end + 1, lines.size());
  }

  private void fence(List<String> code) {
    List<String> shown = new ArrayList<>();
    int longest = 2;
    for (String line : code) {
      StringBuilder plain = new StringBuilder();
      line.codePoints().filter(c -> !Marks.isMark(c)).forEach(plain::appendCodePoint);
      shown.add(plain.toString().stripTrailing());
      longest = Math.max(longest, longestRun(plain));
    }
    if (shown.stream().anyMatch(line -> !line.isEmpty())) {
      String fence = "`".repeat(longest + 1);
      blocks.add(fence + "\n" + String.join("\n", shown) + "\n" + fence);
    }
  }

  private static int longestRun(CharSequence line) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      run = line.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** Whether nothing of a line is to be seen; a lone mark shows nothing. */
  private static boolean isEmpty(String line) {
    return line.isBlank()
        || (line.length() == 1
            && Marks.isMark(line.charAt(0))
            && line.charAt(0) != Marks.CODE_START);
  }
}
