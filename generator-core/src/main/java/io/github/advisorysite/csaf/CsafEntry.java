package io.github.advisorysite.csaf;

import io.github.advisorysite.address.CsafPaths;
import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.Words;
import io.github.advisorysite.output.OutputPath;
import java.time.Instant;

/**
 * What is told of a CSAF document without making it.
 *
 * @param trackingId the case's id; in a language that is not the site's own, with its tag behind
 * @param path of the document within the site
 * @param released when the document was first released
 * @param modified when its current revision was released
 * @param withdrawn whether the case was withdrawn
 */
record CsafEntry(
    CaseId id,
    Language language,
    String trackingId,
    OutputPath path,
    Words title,
    Instant released,
    Instant modified,
    boolean withdrawn) {

  /** The document's name within the folder of its label: the year and the file. */
  String name() {
    return path.value().substring(CsafPaths.WHITE.length());
  }
}
