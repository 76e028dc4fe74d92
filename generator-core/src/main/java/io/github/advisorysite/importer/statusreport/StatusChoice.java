package io.github.advisorysite.importer.statusreport;

import io.github.advisorysite.model.Status;
import io.github.advisorysite.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads item 3 of a report: a choice alone, by its number or its words, or the list of choices with
 * a mark at one.
 *
 * @param marked whether the line bears a mark
 */
record StatusChoice(Status status, boolean marked, ReportLine line) {

  private static final List<Status> NUMBERED =
      List.of(
          Status.AFFECTED,
          Status.AFFECTED_INVESTIGATING,
          Status.NOT_AFFECTED,
          Status.NOT_AFFECTED_INVESTIGATING);

  private static final Map<String, Status> WORDS =
      Map.ofEntries(
          Map.entry("該当製品あり", Status.AFFECTED),
          Map.entry("該当製品あり調査中", Status.AFFECTED_INVESTIGATING),
          Map.entry("該当製品なし", Status.NOT_AFFECTED),
          Map.entry("該当製品なし調査中", Status.NOT_AFFECTED_INVESTIGATING),
          Map.entry("vulnerable", Status.AFFECTED),
          Map.entry("vulnerableinvestigating", Status.AFFECTED_INVESTIGATING),
          Map.entry("notvulnerable", Status.NOT_AFFECTED),
          Map.entry("notvulnerableinvestigating", Status.NOT_AFFECTED_INVESTIGATING),
          Map.entry("affected", Status.AFFECTED),
          Map.entry("affectedinvestigating", Status.AFFECTED_INVESTIGATING),
          Map.entry("notaffected", Status.NOT_AFFECTED),
          Map.entry("notaffectedinvestigating", Status.NOT_AFFECTED_INVESTIGATING));

  private static final String MARK =
      "[○●◯〇◎✓✔☑■レ]|\\[[xX○●✓✔レ*]\\]|\\([xX○●✓✔レ*]\\)|[xX](?![A-Za-z])";
  private static final String NO_MARK = "[□☐・•*-]|\\[\\s*\\]|\\(\\s*\\)";

  private static final Pattern LEADING =
      Pattern.compile("(?:(" + MARK + ")|" + NO_MARK + "|>|\\s)");
  private static final Pattern TRAILING = Pattern.compile("\\s*(?:" + MARK + ")\\s*$");
  private static final Pattern DIGIT = Pattern.compile("\\(?([1-4])\\s*(?:[).、:]|$)");
  private static final Pattern SECOND_DIGIT = Pattern.compile("(?<!\\d)[1-4]\\s*\\)");

  /** No choice is longer, whatever stands around it. */
  private static final int LONGEST = 200;

  private static final String CURE = "; leave the one that holds: 1), 2), 3) or 4)";

  /** The chosen status, or a problem with the line that is in the way. */
  static @Nullable Status read(
      String file, List<ReportLine> item, ReportLine start, Problems problems) {
    List<StatusChoice> choices = new ArrayList<>();
    for (ReportLine line : item) {
      if (!line.isBlank()) {
        StatusChoice choice = of(file, line, problems);
        if (choice == null) {
          return null;
        }
        choices.add(choice);
      }
    }
    List<StatusChoice> marked = choices.stream().filter(StatusChoice::marked).toList();
    List<StatusChoice> chosen = marked.isEmpty() ? choices : marked;
    if (chosen.isEmpty()) {
      ReportForm.refuse(file, start, "item 3 has no choice; write 1), 2), 3) or 4)", problems);
      return null;
    }
    if (chosen.size() > 1) {
      ReportForm.refuse(file, chosen.get(1).line, "this is a second choice" + CURE, problems);
      return null;
    }
    return chosen.get(0).status;
  }

  /** Whether a text is the words of a choice, behind whatever number. */
  static boolean isWords(String narrow) {
    return WORDS.containsKey(words(narrow));
  }

  private static String words(String narrow) {
    return narrow.replaceAll("[\\s,:()。.\\-]+", "").toLowerCase(Locale.ROOT);
  }

  private static @Nullable StatusChoice of(String file, ReportLine line, Problems problems) {
    String rest = line.text().length() > LONGEST ? "-" : line.narrow();
    boolean marked = false;
    for (Matcher m = LEADING.matcher(rest); m.lookingAt(); m = LEADING.matcher(rest)) {
      marked |= m.group(1) != null;
      rest = rest.substring(m.end());
    }
    Matcher digit = DIGIT.matcher(rest);
    Status byNumber = null;
    if (digit.lookingAt()) {
      byNumber = NUMBERED.get(Integer.parseInt(digit.group(1)) - 1);
      rest = rest.substring(digit.end());
      if (SECOND_DIGIT.matcher(rest).find()) {
        ReportForm.refuse(file, line, "two choices stand on this line" + CURE, problems);
        return null;
      }
    }
    for (Matcher m = LEADING.matcher(rest); m.lookingAt(); m = LEADING.matcher(rest)) {
      marked |= m.group(1) != null;
      rest = rest.substring(m.end());
    }
    Matcher trailing = TRAILING.matcher(rest);
    if (trailing.find()) {
      marked = true;
      rest = rest.substring(0, trailing.start());
    }
    String words = words(rest);
    Status byWords = WORDS.get(words);
    Status status = byNumber == null ? byWords : byNumber;
    if (status == null || (!words.isEmpty() && status != byWords)) {
      ReportForm.refuse(file, line, "this line is none of the four choices" + CURE, problems);
      return null;
    }
    return new StatusChoice(status, marked, line);
  }
}
