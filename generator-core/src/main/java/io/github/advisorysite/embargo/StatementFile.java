package io.github.advisorysite.embargo;

import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.source.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's statement as written.
 *
 * @param comment the vendor's words, as far as nothing is wrong with them
 * @param commentProblems why some or all of the comment is refused
 * @param backfill whether it was entered late on purpose
 * @param held whether a fixed sentence stands in the place of the comment
 */
record StatementFile(
    Statement.Kind kind,
    Status status,
    @Nullable Localized comment,
    List<Problem> commentProblems,
    List<ProductFile> products,
    List<Item<Facts.Link>> notices,
    List<Item<Localized>> addenda,
    @Nullable Localized reason,
    boolean backfill,
    boolean held) {

  StatementFile {
    commentProblems = List.copyOf(commentProblems);
    products = List.copyOf(products);
    notices = List.copyOf(notices);
    addenda = List.copyOf(addenda);
  }

  /** This statement with its status, and without the words that were refused. */
  StatementFile hold() {
    return new StatementFile(
        kind, status, null, List.of(), products, notices, addenda, reason, backfill, true);
  }

  /** A product as written. */
  record ProductFile(
      Localized name,
      @Nullable Localized versions,
      @Nullable Localized fixed,
      @Nullable String cpe,
      @Nullable String purl) {}
}
