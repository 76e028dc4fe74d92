package io.github.advisorysite.browser;

import io.github.advisorysite.search.SearchDocument;
import io.github.advisorysite.search.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Queries of all kinds, from the texts of documents and a seed. */
final class Queries {

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final List<String> STATUSES =
      List.of("affected", "not-affected", "unknown", "affected-investigating", "none");
  private static final List<String> SEVERITIES =
      List.of("low", "Medium", "HIGH", "critical", "none", "");

  private final List<SearchDocument> documents;
  private final Random random;

  Queries(List<SearchDocument> documents, long seed) {
    this.documents = documents;
    this.random = new Random(seed);
  }

  /** The next query: one to four chunks, one in twenty of them any text at all. */
  String next() {
    List<String> chunks = new ArrayList<>();
    for (int left = 1 + random.nextInt(1 + random.nextInt(4)); left > 0; left--) {
      chunks.add(random.nextInt(20) == 0 ? Texts.any(random) : chunk());
    }
    return String.join(random.nextInt(9) == 0 ? "\u3000" : " ", chunks);
  }

  private String chunk() {
    return switch (random.nextInt(18)) {
      case 0, 1, 2 -> word();
      case 3 -> word() + " " + word();
      case 4, 5 -> "\"" + words(2 + random.nextInt(3)) + "\"";
      case 6 -> cut(word(), 1 + random.nextInt(4)) + "*";
      case 7, 8, 9 -> piece(2 + random.nextInt(7));
      case 10 -> "title:" + piece(4);
      case 11 -> "vendor:" + vendor();
      case 12 -> "product:" + word();
      case 13 -> "year:" + document().year();
      case 14 -> "severity:" + one(SEVERITIES);
      case 15 -> "status:" + one(STATUSES);
      case 16 -> "-" + (random.nextBoolean() ? word() : "\"" + words(2) + "\"");
      default -> id();
    };
  }

  private String text() {
    SearchDocument.Words words = document().words().get();
    return random.nextInt(3) == 0 ? one(words.titles()) : one(words.body());
  }

  private String words(int count) {
    String[] words = SPACES.split(text());
    int from = random.nextInt(words.length);
    return String.join(" ", List.of(words).subList(from, Math.min(from + count, words.length)));
  }

  /** A word between spaces, or so much of it as a reader may write where there are none. */
  private String word() {
    return cut(words(1), 14);
  }

  /** Anything out of a text, cut where it comes. */
  private String piece(int length) {
    String text = text();
    int from = random.nextInt(Math.max(1, text.length() - length));
    return cut(text.substring(from), length);
  }

  private String vendor() {
    List<SearchDocument.Vendor> vendors = document().vendors();
    if (vendors.isEmpty()) {
      return word();
    }
    SearchDocument.Vendor vendor = one(vendors);
    return switch (random.nextInt(4)) {
      case 0 -> vendor.id() + "=affected";
      case 1 -> vendor.id();
      case 2 -> "\"" + one(vendor.names()) + "\"";
      default -> cut(one(vendor.names()), 4) + (random.nextBoolean() ? "*" : "");
    };
  }

  private String id() {
    SearchDocument document = document();
    String id = random.nextBoolean() ? document.card().id() : one(document.ids());
    return switch (random.nextInt(6)) {
      case 0 -> id.replace("#", "");
      case 1 -> id.replaceAll("\\D+", "");
      case 2 -> "id:" + id;
      case 3 -> "cve:" + id;
      case 4 -> cut(id, 6) + "*";
      default -> id;
    };
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  private SearchDocument document() {
    return one(documents);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
