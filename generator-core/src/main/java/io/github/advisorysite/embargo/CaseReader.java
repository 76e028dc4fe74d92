package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.SectionKey;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.ObjectReader;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.Scalars;
import io.github.advisorysite.source.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a case file of a case's parts, wherever they were written. Thread-safe. */
final class CaseReader {

  /**
   * The parts of a case as found.
   *
   * @param file the case's own file, for what is wrong with the whole
   * @param root null where the case's own keys cannot be read
   * @param keys the keys that its root may have
   * @param sections by language, with what is wrong with them already said
   * @param contacts the private addresses of the vendors
   * @param files where the attachments lie, ending in {@code /}
   */
  record Parts(
      String file,
      @Nullable Node root,
      Set<String> keys,
      Map<Language, Map<SectionKey, String>> sections,
      List<UpdateParts> updates,
      Map<String, List<Item<StatementFile>>> statements,
      List<String> contacts,
      String files) {}

  /** An update as found; the root is null where it cannot be read. */
  record UpdateParts(
      Location at,
      @Nullable Node root,
      Set<String> keys,
      Map<Language, Map<SectionKey, String>> sections,
      Problems problems) {}

  private final SiteFile site;
  private final FactsReader facts;

  private final Registry registry;

  CaseReader(SiteFile site, FactsReader facts, Registry registry) {
    this.site = site;
    this.registry = registry;
    this.facts = facts;
  }

  /**
   * Reads a case.
   *
   * @param problems what is wrong already with the case's own keys and sections
   * @param strays what is wrong with things that can never be public
   */
  CaseFile read(Parts parts, Problems problems, Problems strays) {
    Location start = Location.startOf(parts.file);
    ObjectReader reader =
        parts.root == null ? null : ObjectReader.of(parts.root, parts.keys, problems);
    if (reader == null) {
      Problem first = problems.toList().get(0);
      Item<CaseId> item =
          new Item<>(
              new Gate.Unreadable(first),
              null,
              problems.toList().subList(1, problems.toList().size()),
              start);
      return new CaseFile(
          item, Map.of(), Facts.none(), List.of(), Map.of(), null, Handling.NONE, strays.toList());
    }
    Gate gate = caseGate(reader);
    Node idNode = reader.require("id");
    CaseId id = id(idNode, problems);
    Facts base = facts.read(reader, parts.sections, parts.files, problems);
    title(reader, base, problems);
    Handling handling =
        Handling.read(
            Items.flag(reader, "backfill", problems),
            Items.flag(reader, "retract", problems),
            Items.privateMapping(reader, problems),
            parts.contacts,
            WrittenInstant.receivedAt(reader, strays),
            problems);
    Map<Language, Gate> languages = languages(reader.get("languages"), problems);
    List<Item<UpdateFile>> updates =
        parts.updates.stream().map(u -> update(u, parts.files)).toList();
    Node withdrawn = reader.get("withdrawn");
    Item<Localized> withdrawal =
        withdrawn == null
            ? null
            : Items.gated(
                withdrawn,
                Keys.WITHDRAWN,
                "at",
                (r, own) -> {
                  r.require("at");
                  return site.texts().title(r.require("reason"), own);
                });
    return new CaseFile(
        new Item<>(gate, id, problems.toList(), idNode == null ? start : idNode.at()),
        languages,
        base,
        updates,
        statements(parts, strays),
        withdrawal,
        handling,
        strays.toList());
  }

  /** A case that is retracted is never public, whatever its instant. */
  private Gate caseGate(ObjectReader reader) {
    if (Items.flag(reader, "retract", new Problems())) {
      return new Gate.Undecided();
    }
    Node publishAt = reader.get("publishAt");
    if (publishAt != null) {
      Problem second = secondInstant(reader);
      return second != null ? new Gate.Unreadable(second) : Gate.read(publishAt);
    }
    return new Gate.Unreadable(
        new Problem(
            Code.DATE_MISSING,
            reader.node().at(),
            "/publishAt",
            "the instant is missing; write one, or \"undecided\"",
            null));
  }

  /** Of two instants that the whole case may have, none can be trusted. */
  private @Nullable Problem secondInstant(ObjectReader reader) {
    Node languages = reader.get("languages");
    if (languages != null && Texts.isWritten(languages, site.site().language())) {
      return new Problem(
          Code.DATE_CONFLICT,
          languages.at(),
          languages.pointer(),
          "the site's first language is public with the case; set the case's publishAt alone",
          null);
    }
    if (!(reader.node().value() instanceof Value.Mapping root)) {
      return null;
    }
    return root.entries().entrySet().stream()
        .filter(e -> !e.getKey().equals("publishAt") && e.getKey().equalsIgnoreCase("publishAt"))
        .map(
            e ->
                new Problem(
                    Code.DATE_CONFLICT,
                    e.getValue().keyAt(),
                    reader.node().pointer(),
                    "this key may be a second instant of the case; write publishAt, once",
                    null))
        .findFirst()
        .orElse(null);
  }

