package io.github.advisorysite.model;

import io.github.advisorysite.ids.VendorId;
import java.util.Optional;

/** One thing that a revision changed. */
public sealed interface Change {

  /** The advisory was first published. */
  record Published() implements Change {}

  /** The coordinator updated the case; without a summary it is not said what changed. */
  record Updated(Optional<Words> summary) implements Change {}

  /** A vendor that received the details later was added. */
  record VendorAdded(VendorId vendor, Words name) implements Change {}

  /** A vendor's statement took the place of the one before. */
  record StatementChanged(VendorId vendor, Words name, Statement.Kind kind, Status from, Status to)
      implements Change {}

  /** A notice or the coordinator's words were added to a vendor's statement. */
  record StatementSupplemented(VendorId vendor, Words name) implements Change {}

  /** A reference or an attachment that had waited was added. */
  record DocumentAdded() implements Change {}
}
