package io.github.advisorysite.noninterference;

import io.github.advisorysite.noninterference.Piece.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is written of a case. Its English words stand there only if the variant does, and each says
 * the variant's word beside its own.
 */
record CaseText(Piece piece) {

  private Optional<Piece> english() {
    return piece.parts(Kind.VARIANT).stream().findFirst();
  }

  /** The case as one JSON document. */
  Map<String, Object> document() {
    Map<String, Object> document = facts();
    document.put("sections", sections());
    Map<String, Object> vendors = new LinkedHashMap<>();
    notified()
        .forEach(
            vendor -> {
              if (!vendor.parts().isEmpty()) {
                vendors.put(vendor.name(), Map.of("statements", statements(vendor)));
              }
            });
    document.put("vendors", vendors);
    List<Object> updates = new ArrayList<>();
    for (Piece update : updates()) {
      Map<String, Object> own = facts(update);
      own.put("sections", sections(update));
      updates.add(own);
    }
    document.put("updates", updates);
    return document;
  }

  List<Piece> updates() {
    return piece.parts(Kind.UPDATE);
  }

  private List<Piece> notified() {
    return piece.all().stream().filter(part -> part.kind() == Kind.NOTIFIED).toList();
  }

  /** The files of statements, by vendor. */
  Map<String, String> vendors() {
    Map<String, String> vendors = new LinkedHashMap<>();
    for (Piece vendor : notified()) {
      if (!vendor.parts().isEmpty()) {
        vendors.put(vendor.name(), Written.yaml(Map.of("statements", statements(vendor))));
      }
    }
    return vendors;
  }

  /** The keys of the case itself. */
  Map<String, Object> facts() {
    Map<String, Object> yaml = new LinkedHashMap<>();
    yaml.put("id", piece.name());
    yaml.put("publishAt", piece.undecided() ? "undecided" : String.valueOf(piece.at()));
    yaml.put("title", texts(piece, piece.word()));
    english()
        .filter(variant -> variant.undecided() || variant.at() != null)
        .ifPresent(
            variant -> yaml.put("languages", Map.of("en", own(variant, "publishAt", Map.of()))));
    lists(piece, yaml);
    for (Piece withdrawal : piece.parts(Kind.WITHDRAWAL)) {
      yaml.put("withdrawn", own(withdrawal, "at", Map.of("reason", reason(withdrawal))));
    }
    for (Piece own : piece.parts(Kind.PRIVATE)) {
      yaml.put("private", Map.of("handlingId", own.word(), "note", own.word()));
    }
    return yaml;
  }

  private Object reason(Piece withdrawal) {
    return withdrawal.has("+broken")
        ? Map.of("en", withdrawal.word())
        : texts(withdrawal, withdrawal.word());
  }

  /** The keys of an update. */
  Map<String, Object> facts(Piece update) {
    Map<String, Object> yaml = new LinkedHashMap<>(own(update, "at", Map.of()));
    yaml.put("summary", texts(update, update.word()));
    lists(update, yaml);
    return yaml;
  }

  private void lists(Piece owner, Map<String, Object> yaml) {
    owner
        .facts()
        .forEach(
            (key, json) -> {
              if (!key.startsWith("+")) {
                yaml.put(key, new Json.Raw(json));
              }
            });
    put(
        yaml,
        owner,
        "references",
        owner.parts(Kind.REFERENCE).stream().flatMap(this::link).toList());
    put(
        yaml,
        owner,
        "files",
        owner.parts(Kind.ATTACHMENT).stream()
            .map(
                file ->
                    own(
                        file,
                        "publishAt",
                        Map.of(
                            "path",
                            file.has("+broken") ? "broken.exe" : file.name(),
                            "title",
                            texts(file, file.word()))))
            .toList());
    put(
        yaml,
        owner,
        "notified",
        owner.parts(Kind.NOTIFIED).stream()
            .map(
                vendor ->
                    vendor.at() == null && !vendor.undecided()
                        ? vendor.name()
                        : own(vendor, "at", Map.of("vendor", vendor.name())))
            .toList());
  }

