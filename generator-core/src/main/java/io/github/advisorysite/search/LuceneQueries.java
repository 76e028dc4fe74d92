package io.github.advisorysite.search;

import io.github.advisorysite.search.query.Field;
import io.github.advisorysite.search.query.Match;
import io.github.advisorysite.search.query.Query;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;

/** Puts what is looked for into Lucene's words. */
final class LuceneQueries {

  private LuceneQueries() {}

  static org.apache.lucene.search.Query of(Query query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    query.must().forEach(match -> all.add(of(match), Occur.MUST));
    query.some().forEach(match -> all.add(of(match), Occur.SHOULD));
    query.filters().forEach(match -> all.add(of(match), Occur.FILTER));
    query.excluded().forEach(match -> all.add(of(match), Occur.MUST_NOT));
    if (query.must().isEmpty() && query.some().isEmpty()) {
      all.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return all.setMinimumNumberShouldMatch(query.enough()).build();
  }

  private static org.apache.lucene.search.Query of(Match match) {
    if (match instanceof Match.Word word) {
      return boosted(
          new TermQuery(new Term(word.field().key(), word.term())), word.field().boost());
    }
    if (match instanceof Match.Phrase phrase) {
      Field field = phrase.field();
      return boosted(
          new PhraseQuery(field.key(), phrase.terms().toArray(String[]::new)), field.boost());
    }
    if (match instanceof Match.Keyword keyword) {
      Term term = new Term(keyword.field().key(), keyword.term());
      return boosted(new ConstantScoreQuery(new TermQuery(term)), keyword.score());
    }
    if (match instanceof Match.Prefix prefix) {
      Term term = new Term(prefix.field().key(), prefix.start());
      return boosted(new ConstantScoreQuery(new PrefixQuery(term)), prefix.score());
    }
    Match.Best best = (Match.Best) match;
    return new DisjunctionMaxQuery(
        best.parts().stream().map(LuceneQueries::of).toList(), Match.TIE);
  }

  private static org.apache.lucene.search.Query boosted(
      org.apache.lucene.search.Query query, float boost) {
    return boost == 1 ? query : new BoostQuery(query, boost);
  }
}
