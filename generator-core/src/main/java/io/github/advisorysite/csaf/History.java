package io.github.advisorysite.csaf;

import io.github.advisorysite.model.Revision;
import io.github.advisorysite.model.Tombstone;
import io.github.advisorysite.wording.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The revisions that readers have seen, as a document's history. */
record History(Texts texts) {

  List<Shapes.Revision> of(List<Revision> revisions) {
    return revisions.stream()
        .map(
            revision ->
                new Shapes.Revision(
                    revision.at().toString(),
                    Integer.toString(revision.number()),
                    revision.changes().stream()
                        .map(texts::change)
                        .collect(Collectors.joining("\n"))))
        .toList();
  }

  /** The history of a withdrawn case goes on behind the revisions that it had. */
  List<Shapes.Revision> of(Tombstone tombstone) {
    List<Shapes.Revision> history = new ArrayList<>();
    for (Instant at : tombstone.revisions()) {
      String key = history.isEmpty() ? "change.published" : "change.updated";
      add(at, texts.text(key), history);
    }
    add(tombstone.withdrawn(), texts.text("change.withdrawn", tombstone.reason().text()), history);
    return history;
  }

  private static void add(Instant at, String summary, List<Shapes.Revision> history) {
    history.add(new Shapes.Revision(at.toString(), Integer.toString(history.size() + 1), summary));
  }
}