  /** A list, if it says something; an empty one of an update does, as it replaces another. */
  private static void put(Map<String, Object> yaml, Piece owner, String key, List<?> list) {
    if (!list.isEmpty() || owner.has("+list " + key)) {
      yaml.put(key, list);
    }
  }

  /** The sections of the case, by language. */
  Map<String, Map<String, String>> sections() {
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    Map<String, String> ja = new LinkedHashMap<>();
    ja.put(
        piece.has("+broken") ? "nonsense" : "overview",
        piece.word() + "の概要。" + piece.facts().getOrDefault("+words", ""));
    sections.put("ja", ja);
    english()
        .ifPresent(
            variant ->
                sections.put(
                    "en",
                    Map.of(
                        variant.has("+broken") ? "nonsense" : "overview",
                        variant.word() + " in English")));
    return sections;
  }

  /** The sections that an update changes. */
  Map<String, Map<String, String>> sections(Piece update) {
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    sections.put(
        "ja", Map.of(update.has("+broken") ? "nonsense" : "affected", update.word() + "の影響。"));
    english()
        .ifPresent(
            variant -> sections.put("en", Map.of("affected", englishOf(variant, update.word()))));
    return sections;
  }

  private List<Object> statements(Piece vendor) {
    return vendor.parts(Kind.STATEMENT).stream().<Object>map(this::statement).toList();
  }

  private Map<String, Object> statement(Piece statement) {
    Map<String, Object> yaml = new LinkedHashMap<>(own(statement, "at", Map.of()));
    statement.facts().forEach((key, json) -> yaml.put(key, new Json.Raw(json)));
    if (yaml.remove("+broken") != null) {
      yaml.put("status", "no-status");
    }
    String words = "\"removal\"".equals(statement.facts().get("kind")) ? "reason" : "comment";
    yaml.put(words, texts(statement, statement.word()));
    put(
        yaml,
        statement,
        "notices",
        statement.parts(Kind.NOTICE).stream().flatMap(this::link).toList());
    put(
        yaml,
        statement,
        "addenda",
        statement.parts(Kind.ADDENDUM).stream()
            .map(a -> own(a, "at", Map.of("text", texts(a, a.word()))))
            .toList());
    return yaml;
  }

  /** A reference or notice, unless it is worded in a language alone that is not there. */
  private java.util.stream.Stream<Object> link(Piece link) {
    String words = link.name().isEmpty() ? link.word() : link.word() + " " + link.name();
    Map<String, Object> title = texts(link, words);
    if (link.has("+english")) {
      title.remove("ja");
    }
    String path = link.name().isEmpty() ? "" : "advisories/" + link.name() + "/";
    String url = Written.ADDRESS + path + "?" + Words.latin(link.word());
    Map<String, Object> yaml = new LinkedHashMap<>();
    yaml.put("title", title);
    yaml.put("url", link.has("+broken") ? "no address" : url);
    return title.isEmpty()
        ? java.util.stream.Stream.of()
        : java.util.stream.Stream.of(own(link, "publishAt", yaml));
  }

  private Map<String, Object> texts(Piece owner, String words) {
    Map<String, Object> texts = new LinkedHashMap<>();
    texts.put("ja", words);
    english().ifPresent(variant -> texts.put("en", englishOf(variant, owner.word())));
    return texts;
  }

  private static String englishOf(Piece variant, String word) {
    return Words.latin(variant.word()) + " " + Words.latin(word);
  }

  /** A mapping with the piece's own instant. */
  private static Map<String, Object> own(Piece piece, String key, Map<String, Object> rest) {
    Map<String, Object> yaml = new LinkedHashMap<>();
    if (piece.undecided()) {
      yaml.put(key, "undecided");
    } else if (piece.at() != null) {
      yaml.put(key, piece.at().toString());
    }
    yaml.putAll(new java.util.TreeMap<>(rest));
    return yaml;
  }
}
