package io.github.advisorysite.search.reader;

import io.github.advisorysite.search.query.Field;
import io.github.advisorysite.search.query.Match;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a word, a phrase, a keyword or a prefix matches. */
final class Leaves {

  private final Terms terms;
  private final Map<Field, Bm25> similarities = new EnumMap<>(Field.class);

  Leaves(Terms terms) {
    this.terms = terms;
    terms.root().fields().forEach((field, of) -> similarities.put(field, new Bm25(of)));
  }

  Scores scores(Match match) {
    if (match instanceof Match.Word word) {
      return word(word);
    }
    if (match instanceof Match.Phrase phrase) {
      return phrase(phrase);
    }
    Scores scores = new Scores();
    if (match instanceof Match.Keyword keyword) {
      Postings postings = terms.postings(keyword.term(), keyword.field());
      for (int i = 0; i < postings.size(); i++) {
        scores.add(postings.document(i), keyword.score());
      }
      return scores;
    }
    Match.Prefix prefix = (Match.Prefix) match;
    terms.documents(prefix.start(), prefix.field()).stream()
        .forEach(document -> scores.add(document, prefix.score()));
    return scores;
  }

  private Scores word(Match.Word word) {
    Bm25 similarity = similarity(word.field());
    Postings postings = terms.postings(word.term(), word.field());
    float weight = word.field().boost() * similarity.idf(postings.size());
    Scores scores = new Scores();
    for (int i = 0; i < postings.size(); i++) {
      byte norm = terms.norm(word.field(), postings.document(i));
      float score = similarity.score(weight, postings.frequency(i), norm);
      scores.add(postings.document(i), score);
    }
    return scores;
  }

  private Scores phrase(Match.Phrase phrase) {
    Bm25 similarity = similarity(phrase.field());
    double idf = 0;
    List<Map<Integer, int[]>> places = new ArrayList<>();
    for (String term : phrase.terms()) {
      Map<Integer, int[]> of = terms.positions(term, phrase.field());
      idf += similarity.idf(of.size());
      places.add(of);
    }
    float weight = phrase.field().boost() * (float) idf;
    Scores scores = new Scores();
    places
        .get(0)
        .forEach(
            (document, firsts) -> {
              int frequency = 0;
              for (int first : firsts) {
                frequency += isAt(places, document, first) ? 1 : 0;
              }
              if (frequency > 0) {
                byte norm = terms.norm(phrase.field(), document);
                scores.add(document, similarity.score(weight, frequency, norm));
              }
            });
    return scores;
  }

  private static boolean isAt(List<Map<Integer, int[]>> places, int document, int first) {
    for (int i = 1; i < places.size(); i++) {
      int[] all = places.get(i).getOrDefault(document, new int[0]);
      if (Arrays.binarySearch(all, first + i) < 0) {
        return false;
      }
    }
    return true;
  }

  private Bm25 similarity(Field field) {
    return Objects.requireNonNull(similarities.get(field));
  }
}
