package io.github.advisorysite.variation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one run of the matrix sets, by the name of the factor. */
record Settings(Map<String, String> values) {

  static final Map<String, String> USUAL =
      Map.of(
          "zone", "UTC",
          "locale", "en-US",
          "charset", "UTF-8",
          "umask", "022",
          "threads", "2",
          "order", "1",
          "content", "short",
          "output", "short",
          "jdk", "this");

  Settings {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The factors and their values, in the order of the report. */
  static Map<String, List<String>> factors(boolean otherJdk) {
    Map<String, List<String>> factors = new LinkedHashMap<>();
    factors.put("zone", List.of("UTC", "Asia/Tokyo", "Pacific/Kiritimati", "America/Adak"));
    factors.put("locale", List.of("ja-JP", "tr-TR", "ar-EG", "th-TH-u-nu-thai"));
    factors.put("charset", List.of("UTF-8", "ISO-8859-1", "Shift_JIS", "EUC-JP"));
    factors.put("umask", List.of("022", "000", "077"));
    factors.put("threads", List.of("1", "2", "8"));
    factors.put("order", List.of("1", "2", "3"));
    factors.put("content", List.of("short", "deep"));
    factors.put("output", List.of("short", "deep"));
    factors.put("jdk", otherJdk ? List.of("this", "other") : List.of("this"));
    return factors;
  }

  /** Rows in which any two values of any two factors stand together. */
  static List<Settings> pairwise(Map<String, List<String>> factors) {
    List<String> names = List.copyOf(factors.keySet());
    int[] sizes = factors.values().stream().mapToInt(List::size).toArray();
    List<Settings> rows = new ArrayList<>();
    for (int[] row : Pairs.rows(sizes)) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < row.length; i++) {
        values.put(names.get(i), factors.get(names.get(i)).get(row[i]));
      }
      rows.add(new Settings(values));
    }
    return rows;
  }

  String get(String factor) {
    return Optional.ofNullable(values.get(factor)).orElseThrow();
  }

  /** The line by which a run says that it ran under these. */
  String effect(int jdk) {
    String mode =
        switch (get("umask")) {
          case "000" -> "rw-rw-rw-";
          case "022" -> "rw-r--r--";
          default -> "rw-------";
        };
    return String.join(
        " ", get("zone"), get("locale"), get("charset"), mode, Integer.toString(jdk));
  }
}
