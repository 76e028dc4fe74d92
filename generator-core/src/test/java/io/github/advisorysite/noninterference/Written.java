package io.github.advisorysite.noninterference;

import io.github.advisorysite.noninterference.Piece.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes pieces as the files of a content folder. */
final class Written {

  static final String ADDRESS = "https://advisories.example.org/";

  /** The setting of the site that a vendor of the registry carries, as every part has these. */
  static final String FOLD_ABOVE = "+foldAbove";

  private static final String SITE =
      """
      title: {ja: 見本, en: Sample}
      baseUrl: https://advisories.example.org/
      languages: [ja, en]
      zone: Asia/Tokyo
      idPatterns: ['[A-Za-z]+-\\d+']
      pageSize: 3
      publishers: [{name: {ja: 見本CC, en: Sample CC}, namespace: 'https://example.org'}]
      """;

  private final Map<String, String> files = new LinkedHashMap<>();

  /** The files by their paths. A piece that is not given leaves no trace in them. */
  static Map<String, String> of(List<Piece> pieces) {
    Written written = new Written();
    written.files.put("site.yaml", SITE + statusPages(pieces));
    written.files.put("pages/about.ja.md", "# 案内\nこの見本について。\n");
    written.files.put("pages/about.en.md", "# About\nOf this sample.\n");
    Set<String> listed = vendorsIn(pieces);
    for (Piece piece : pieces) {
      if (piece.kind() == Kind.CASE) {
        written.writeCase(piece);
      } else if (piece.has("+always") || listed.contains(piece.name())) {
        written.files.put("vendors/" + piece.name() + ".yaml", yaml(vendor(piece)));
      }
    }
    return written.files;
  }

  private static String statusPages(List<Piece> pieces) {
    return pieces.stream()
        .filter(piece -> piece.has(FOLD_ABOVE))
        .map(piece -> "statusPages: {foldAbove: " + piece.facts().get(FOLD_ABOVE) + "}\n")
        .findFirst()
        .orElse("");
  }

  /** The vendors that the cases list. */
  static Set<String> vendorsIn(List<Piece> pieces) {
    return pieces.stream()
        .flatMap(piece -> piece.all().stream())
        .filter(piece -> piece.kind() == Kind.NOTIFIED)
        .map(Piece::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void writeCase(Piece piece) {
    String form = piece.facts().getOrDefault("+form", "folder");
    boolean isAround = form.equals("around") && !files.containsKey("cases/case.yaml");
    String folder = isAround ? "cases/" : "cases/" + Words.latin(piece.word()) + "/";
    CaseText text = new CaseText(piece);
    attachments(piece, form.equals("lines") ? "cases/" : folder);
    switch (form) {
      case "json" -> files.put(folder + "document.json", Json.of(text.document()));
      case "lines" ->
          files.merge("cases/all.jsonl", Json.of(text.document()) + "\n", String::concat);
      default -> folder(folder, text);
    }
  }

  private void attachments(Piece piece, String folder) {
    for (Piece file : piece.all()) {
      if (file.kind() == Kind.ATTACHMENT && !file.has("+broken")) {
        files.put(
            folder + "files/" + file.name(), file.facts().getOrDefault("+bytes", file.word()));
      }
    }
  }

  private void folder(String folder, CaseText text) {
    files.put(folder + "case.yaml", yaml(text.facts()));
    markdown(folder, text.sections());
    text.vendors()
        .forEach((vendor, timeline) -> files.put(folder + "vendors/" + vendor + ".yaml", timeline));
    for (Piece update : text.updates()) {
      String own = folder + "updates/" + update.name() + "/";
      files.put(own + "update.yaml", yaml(text.facts(update)));
      markdown(own, text.sections(update));
    }
  }

  private void markdown(String folder, Map<String, Map<String, String>> sections) {
    sections.forEach(
        (language, texts) -> {
          StringBuilder markdown = new StringBuilder();
          texts.forEach(
              (key, text) ->
                  markdown.append("## ").append(key).append('\n').append(text).append("\n\n"));
          files.put(folder + language + ".md", markdown.toString());
        });
  }

  static String yaml(Map<String, Object> entries) {
    return entries.entrySet().stream()
        .map(e -> e.getKey() + ": " + Json.of(e.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  /** The registry's file of a vendor; of its names the last one stands outside the former ones. */
  private static Map<String, Object> vendor(Piece vendor) {
    List<Object> former = new ArrayList<>();
    Piece holds = vendor;
    for (Piece next : vendor.parts(Kind.NAME)) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("until", next.undecided() ? "undecided" : String.valueOf(next.at()));
      entry.putAll(named(holds));
      former.add(entry);
      holds = next;
    }
    Map<String, Object> yaml = new LinkedHashMap<>(named(holds));
    if (!former.isEmpty()) {
      yaml.put("formerNames", former);
    }
    for (String key : new String[] {"url", "aliases"}) {
      if (vendor.has(key)) {
        yaml.put(key, new Json.Raw(vendor.facts().get(key)));
      }
    }
    return yaml;
  }

  private static Map<String, Object> named(Piece name) {
    Map<String, Object> yaml = new LinkedHashMap<>();
    Map<String, Object> texts = new LinkedHashMap<>();
    if (!name.has("+broken")) {
      texts.put("ja", name.word() + "社");
    }
    texts.put("en", Words.latin(name.word()) + " Inc.");
    yaml.put("name", texts);
    if (name.has("reading")) {
      yaml.put("reading", new Json.Raw(name.facts().get("reading")));
    }
    return yaml;
  }
}