  private @Nullable CaseId id(@Nullable Node node, Problems problems) {
    String text = node == null ? null : Scalars.line(node, problems);
    if (node == null || text == null) {
      return null;
    }
    if (!site.isId(text)) {
      problems.add(
          Code.ID,
          node,
          "the id matches none of idPatterns in site.yaml; mend the id, or add its pattern");
      return null;
    }
    if (!CaseId.isPath(text)) {
      problems.add(
          Code.ID_RESERVED,
          node,
          "the id cannot be an address: it is reserved, too long, or holds other than letters, digits and # . _ -");
      return null;
    }
    if (site.isOfLanguage(text)) {
      problems.add(
          Code.ID_RESERVED,
          node,
          "the id is another one with a language behind it, which is how CSAF names that language's document; choose another");
      return null;
    }
    return new CaseId(text);
  }

  /** Every language that has sections needs a title, and the site's own always. */
  private void title(ObjectReader reader, Facts base, Problems problems) {
    Localized title = base.title();
    Node node = reader.get("title");
    if (node == null) {
      problems.add(
          Code.TITLE,
          reader.node().at(),
          "/title",
          "the title is missing; add it in the site's first language, " + site.site().language());
      return;
    }
    for (Language language : site.site().languages()) {
      boolean needed =
          language.equals(site.site().language()) || base.sections().containsKey(language);
      if (title != null && needed && !Texts.isWritten(node, language)) {
        problems.add(
            Code.TITLE,
            node,
            language.equals(site.site().language())
                ? "the title is missing in the site's first language, " + language + "; add it"
                : "the case has sections in " + language + " and no title in it; add it",
            language.equals(site.site().language()) ? null : language.tag());
      }
    }
  }

  private Map<Language, Gate> languages(@Nullable Node node, Problems problems) {
    Map<Language, Gate> gates = new LinkedHashMap<>();
    if (node == null) {
      return gates;
    }
    ObjectReader.entries(node, problems)
        .forEach(
            (tag, entry) -> {
              Language language = site.texts().language(tag);
              Problems own = new Problems();
              ObjectReader reader = ObjectReader.of(entry, Keys.LANGUAGE, own);
              Node gate = reader == null ? null : reader.require("publishAt");
              if (language == null) {
                site.texts().unknownLanguage(node, problems);
              } else if (language.equals(site.site().language())) {
                return; // the case's own gate is closed by it
              } else if (gate == null || !own.isEmpty()) {
                Gate written = gate == null ? Gate.Inherited.GATE : Gate.read(gate);
                gates.put(language, new Gate.Unreadable(own.toList().get(0), written));
              } else {
                gates.put(language, Gate.read(gate));
              }
            });
    return gates;
  }

  private Item<UpdateFile> update(UpdateParts parts, String files) {
    if (parts.root == null) {
      List<Problem> all = parts.problems.toList();
      return new Item<>(
          new Gate.Unreadable(all.get(0)), null, all.subList(1, all.size()), parts.at);
    }
    Item<UpdateFile> item =
        Items.gated(
            parts.root,
            parts.keys,
            "at",
            (reader, problems) -> {
              warnOfNoChange(reader, parts, problems);
              Localized summary = site.texts().lines(reader.get("summary"), problems);
              return new UpdateFile(
                  summary,
                  facts.read(reader, parts.sections, files, problems),
                  Items.flag(reader, "backfill", problems));
            });
    List<Problem> all = new ArrayList<>(parts.problems.toList());
    all.addAll(item.problems());
    return new Item<>(item.gate(), item.value(), all, parts.at);
  }

  /** A text that was changed in place, and not in its update, is public before the update is. */
  private static void warnOfNoChange(ObjectReader reader, UpdateParts parts, Problems problems) {
    if (reader.get("backfill") == null
        && parts.sections.isEmpty()
        && parts.problems.isEmpty()
        && Keys.CHANGING.stream().allMatch(key -> reader.get(key) == null)) {
      problems.add(
          Code.REV_BODY,
          reader.node(),
          "the update changes nothing; write what it changes into it, or backfill: true if nothing does");
    }
  }

  private Map<VendorId, List<Item<StatementFile>>> statements(Parts parts, Problems strays) {
    Map<VendorId, List<Item<StatementFile>>> statements = new LinkedHashMap<>();
    parts.statements.forEach(
        (id, timeline) -> {
          VendorId known = registry.id(id);
          if (known != null || VendorId.matches(id)) {
            statements.put(known != null ? known : new VendorId(id), List.copyOf(timeline));
          } else {
            strays.add(
                Code.VENDOR_UNKNOWN,
                timeline.isEmpty() ? Location.startOf(parts.file) : timeline.get(0).at(),
                "",
                "these statements stand under a name that is no vendor id; mend the name");
          }
        });
    return statements;
  }
}
