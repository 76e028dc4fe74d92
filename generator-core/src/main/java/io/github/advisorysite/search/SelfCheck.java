package io.github.advisorysite.search;

import io.github.advisorysite.search.block.BrokenBlockException;
import io.github.advisorysite.search.query.Scored;
import io.github.advisorysite.search.query.SearchQuery;
import io.github.advisorysite.search.reader.WrittenIndex;
import java.util.List;

/** Holds what was written against Lucene before anybody else can read it. */
final class SelfCheck {

  private static final int SHOWN = 10;

  private final LuceneSearch lucene;
  private final WrittenIndex written;

  SelfCheck(LuceneSearch lucene, WrittenIndex written) {
    this.lucene = lucene;
    this.written = written;
  }

  /**
   * Asks both.
   *
   * @throws SearchFaultException if one answer differs in total, in the first ten hits, or in a bit
   *     of a score
   */
  void ask(List<String> queries) {
    for (String text : queries) {
      SearchQuery query = SearchQuery.of(text, false);
      if (!isSame(Found.by(query, lucene::find), answer(query))) {
        throw new SearchFaultException("the written index does not answer as Lucene does");
      }
    }
  }

  private Found answer(SearchQuery query) {
    try {
      return Found.by(query, written::find);
    } catch (BrokenBlockException e) {
      throw new SearchFaultException("the written index cannot be read");
    }
  }

  private static boolean isSame(Found one, Found other) {
    return one.relaxed().equals(other.relaxed())
        && one.all().size() == other.all().size()
        && first(one).equals(first(other));
  }

  /** Records compare floats by their bits. */
  private static List<Scored> first(Found found) {
    return found.all().subList(0, Math.min(SHOWN, found.all().size()));
  }
}
