package io.github.advisorysite.importer.statusreport;

import io.github.advisorysite.importer.text.Folding;
import io.github.advisorysite.importer.text.MarkdownText;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.source.Characters;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Limits;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's report in the form of the guideline, section 6-2.
 *
 * @param number item 1, the number of the case as written
 * @param organisation item 2 as written
 * @param status item 3
 * @param comment item 4 as Markdown, empty if the vendor wrote none
 */
record ReportForm(ReportLine number, ReportLine organisation, Status status, String comment) {

  private static final Pattern NUMBER_LABEL =
      label(
          "(?:JPCERT/?CC\\s*が発行した\\s*)?(?:脆弱性)?(?:関連情報)?(?:識別番号|取扱番号|管理番号|番号)",
          "number|id|identifier|case");
  private static final Pattern ORGANISATION_LABEL =
      label(
          "(?:製品開発者名称|製品開発者名|製品開発者|組織名称|組織名|会社名|ベンダ名)",
          "organi[sz]ation|company|vendor|developer|name");
  private static final Pattern STATUS_LABEL =
      label("(?:製品の)?(?:該当状況|対応状況|ステータス)", "status|choice|situation");
  private static final Pattern COMMENT_LABEL =
      label(
          "(?:公表情報に記載する)?(?:フリーフォーマットの文章|フリーフォーマット|自由記述|文章|コメント)",
          "text|comments?|statement|information");

  /** The form's own hint under item 4. */
  private static final Pattern HINT = Pattern.compile("\\(URL\\s*や説明文など.*\\)");

  /** Item 1 with its label, or an item 3 with its: a vendor's text has neither. */
  private static final Pattern SECOND_FORM =
      Pattern.compile(
          "[>\\s]*(?:1\\s*[.、,:]\\s*(?:"
              + NUMBER_LABEL.pattern()
              + ")|3\\s*[.、,:]\\s*(?:"
              + STATUS_LABEL.pattern()
              + "))");

  private static final String SIGNATURE = "-- ";

  /**
   * A Japanese label ends where its words do; an English one needs its colon, or the end of the
   * line.
   */
  private static Pattern label(String japanese, String english) {
    return Pattern.compile(
        "(?:"
            + japanese
            + "\\s*(?:\\(以下[^\\n]*?選択[^)\\n]*\\)|\\([^()]*\\))?\\s*[:=]?"
            + "|(?i:[a-z/ ]{0,60}\\b(?:"
            + english
            + ")\\b[a-z/ ]{0,60}(?:\\([^()]*\\))?\\s*(?::|$)))");
  }

  /** Reads the form, or says what is wrong with each of its items. */
  static @Nullable ReportForm read(String file, List<ReportLine> lines, Problems problems) {
    FormItems items = FormItems.of(lines);
    ReportLine number = single(file, items, 1, "number of the case", NUMBER_LABEL, problems);
    ReportLine organisation =
        single(file, items, 2, "name of the organisation", ORGANISATION_LABEL, problems);
    Status status = null;
    if (items.has(3)) {
      status =
          StatusChoice.read(file, withoutLabel(items.item(3), STATUS_LABEL), items.at(3), problems);
    } else {
      missing(file, items, 3, "choice of the status", problems);
    }
    String comment = comment(file, items, problems);
    if (number == null || organisation == null || status == null || comment == null) {
      return null;
    }
    return new ReportForm(number, organisation, status, comment);
  }

  private static @Nullable ReportLine single(
      String file, FormItems items, int item, String what, Pattern label, Problems problems) {
    List<ReportLine> values =
        withoutLabel(items.item(item), label).stream().filter(line -> !line.isBlank()).toList();
    if (values.isEmpty()) {
      missing(file, items, item, what, problems);
      return null;
    }
    if (values.size() > 1) {
      refuse(
          file,
          values.get(1),
          "item " + item + " has a second line; write only the " + what,
          problems);
      return null;
    }
    return values.get(0);
  }

  private static void missing(
      String file, FormItems items, int item, String what, Problems problems) {
    refuse(
        file,
        items.at(item),
        "item " + item + " is missing; write \"" + item + ".\" and the " + what,
        problems);
  }

  static void refuse(String file, ReportLine at, String text, Problems problems) {
    problems.add(Code.IMPORT_REPORT, new Location(file, at.number(), at.column()), "", text);
  }

  private static List<ReportLine> withoutLabel(List<ReportLine> item, Pattern label) {
    if (item.isEmpty()) {
      return item;
    }
    List<ReportLine> values = new ArrayList<>();
    Matcher m = label.matcher(item.get(0).narrow());
    values.add(m.lookingAt() ? item.get(0).from(m.end()) : item.get(0));
    item.subList(1, item.size()).forEach(line -> values.add(line.from(0)));
    return values;
  }

  /**
   * The vendor's words, null and a problem if content refuses them; a report may end behind item 3.
   */
  private static @Nullable String comment(String file, FormItems items, Problems problems) {
    List<ReportLine> item = items.item(4);
    if (item.isEmpty()) {
      return "";
    }
    List<String> text = new ArrayList<>();
    text.add(withoutLabel(item.subList(0, 1), COMMENT_LABEL).get(0).text());
    for (ReportLine line : item.subList(1, item.size())) {
      if (line.text().equals(SIGNATURE)) {
        break;
      }
      if (SECOND_FORM.matcher(line.narrow()).lookingAt()) {
        refuse(file, line, "a second form begins here; import each report by itself", problems);
        return null;
      }
      if (!Characters.check(
          line.text(),
          true,
          (code, offset, cure) ->
              refuse(file, new ReportLine("", line.number(), offset + 1), cure, problems))) {
        return null;
      }
      boolean hint =
          text.stream().allMatch(String::isBlank) && HINT.matcher(line.from(0).narrow()).matches();
      text.add(hint ? "" : line.text());
    }
    if (HINT.matcher(Folding.narrow(text.get(0))).matches()) {
      text.set(0, "");
    }
    String markdown = MarkdownText.of(String.join("\n", text));
    if (markdown.length() > Limits.MARKDOWN) {
      refuse(
          file,
          item.get(0),
          "the text is longer than " + Limits.MARKDOWN + " characters; shorten it",
          problems);
      return null;
    }
    return markdown;
  }
}
