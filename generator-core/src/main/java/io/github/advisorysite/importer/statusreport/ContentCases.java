package io.github.advisorysite.importer.statusreport;

import io.github.advisorysite.importer.text.Folding;
import io.github.advisorysite.source.Documents;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the case that a report is on, by its id or the number under which its vendors know it. */
final class ContentCases {

  /**
   * A case as a folder.
   *
   * @param path of the folder, ending in {@code /}
   */
  record Found(String path, Node root) {}

  private static final String FOLDER = "cases/";
  private static final String CASE = "case.yaml";

  private final SourceFolder content;

  ContentCases(SourceFolder content) {
    this.content = content;
  }

  /** The case of a number, or null and a problem at the number. */
  @Nullable Found find(String file, ReportLine number, Problems problems) {
    String key = key(number.text());
    List<Found> found = new ArrayList<>();
    List<String> folders = new ArrayList<>();
    for (String path : content.below(FOLDER).keySet()) {
      if (path.endsWith("/" + CASE)) {
        String folder = path.substring(0, path.length() - CASE.length());
        folders.add(folder);
        Node root = yaml(path);
        if (root != null && isCalled(root, key)) {
          found.add(new Found(folder, root));
        }
      }
    }
    if (found.isEmpty() && isInDocument(folders, key)) {
      ReportForm.refuse(
          file,
          number,
          "this case is a JSON document of another system; enter the report in the system that"
              + " exports it",
          problems);
    } else if (found.isEmpty()) {
      ReportForm.refuse(
          file,
          number,
          "no case has this number as its id or private handlingId; mend the number, or run"
              + " validate if a case.yaml cannot be read",
          problems);
    } else if (found.size() > 1) {
      ReportForm.refuse(
          file, number, "more than one case has this number; give each case its own", problems);
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  private @Nullable Node yaml(String path) {
    byte[] bytes = content.read(path, new Problems());
    return bytes == null ? null : Documents.yaml(path, bytes, new Problems());
  }

  private boolean isInDocument(List<String> folders, String key) {
    for (String path : content.below(FOLDER).keySet()) {
      boolean document = path.endsWith(".json") || path.endsWith(".jsonl");
      if (document && folders.stream().noneMatch(path::startsWith) && isInDocument(path, key)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInDocument(String path, String key) {
    byte[] bytes = content.read(path, Long.MAX_VALUE, new Problems());
    if (bytes == null) {
      return false;
    }
    // A line that cannot be read is the business of validate.
    List<String> documents = new ArrayList<>();
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (path.endsWith(".json")) {
      documents.add(text);
    } else {
      documents.addAll(List.of(text.split("\n", -1)));
    }
    return documents.stream()
        .map(
            document ->
                Documents.json(path, document.getBytes(StandardCharsets.UTF_8), new Problems()))
        .anyMatch(root -> root != null && isCalled(root, key));
  }

  /** Whether the case lists the vendor, or an update of it does. */
  boolean isNotified(Found found, String vendor) {
    if (lists(found.root(), vendor)) {
      return true;
    }
    for (String path : content.below(found.path() + "updates/").keySet()) {
      byte[] bytes = path.endsWith("/update.yaml") ? content.read(path, new Problems()) : null;
      Node update = bytes == null ? null : Documents.yaml(path, bytes, new Problems());
      if (update != null && lists(update, vendor)) {
        return true;
      }
    }
    return false;
  }

  private static boolean lists(Node node, String vendor) {
    return Values.items(Values.get(node.value(), "notified")).stream()
        .anyMatch(
            item -> {
              Value id = item instanceof Value.Mapping ? Values.get(item, "vendor") : item;
              return vendor.equals(Values.text(id));
            });
  }

  private static boolean isCalled(Node root, String key) {
    String id = Values.text(Values.get(root.value(), "id"));
    Value internal = Values.get(root.value(), "private");
    String handling = internal == null ? null : Values.text(Values.get(internal, "handlingId"));
    return (id != null && key(id).equals(key)) || (handling != null && key(handling).equals(key));
  }

  private static String key(String number) {
    return Folding.foldTight(number).replace("#", "");
  }
}
