package io.github.advisorysite.search;

import io.github.advisorysite.search.query.Query;
import io.github.advisorysite.search.query.Scored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Lucene's own search. */
final class LuceneSearch {

  private final IndexSearcher searcher;

  LuceneSearch(IndexReader reader) {
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  List<Scored> find(Query query) {
    try {
      return searcher.search(LuceneQueries.of(query), new AllHits());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without threads of its own Lucene asks the segments in their order, by one collector. */
  private static final class AllHits implements CollectorManager<Hits, List<Scored>> {
    @Override
    public Hits newCollector() {
      return new Hits();
    }

    @Override
    public List<Scored> reduce(Collection<Hits> hits) {
      return hits.stream().flatMap(some -> some.all.stream()).toList();
    }
  }

  private static final class Hits extends SimpleCollector {

    private final List<Scored> all = new ArrayList<>();
    private @Nullable Scorable scorer;
    private int first;

    @Override
    protected void doSetNextReader(LeafReaderContext segment) {
      first = segment.docBase;
    }

    @Override
    public void setScorer(Scorable next) {
      scorer = next;
    }

    @Override
    public void collect(int document) throws IOException {
      all.add(new Scored(first + document, Objects.requireNonNull(scorer).score()));
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }
}
