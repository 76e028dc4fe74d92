package io.github.advisorysite.publish;

import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.source.Workers;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A staged tree that was checked and found clean; only {@link StagedSite#audit} makes one. */
public final class AuditedSite {

  private final StagedSite staged;
  private final List<OutputPath> paths;
  private final Map<String, String> files;
  private final FileTime modified;

  AuditedSite(
      StagedSite staged, List<OutputPath> paths, Map<String, String> files, FileTime modified) {
    this.staged = staged;
    this.paths = paths;
    this.files = Collections.unmodifiableMap(files);
    this.modified = modified;
  }

  /** The files of the tree by path, in order, and the SHA-256 of each in hexadecimal. */
  public Map<String, String> files() {
    return files;
  }

  /** Makes the tree ready, which takes longer than to put it in place. */
  public void settle(Workers workers) {
    staged.settle(paths, modified, workers);
  }

  /**
   * Puts the settled tree in the place of the output; whatever fails, the one that stands stays.
   */
  public void promote(Workers workers) throws IOException {
    staged.promote(modified, workers);
  }
}
