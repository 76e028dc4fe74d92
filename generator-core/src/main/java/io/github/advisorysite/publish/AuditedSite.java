package io.github.advisorysite.publish;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;

/** A staged tree that was checked and found clean; only {@link StagedSite#audit} makes one. */
public final class AuditedSite {

  private final StagedSite staged;
  private final FileTime modified;

  AuditedSite(StagedSite staged, FileTime modified) {
    this.staged = staged;
    this.modified = modified;
  }

  /** The files of the tree by path, and the SHA-256 of each in hexadecimal. */
  public SortedMap<String, String> files() {
    return staged.files();
  }

  /** Puts the tree in the place of the output; whatever fails, the one that stands stays. */
  public void promote() throws IOException {
    staged.promote(modified);
  }
}
