package io.github.advisorysite.embargo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The gates of a case and of all its parts, due or not. */
final class Gates {

  private final List<Gate> gates = new ArrayList<>();

  private Gates() {}

  /** The instants that are written in the gates of a case. */
  static Stream<WrittenInstant> instants(CaseFile file) {
    Gates gates = new Gates();
    gates.visit(file);
    return gates.gates.stream().flatMap(Gates::instant);
  }

  static Stream<WrittenInstant> instant(Gate gate) {
    if (gate instanceof Gate.Unreadable unreadable) {
      return instant(unreadable.written());
    }
    return gate instanceof Gate.At at ? Stream.of(at.written()) : Stream.empty();
  }

  private void visit(CaseFile file) {
    add(file.item());
    gates.addAll(file.languages().values());
    CaseFile.parts(file.facts()).forEach(this::add);
    for (Item<UpdateFile> update : file.updates()) {
      add(update);
      if (update.value() != null) {
        CaseFile.parts(update.value().facts()).forEach(this::add);
      }
    }
    for (List<Item<StatementFile>> timeline : file.statements().values()) {
      for (Item<StatementFile> statement : timeline) {
        add(statement);
        if (statement.value() != null) {
          CaseFile.parts(statement.value()).forEach(this::add);
        }
      }
    }
    if (file.withdrawal() != null) {
      add(file.withdrawal());
    }
  }

  private void add(Item<?> item) {
    gates.add(item.gate());
  }
}
