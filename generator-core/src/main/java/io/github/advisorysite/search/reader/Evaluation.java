package io.github.advisorysite.search.reader;

import io.github.advisorysite.search.query.Match;
import io.github.advisorysite.search.query.Query;
import io.github.advisorysite.search.query.Scored;
import java.util.ArrayList;
import java.util.List;

/** Combines what parts of a query match. */
final class Evaluation {

  private final Leaves leaves;
  private final int documents;

  Evaluation(Leaves leaves, int documents) {
    this.leaves = leaves;
    this.documents = documents;
  }

  List<Scored> find(Query query) {
    double[] scores = new double[documents];
    int[] needed = new int[documents];
    int[] enough = new int[documents];
    query.must().forEach(match -> scores(match).add(scores, needed));
    query.filters().forEach(match -> scores(match).add(new double[documents], needed));
    query.some().forEach(match -> scores(match).add(scores, enough));
    query.excluded().forEach(match -> scores(match).forbid(needed));
    int all = query.must().size() + query.filters().size();
    List<Scored> found = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      if (needed[i] == all && enough[i] >= query.enough()) {
        found.add(new Scored(i, (float) scores[i]));
      }
    }
    return found;
  }

  private Scores scores(Match match) {
    return match instanceof Match.Best best ? best(best) : leaves.scores(match);
  }

  private Scores best(Match.Best best) {
    float[] highest = new float[documents];
    double[] others = new double[documents];
    boolean[] isFound = new boolean[documents];
    for (Match part : best.parts()) {
      Scores scores = scores(part);
      for (int i = 0; i < scores.size(); i++) {
        int document = scores.document(i);
        float score = scores.score(i);
        isFound[document] = true;
        others[document] += Math.min(score, highest[document]);
        highest[document] = Math.max(score, highest[document]);
      }
    }
    Scores all = new Scores();
    for (int i = 0; i < documents; i++) {
      if (isFound[i]) {
        all.add(i, (float) (highest[i] + others[i] * Match.TIE));
      }
    }
    return all;
  }
}
