package io.github.advisorysite.logcontract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A content with one of everything, once public and once withheld, each with words of its own. */
public final class Secrets {

  /** Words, ids and paths of what is withheld. */
  static final List<String> WITHHELD =
      List.of("qvexlume", "霧晶門", "zvelkir", "himitsuq", "JVN#00000009", "JVN00000009", "2099");

  /** Values of what is public, which a log does not quote either. */
  static final List<String> VALUES = List.of("wuxpolar", "雫楼渦");

  static final String OPEN = "cases/open/";
  static final String CLOSED = "cases/zvelkir/";

  /** An update of the public case that is withheld. */
  static final String LATER = OPEN + "updates/02/";

  private Secrets() {}

  /** What no log tells. */
  public static List<String> all() {
    return Stream.of(WITHHELD, VALUES).flatMap(List::stream).toList();
  }

  public static Map<String, String> content() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "site.yaml",
        """
        title: {ja: 見本, en: Sample}
        baseUrl: https://advisories.example.org/
        languages: [ja, en]
        zone: Asia/Tokyo
        idPatterns: ['JVN#\\d{8}']
        publishers:
          - name: {ja: 見本CC, en: Sample CC}
            namespace: https://example.org
        """);
    files.put("pages/about.ja.md", "# 案内 雫楼渦\n\nwuxpolar\n");
    files.put("vendors/maru.yaml", "name: {ja: まる雫楼渦}\n");
    files.put("vendors/himitsuq.yaml", "name: {ja: 霧晶門, en: qvexlume}\n");
    folder(files, OPEN, "JVN#00000001", "2026-01-10T12:00:00+09:00", "maru", "wuxpolar 雫楼渦");
    files.merge(
        OPEN + "vendors/maru.yaml",
        "  - {status: not-affected, at: '2099-02-10T12:00:00Z', comment: {ja: 霧晶門}}\n",
        String::concat);
    files.put(
        LATER + "update.yaml",
        "at: 2099-01-20T12:00:00Z\nsummary: {ja: 霧晶門}\nfiles: [{path: qvexlume.txt, title: a}]\n");
    files.put(LATER + "ja.md", "## 対策方法\nqvexlume\n");
    files.put(OPEN + "files/qvexlume.txt", "霧晶門");
    folder(files, CLOSED, "JVN#00000009", "2099-01-10T12:00:00Z", "himitsuq", "qvexlume 霧晶門");
    files.put("cases/open.json", document("JVN#00000002", "2026-01-11T12:00:00Z", "wuxpolar"));
    files.put("cases/zvelkir.json", document("JVN#00000010", "2099-01-11T12:00:00Z", "qvexlume"));
    files.put("cases/open.jsonl", document("JVN#00000003", "2026-01-12T12:00:00Z", "雫楼渦"));
    files.put("cases/zvelkir.jsonl", document("JVN#00000011", "2099-01-12T12:00:00Z", "霧晶門"));
    return files;
  }

  private static void folder(
      Map<String, String> files,
      String folder,
      String id,
      String instant,
      String vendor,
      String word) {
    files.put(
        folder + "case.yaml",
        """
        id: %s
        publishAt: %s
        title: {ja: %s, en: %s}
        cvss: [{vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', by: {ja: %s}}]
        references: [{title: '%s', url: 'https://example.org/a'}]
        files: [{path: note.txt, title: '%s'}]
        notified: [%s]
        """
            .formatted(id, instant, word, word, word, word, word, vendor));
    files.put(folder + "ja.md", "## 概要\n" + word + "\n");
    files.put(folder + "en.md", "## Overview\n" + word + "\n");
    files.put(folder + "files/note.txt", word);
    files.put(
        folder + "updates/01/update.yaml",
        "at: " + instant.replace("-10T", "-20T") + "\nsummary: {ja: " + word + "}\n");
    files.put(folder + "updates/01/ja.md", "## 対策方法\n" + word + "\n");
    files.put(
        folder + "vendors/" + vendor + ".yaml",
        "statements:\n  - status: affected\n    comment: {ja: " + word + "}\n");
  }

  private static String document(String id, String instant, String word) {
    return """
        {"id": "%s", "publishAt": "%s", "title": {"ja": "%s"}, "notified": [], \
        "sections": {"ja": {"overview": "%s"}}}
        """
        .formatted(id, instant, word, word);
  }
}
