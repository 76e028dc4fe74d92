package io.github.advisorysite.importer.statusreport;

import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.importer.text.Folding;
import io.github.advisorysite.source.Documents;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the vendor of the registry that a report comes from, by any name that it has or had. */
final class ContentVendors {

  private static final String FOLDER = "vendors/";
  private static final String SUFFIX = ".yaml";

  private final Map<String, Set<String>> names = new TreeMap<>();

  /** Reads the registry; a file that cannot be read is the business of {@code validate}. */
  ContentVendors(SourceFolder content) {
    for (String path : content.below(FOLDER).keySet()) {
      String name = path.substring(FOLDER.length());
      String id = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
      byte[] bytes = VendorId.matches(id) ? content.read(path, new Problems()) : null;
      Node root = bytes == null ? null : Documents.yaml(path, bytes, new Problems());
      if (root != null) {
        names.put(id, names(id, root.value()));
      }
    }
  }

  private static Set<String> names(String id, Value vendor) {
    Set<String> names = new HashSet<>();
    names.add(Folding.foldTight(id));
    addTexts(Values.get(vendor, "name"), names);
    addTexts(Values.get(vendor, "aliases"), names);
    for (Value former : Values.items(Values.get(vendor, "formerNames"))) {
      addTexts(Values.get(former, "name"), names);
    }
    return names;
  }

  private static void addTexts(@Nullable Value value, Set<String> names) {
    if (value instanceof Value.Scalar scalar) {
      names.add(Folding.foldTight(scalar.text()));
    } else if (value instanceof Value.Mapping mapping) {
      mapping.entries().values().forEach(entry -> addTexts(entry.value(), names));
    } else {
      Values.items(value).forEach(item -> addTexts(item, names));
    }
  }

  /** The id of the vendor of a name, or null and a problem at the name. */
  @Nullable String find(String file, ReportLine organisation, Problems problems) {
    String name = Folding.foldTight(organisation.text());
    Set<String> found = new TreeSet<>();
    names.forEach(
        (id, own) -> {
          if (own.contains(name)) {
            found.add(id);
          }
        });
    if (found.isEmpty()) {
      names.forEach(
          (id, own) -> {
            if (own.stream().anyMatch(n -> withoutForm(n).equals(withoutForm(name)))) {
              found.add(id);
            }
          });
    }
    if (found.isEmpty()) {
      ReportForm.refuse(
          file,
          organisation,
          "no vendor of the registry has this name; mend it, or add the name to the vendor's file"
              + " in vendors/",
          problems);
    } else if (found.size() > 1) {
      ReportForm.refuse(
          file,
          organisation,
          "more than one vendor has this name; write the vendor's id instead",
          problems);
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  /** A name without the words for a company, which many leave out. */
  private static String withoutForm(String name) {
    return name.replaceFirst("^(?:株式会社|\\(株\\))", "").replaceFirst("(?:株式会社|\\(株\\))$", "");
  }
}
