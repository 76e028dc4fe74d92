package io.github.advisorysite.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Queries of every kind, taken from what documents say; the same for the same documents. */
final class CheckQueries {

  private static final long SEED = 4;
  private static final int EACH = 5;
  private static final int LONGEST_PART = 12;

  private final Random random = new Random(SEED);
  private final List<SearchDocument> documents;

  private CheckQueries(List<SearchDocument> documents) {
    this.documents = documents;
  }

  /** About fifty. */
  static List<String> of(List<SearchDocument> documents) {
    return documents.isEmpty() ? List.of("word") : new CheckQueries(documents).all();
  }

  private List<String> all() {
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      SearchDocument document = documents.get(random.nextInt(documents.size()));
      String text = text(document);
      String word = word(text);
      queries.add(word);
      queries.add(word + " " + word(text));
      queries.add("\"" + words(text) + "\"");
      queries.add(start(word) + "*");
      queries.add(part(text));
      queries.add("title:" + word(document.card().title()) + " -" + word);
      queries.add("year:" + document.year() + " " + word);
      queries.add(document.card().id());
      queries.add(word + " nowhere-to-be-found " + word(text(document)));
      document.vendors().stream()
          .findFirst()
          .ifPresent(v -> queries.add("vendor:" + v.id() + " status:" + v.status().key()));
      document.ids().stream().findFirst().ifPresent(queries::add);
    }
    return queries;
  }

  private String text(SearchDocument document) {
    SearchDocument.Words words = document.words().get();
    List<String> texts = words.body().isEmpty() ? words.titles() : words.body();
    return texts.get(random.nextInt(texts.size()));
  }

  private String word(String text) {
    String[] words = text.split("\\s+", -1);
    return words[random.nextInt(words.length)];
  }

  private String words(String text) {
    String[] words = text.replace('"', ' ').split("\\s+", -1);
    int first = random.nextInt(words.length);
    int end = Math.min(words.length, first + 2 + random.nextInt(2));
    return String.join(" ", List.of(words).subList(first, end));
  }

  /** Cut anywhere, also within a word. */
  private String part(String text) {
    int start = text.isEmpty() ? 0 : random.nextInt(text.length());
    return text.substring(start, Math.min(text.length(), start + LONGEST_PART));
  }

  private static String start(String word) {
    return word.substring(0, Math.min(word.length(), 3));
  }
}
