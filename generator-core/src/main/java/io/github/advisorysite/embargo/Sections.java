package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.SectionKey;
import io.github.advisorysite.source.Characters;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Limits;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.ObjectReader;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.Scalars;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the written sections of a case: a Markdown file with level-2 headings, or a mapping. */
record Sections(Headings headings) {

  private static final Pattern HEADING =
      Pattern.compile(" {0,3}##(?:[ \\t]+(.*?))??(?:[ \\t]+#+)?[ \\t]*");
  private static final Pattern NO_BLANK = Pattern.compile("##[^#\\s].*");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");

  /** Splits a Markdown file. Headings within code fences are text. */
  Map<SectionKey, String> markdown(String file, String text, Language language, Problems problems) {
    Splitter splitter = new Splitter(file, language, problems);
    String[] lines = text.replace("\r\n", "\n").split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      splitter.line(lines[i], i + 1);
    }
    splitter.close();
    return splitter.sections;
  }

  /** Reads {@code sections: {ja: {overview: …}}} of a document. */
  Map<SectionKey, String> mapping(Node node, Language language, Problems problems) {
    Map<SectionKey, String> sections = new EnumMap<>(SectionKey.class);
    ObjectReader.entries(node, problems)
        .forEach(
            (heading, value) -> {
              SectionKey key = headings.key(heading);
              String text = Scalars.markdown(value, problems, language.tag());
              if (key == null) {
                problems.add(Code.SECTION_UNKNOWN, node, unknown(), language.tag());
              } else if (text != null && sections.put(key, text) != null) {
                problems.add(Code.SECTION_DUP, node, twice(), language.tag());
              }
            });
    return sections;
  }

  /** Whether a first line opens what other generators take for facts. */
  static boolean isFrontMatter(String line) {
    return line.stripTrailing().matches("-{3}|\\+{3}");
  }

  private static String unknown() {
    return "this heading is no section; the sections are overview, affected, description, impact, solution, references,"
        + " supplement, analysis, acknowledgments, related, and a heading within a section begins with ###";
  }

  private static String twice() {
    return "this section stands twice; join the two";
  }

  /** Takes a Markdown file line by line. */
  private final class Splitter {

    private final String file;
    private final Language language;
    private final Problems problems;
    private final Map<SectionKey, String> sections = new EnumMap<>(SectionKey.class);
    private final StringBuilder body = new StringBuilder();
    private @Nullable SectionKey current;
    private boolean inSection;
    private int start = 1;
    private String fence = "";

    Splitter(String file, Language language, Problems problems) {
      this.file = file;
      this.language = language;
      this.problems = problems;
    }

    void line(String line, int number) {
      Characters.check(line, true, (code, offset, cure) -> add(code, number, offset + 1, cure));
      Matcher heading = HEADING.matcher(line);
      if (fence.isEmpty() && heading.matches()) {
        close();
        open(heading.group(1) == null ? "" : heading.group(1), number);
        return;
      }
      if (fence.isEmpty() && NO_BLANK.matcher(line).matches()) {
        add(Code.SECTION_UNKNOWN, number, 1, "a heading needs a blank behind ##; add it");
        inSection = true;
        return;
      }
      if (number == 1 && isFrontMatter(line)) {
        add(
            Code.FRONTMATTER,
            number,
            1,
            "a text has no front matter; write facts into case.yaml or update.yaml, and begin with a heading");
        inSection = true;
        return;
      }
      if (!inSection && !line.isBlank()) {
        add(
            Code.SECTION_TEXT,
            number,
            1,
            "text stands before the first section; begin with a heading such as ## overview");
        inSection = true; // one such problem is enough
      }
      trackFence(line);
      body.append(line).append('\n');
    }

    private void open(String heading, int number) {
      inSection = true;
      start = number;
      current = headings.key(heading);
      if (current == null) {
        add(Code.SECTION_UNKNOWN, number, 1, unknown());
      }
    }

    void close() {
      String text = body.toString().stripTrailing().replaceFirst("^\\n+", "");
      body.setLength(0);
      if (current == null) {
        return;
      }
      if (text.length() > Limits.MARKDOWN) {
        add(
            Code.LIMIT_MARKDOWN,
            start,
            1,
            "the section is longer than " + Limits.MARKDOWN + " characters; shorten it");
      } else if (text.isEmpty()) {
        add(Code.SCHEMA_EMPTY, start, 1, "the section is empty; write it or remove the heading");
      } else if (sections.put(current, text) != null) {
        add(Code.SECTION_DUP, start, 1, twice());
      }
    }

    private void trackFence(String line) {
      Matcher m = FENCE.matcher(line);
      if (!m.matches()) {
        return;
      }
      String run = m.group(1);
      if (fence.isEmpty()) {
        fence = run;
      } else if (run.charAt(0) == fence.charAt(0)
          && run.length() >= fence.length()
          && m.group(2).isBlank()) {
        fence = "";
      }
    }

    private void add(Code code, int line, int column, String text) {
      String pointer = current == null ? "" : "/sections/" + language + "/" + current.key();
      problems.add(
          new Problem(code, new Location(file, line, column), pointer, text, language.tag()));
    }
  }
}
