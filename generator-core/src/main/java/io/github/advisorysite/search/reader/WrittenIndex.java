package io.github.advisorysite.search.reader;

import io.github.advisorysite.search.query.Query;
import io.github.advisorysite.search.query.Scored;
import java.util.List;
import java.util.function.Function;

/** An index as it was written. Not thread-safe. */
public final class WrittenIndex {

  private final Evaluation evaluation;

  /**
   * Opens an index.
   *
   * @param blocks gives the bytes of the block of a name
   * @param root the name of the root block
   * @throws io.github.advisorysite.search.block.BrokenBlockException if a block is not one
   */
  public WrittenIndex(Function<String, byte[]> blocks, String root) {
    Terms terms = new Terms(blocks, root);
    evaluation = new Evaluation(new Leaves(terms), terms.root().documents());
  }

  /** What a query finds, in the order of the ordinals. */
  public List<Scored> find(Query query) {
    return evaluation.find(query);
  }
}
