package io.github.advisorysite.serve;

import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Shows each problem beside the line of the source that it is on.
 *
 * @param theme the folder of overrides, whose files stand as {@code theme/…}
 */
record ProblemsView(Path content, Path theme) {

  private static final int AROUND = 2;
  private static final int LONGEST = 240;

  String html(Preview preview) {
    StringBuilder html = new StringBuilder();
    for (Problem problem : preview.problems()) {
      Location at = problem.at();
      html.append("<section><h2><code>")
          .append(escaped(at.toString()))
          .append("</code> ")
          .append(escaped(problem.code().label()))
          .append("</h2><p>")
          .append(escaped(problem.text()))
          .append("</p>");
      source(at, html);
      html.append("</section>");
    }
    return html.toString();
  }

  private void source(Location at, StringBuilder html) {
    List<String> lines = lines(at.file());
    int first = Math.max(1, at.line() - AROUND);
    int last = Math.min(lines.size(), at.line() + AROUND);
    if (first > last) {
      return;
    }
    html.append("<pre>");
    for (int number = first; number <= last; number++) {
      String line = lines.get(number - 1);
      String shown = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
      String row = String.format(Locale.ROOT, "%5d  %s\n", number, shown);
      html.append(number == at.line() ? "<mark>" + escaped(row) + "</mark>" : escaped(row));
    }
    html.append("</pre>");
  }

  private List<String> lines(String file) {
    Path root = file.startsWith("theme/") ? theme : content;
    Path path =
        root.resolve(file.startsWith("theme/") ? file.substring("theme/".length()) : file)
            .normalize();
    try {
      return path.startsWith(root) && Files.isRegularFile(path)
          ? Files.readAllLines(path)
          : List.of();
    } catch (IOException e) {
      return List.of(); // it is gone, or no UTF-8, which is what the problem says
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
