package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.SectionKey;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Documents;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.SourceFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a case that is written as a folder. */
final class CaseFolder {

  static final String NAME = "case.yaml";

  /** A folder of {@code updates/}: ordered by number, and told apart by name. */
  private record UpdateFolder(String name) implements Comparable<UpdateFolder> {

    int number() {
      return Integer.parseInt(name);
    }

    @Override
    public int compareTo(UpdateFolder other) {
      return Comparator.comparingInt(UpdateFolder::number)
          .thenComparing(UpdateFolder::name)
          .compare(this, other);
    }
  }

  private static final Pattern SECTIONS =
      Pattern.compile("(?:updates/(\\d{1,4})/)?([A-Za-z0-9-]+)\\.md");
  private static final Pattern UPDATE = Pattern.compile("updates/(\\d{1,4})/update\\.yaml");

  /** Links that may stand for updates or statements, of which nothing can be told. */
  private static final Pattern LINKED = Pattern.compile("(?:updates|vendors)(?:/.*)?");

  private static final Pattern STATEMENTS = Pattern.compile("vendors/([^/]+)\\.yaml");

  private final SourceFolder source;
  private final String path;
  private final List<String> files;
  private final Texts texts;
  private final Sections sections;
  private final Problems problems = new Problems();
  private final Problems strays = new Problems();
  private final Map<Language, Map<SectionKey, String>> body = new HashMap<>();
  private final Map<UpdateFolder, String> updates = new TreeMap<>();
  private final Map<UpdateFolder, Map<Language, Map<SectionKey, String>>> updateBodies =
      new HashMap<>();
  private final Map<UpdateFolder, Problems> updateProblems = new HashMap<>();
  private final List<Item<UpdateFile>> linked = new ArrayList<>();
  private final Map<String, List<Item<StatementFile>>> statements = new LinkedHashMap<>();
  private final List<String> contacts = new ArrayList<>();

  /**
   * A case's folder.
   *
   * @param path ending in {@code /}
   * @param files all that belong to the case
   */
  CaseFolder(SourceFolder source, String path, List<String> files, Texts texts, Sections sections) {
    this.source = source;
    this.path = path;
    this.files = files;
    this.texts = texts;
    this.sections = sections;
  }

  CaseFile read(CaseReader reader) {
    for (String file : files) {
      String name = file.substring(path.length());
      if (!name.equals(NAME) && !name.startsWith("files/") && !take(file, name)) {
        Problem stray = Strays.of(source, file);
        if (source.isLink(file) && LINKED.matcher(name).matches()) {
          linked.add(new Item<>(new Gate.Unreadable(stray), null, List.of(), stray.at()));
        } else {
          strays.add(stray);
        }
      }
    }
    String file = path + NAME;
    byte[] bytes = source.read(file, problems);
    Node root = bytes == null ? null : Documents.yaml(file, bytes, problems);
    CaseFile read =
        reader.read(
            new CaseReader.Parts(
                file, root, Keys.CASE, body, updateParts(), statements, contacts, path + "files/"),
            problems,
            strays);
    return linked.isEmpty() ? read : read.with(linked);
  }

  private boolean take(String file, String name) {
    Matcher statement = STATEMENTS.matcher(name);
    if (statement.matches()) {
      statements.put(statement.group(1), timeline(file));
      return true;
    }
    Matcher update = UPDATE.matcher(name);
    if (update.matches()) {
      updates.put(new UpdateFolder(update.group(1)), file);
      return true;
    }
    Matcher markdown = SECTIONS.matcher(name);
    return markdown.matches()
        && takeSections(file, markdown.group(1), texts.language(markdown.group(2)));
  }

  private boolean takeSections(String file, @Nullable String update, @Nullable Language language) {
    if (language == null) {
      return false;
    }
    UpdateFolder number = update == null ? null : new UpdateFolder(update);
    Problems own =
        number == null ? problems : updateProblems.computeIfAbsent(number, n -> new Problems());
    Problems reading = new Problems();
    byte[] bytes = source.read(file, reading);
    String text = bytes == null ? null : Documents.text(file, bytes, reading);
    reading.toList().forEach(p -> own.add(p.in(language.tag())));
    if (text != null) {
      Map<Language, Map<SectionKey, String>> target =
          number == null ? body : updateBodies.computeIfAbsent(number, n -> new HashMap<>());
      target.put(language, sections.markdown(file, text, language, own));
    }
    return true;
  }

  private List<Item<StatementFile>> timeline(String file) {
    Problems own = new Problems();
    byte[] bytes = source.read(file, own);
    Node root = bytes == null ? null : Documents.yaml(file, bytes, own);
    contacts.addAll(Handling.contact(root == null ? null : root.entry("private")));
    return root == null
        ? StatementReader.unreadable(own)
        : new StatementReader(texts).timeline(root);
  }

  private List<CaseReader.UpdateParts> updateParts() {
    Set<Integer> numbers = new HashSet<>();
    updates.forEach(
        (folder, file) -> {
          if (!numbers.add(folder.number())) {
            strays.add(
                Code.SCHEMA_VALUE,
                Location.startOf(file),
                "",
                "another folder of updates/ has this number; give each its own");
          }
        });
    List<CaseReader.UpdateParts> parts = new ArrayList<>();
    updates.forEach(
        (number, file) -> {
          Problems own = updateProblems.getOrDefault(number, new Problems());
          Problems reading = new Problems();
          byte[] bytes = source.read(file, reading);
          Node root = bytes == null ? null : Documents.yaml(file, bytes, reading);
          reading.addAll(own);
          parts.add(
              new CaseReader.UpdateParts(
                  Location.startOf(file),
                  root,
                  Keys.UPDATE,
                  updateBodies.getOrDefault(number, Map.of()),
                  reading));
        });
    updateBodies.forEach(
        (number, ignored) -> {
          if (!updates.containsKey(number)) {
            strays.add(
                Code.SCHEMA_MISSING,
                Location.startOf(path + "updates"),
                "",
                "a folder of updates/ holds sections and no update.yaml; add it");
          }
        });
    return parts;
  }
}
