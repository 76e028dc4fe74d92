package io.github.advisorysite.importer.certarchive;

import io.github.advisorysite.importer.certarchive.Tally.Count;
import io.github.advisorysite.source.Limits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The written sections of a report.
 *
 * @param markdown the content of {@code en.md}, empty if the report has no text
 * @param refused the fields of a section that is longer than content may be
 */
record CaseSections(String markdown, Map<String, String> refused) {

  private static final String WORKAROUNDS = "Workarounds";

  /** Headings and what stands under them, in the guideline's order. */
  private static final List<Map.Entry<String, List<String>>> SECTIONS =
      List.of(
          Map.entry("Overview", List.of("Overview")),
          Map.entry("Products Affected", List.of("SystemsAffectedPreamble")),
          Map.entry("Description", List.of("Description")),
          Map.entry("Impact", List.of("Impact")),
          Map.entry("Solution", List.of("Resolution", WORKAROUNDS)),
          Map.entry("Credit", List.of("ThanksAndCredit")));

  static CaseSections of(ArchiveRecord report, Tally tally) {
    StringBuilder file = new StringBuilder();
    Map<String, String> refused = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> section : SECTIONS) {
      String body = body(report, section.getValue());
      if (body.length() > Limits.MARKDOWN) {
        section.getValue().forEach(field -> refused.put(field, report.text(field)));
        tally.add(Count.TEXTS_REFUSED);
        tally.detail(
            "text refused: "
                + report.path()
                + " "
                + section.getKey()
                + " is longer than "
                + Limits.MARKDOWN
                + " characters");
      } else if (!body.isEmpty()) {
        file.append(file.isEmpty() ? "" : "\n")
            .append("## ")
            .append(section.getKey())
            .append("\n\n");
        file.append(body).append('\n');
      }
    }
    return new CaseSections(file.toString(), refused);
  }

  private static String body(ArchiveRecord report, List<String> fields) {
    StringBuilder body = new StringBuilder();
    for (String field : fields) {
      String text = ArchiveText.markdown(report.text(field));
      if (!text.isEmpty()) {
        body.append(body.isEmpty() ? "" : "\n\n");
        body.append(field.equals(WORKAROUNDS) ? "### Workarounds\n\n" : "").append(text);
      }
    }
    return body.toString();
  }
}
