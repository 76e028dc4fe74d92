package io.github.advisorysite.noninterference;

import io.github.advisorysite.noninterference.Piece.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes pieces as the files of a content folder. */
final class Written {

  private static final String[] STATUSES = {
    "affected", "affected-investigating", "not-affected", "not-affected-investigating"
  };

  private final Map<String, String> files = new LinkedHashMap<>();

  static Map<String, String> of(List<Piece> cases) {
    Written written = new Written();
    written.files.put(
        "site.yaml",
        """
        title: {ja: 見本, en: Sample}
        baseUrl: https://advisories.example.org/
        languages: [ja, en]
        zone: Asia/Tokyo
        idPatterns: ['[A-Za-z]+-\\d+']
        pageSize: 3
        publishers: [{name: {ja: 見本CC, en: Sample CC}, namespace: 'https://example.org'}]
        """);
    for (int i = 0; i < cases.size(); i++) {
      written.write("cases/" + cases.get(i).word().replace("霧", "") + "/", cases.get(i));
    }
    return written.files;
  }

  private void write(String folder, Piece piece) {
    boolean english = !piece.parts(Kind.VARIANT).isEmpty();
    StringBuilder yaml = new StringBuilder();
    yaml.append("id: ").append(piece.name()).append('\n');
    yaml.append("publishAt: ").append(piece.undecided() ? "undecided" : piece.at()).append('\n');
    yaml.append("title: ")
        .append(localized(piece.word(), english ? title(piece) : ""))
        .append('\n');
    for (Piece variant : piece.parts(Kind.VARIANT)) {
      if (variant.at() != null) {
        yaml.append("languages: {en: {publishAt: ").append(variant.at()).append("}}\n");
      }
      files.put(folder + "en.md", "## Overview\n" + variant.word() + "\n");
    }
    files.put(folder + "ja.md", "## 概要\n" + piece.word() + "の概要\n");
    yaml.append("references:").append(piece.parts(Kind.REFERENCE).isEmpty() ? " []\n" : "\n");
    piece.parts(Kind.REFERENCE).forEach(r -> yaml.append("  - ").append(link(r)).append('\n'));
    yaml.append("files:").append(piece.parts(Kind.ATTACHMENT).isEmpty() ? " []\n" : "\n");
    for (Piece file : piece.parts(Kind.ATTACHMENT)) {
      yaml.append("  - {path: ")
          .append(file.name())
          .append(", title: ")
          .append(file.word())
          .append(own(file, "publishAt"))
          .append("}\n");
      files.put(folder + "files/" + file.name(), file.word());
    }
    yaml.append("notified:").append(piece.parts(Kind.NOTIFIED).isEmpty() ? " []\n" : "\n");
    for (Piece vendor : piece.parts(Kind.NOTIFIED)) {
      yaml.append("  - {vendor: ").append(vendor.name()).append(own(vendor, "at")).append("}\n");
      files.put("vendors/" + vendor.name() + ".yaml", "name: {ja: " + vendor.name() + "社}\n");
      if (!vendor.parts().isEmpty()) {
        files.put(folder + "vendors/" + vendor.name() + ".yaml", statements(vendor.parts()));
      }
    }
    for (Piece withdrawal : piece.parts(Kind.WITHDRAWAL)) {
      yaml.append("withdrawn: {at: ")
          .append(withdrawal.at())
          .append(", reason: {ja: ")
          .append(withdrawal.word())
          .append("}}\n");
    }
    files.put(folder + "case.yaml", yaml.toString());
    List<Piece> updates = piece.parts(Kind.UPDATE);
    for (int i = 0; i < updates.size(); i++) {
      String update = folder + "updates/" + String.format(Locale.ROOT, "%02d", i + 1) + "/";
      files.put(
          update + "update.yaml",
          "at: " + updates.get(i).at() + "\nsummary: {ja: " + updates.get(i).word() + "}\n");
      files.put(update + "ja.md", "## 影響を受けるシステム\n" + updates.get(i).word() + "\n");
    }
  }

  private static String statements(List<Piece> statements) {
    StringBuilder yaml = new StringBuilder("statements:\n");
    for (Piece s : statements) {
      yaml.append("  - status: ")
          .append(STATUSES[Math.floorMod(s.word().hashCode(), STATUSES.length)])
          .append('\n');
      if (s.at() != null) {
        yaml.append("    at: ").append(s.at()).append('\n');
      }
      yaml.append("    comment: {ja: ").append(s.word()).append("}\n");
      s.parts(Kind.NOTICE)
          .forEach(n -> yaml.append("    notices: [").append(link(n)).append("]\n"));
      s.parts(Kind.ADDENDUM)
          .forEach(
              a ->
                  yaml.append("    addenda: [{text: {ja: ")
                      .append(a.word())
                      .append("}")
                      .append(own(a, "at"))
                      .append("}]\n"));
    }
    return yaml.toString();
  }

  private static String title(Piece piece) {
    return piece.parts(Kind.VARIANT).get(0).word() + " in English";
  }

  private static String localized(String ja, String en) {
    return "{ja: " + ja + (en.isEmpty() ? "" : ", en: " + en) + "}";
  }

  private static String link(Piece piece) {
    return "{title: "
        + piece.word()
        + ", url: 'https://example.org/"
        + piece.word().replace("霧", "")
        + "'"
        + own(piece, "publishAt")
        + "}";
  }

  private static String own(Piece piece, String key) {
    return piece.at() == null ? "" : ", " + key + ": " + piece.at();
  }
}
