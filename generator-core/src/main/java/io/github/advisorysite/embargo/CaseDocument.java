package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.SectionKey;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.ObjectReader;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a case that is written as one JSON document. */
record CaseDocument(Texts texts, Sections sections) {

  /**
   * Reads a document.
   *
   * @param root null where it is not JSON; the problems say why
   */
  CaseFile read(String file, @Nullable Node root, Problems problems, CaseReader reader) {
    Problems strays = new Problems();
    Map<Language, Map<SectionKey, String>> body = new HashMap<>();
    List<CaseReader.UpdateParts> updates = new ArrayList<>();
    Map<String, List<Item<StatementFile>>> statements = new LinkedHashMap<>();
    List<String> contacts = new ArrayList<>();
    if (root != null && root.value() instanceof Value.Mapping) {
      ObjectReader document = ObjectReader.of(root, Keys.DOCUMENT, new Problems());
      if (document != null) {
        body = sections(document.get("sections"), problems);
        Node updatesNode = document.get("updates");
        for (Node node : updatesNode == null ? List.<Node>of() : updatesNode.items(problems)) {
          updates.add(update(node));
        }
        Node vendors = document.get("vendors");
        if (vendors != null) {
          ObjectReader.entries(vendors, problems)
              .forEach(
                  (id, node) -> {
                    statements.put(id, new StatementReader(texts).timeline(node));
                    contacts.addAll(Handling.contact(node.entry("private")));
                  });
        }
      }
    }
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    return reader.read(
        new CaseReader.Parts(
            file, root, Keys.DOCUMENT, body, updates, statements, contacts, folder + "files/"),
        problems,
        strays);
  }

  private CaseReader.UpdateParts update(Node node) {
    Problems problems = new Problems();
    Map<Language, Map<SectionKey, String>> body = Map.of();
    if (node.value() instanceof Value.Mapping mapping
        && mapping.entries().containsKey("sections")) {
      ObjectReader reader = ObjectReader.of(node, Keys.DOCUMENT_UPDATE, new Problems());
      body = reader == null ? Map.of() : sections(reader.get("sections"), problems);
    }
    return new CaseReader.UpdateParts(node.at(), node, Keys.DOCUMENT_UPDATE, body, problems);
  }

  private Map<Language, Map<SectionKey, String>> sections(@Nullable Node node, Problems problems) {
    Map<Language, Map<SectionKey, String>> body = new HashMap<>();
    if (node != null) {
      ObjectReader.entries(node, problems)
          .forEach(
              (tag, texts) -> {
                Language language = this.texts.language(tag);
                if (language == null) {
                  this.texts.unknownLanguage(node, problems);
                } else {
                  body.put(language, sections.mapping(texts, language, problems));
                }
              });
    }
    return body;
  }
}
