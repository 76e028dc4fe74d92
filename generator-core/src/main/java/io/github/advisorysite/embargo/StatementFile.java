package io.github.advisorysite.embargo;

import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A vendor's statement as written. */
record StatementFile(
    Statement.Kind kind,
    Status status,
    @Nullable Localized comment,
    List<ProductFile> products,
    List<Item<Facts.Link>> notices,
    List<Item<Localized>> addenda,
    @Nullable Localized reason) {

  /** A product as written. */
  record ProductFile(
      Localized name,
      @Nullable Localized versions,
      @Nullable Localized fixed,
      @Nullable String cpe,
      @Nullable String purl) {}
}
