package io.github.advisorysite.render;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one script of a worker and of all that it imports, as a browser waits for each file behind
 * another. Each part keeps a scope of its own. Not thread-safe.
 */
final class ScriptBundle {

  private static final Pattern IMPORT =
      Pattern.compile("import (?:\\{(?<names>[^}]*)\\} from )?\"\\./(?<from>[^\"]+)\";\\s*");
  private static final Pattern EXPORT =
      Pattern.compile("export (?<what>(?:async function|function|class|const) (?<name>\\w+).*)");
  private static final Pattern OTHER = Pattern.compile("(?:import|export)\\b(?!\\().*");

  private final Map<String, String> scripts;
  private final ObjIntConsumer<String> refusal;
  private final Map<String, Integer> parts = new LinkedHashMap<>();
  private final StringBuilder bundle = new StringBuilder();
  private int made;

  private ScriptBundle(Map<String, String> scripts, ObjIntConsumer<String> refusal) {
    this.scripts = scripts;
    this.refusal = refusal;
  }

  /**
   * The bundle of a script.
   *
   * @param scripts all scripts by name; what is not there is left out
   * @param parts takes the names of those that are in it
   * @param refusal takes the name and line of an import or export that cannot be bundled
   */
  static String of(
      String name, Map<String, String> scripts, Set<String> parts, ObjIntConsumer<String> refusal) {
    ScriptBundle bundle = new ScriptBundle(scripts, refusal);
    String entry = bundle.body(name, new LinkedHashSet<>());
    parts.addAll(bundle.parts.keySet());
    return bundle.bundle + entry;
  }

  private String body(String name, Set<String> exports) {
    StringBuilder body = new StringBuilder();
    int number = 0;
    for (String line : scripts.getOrDefault(name, "").split("\n", -1)) {
      number++;
      Matcher imported = IMPORT.matcher(line);
      Matcher exported = EXPORT.matcher(line);
      if (imported.matches()) {
        String from = part(imported.group("from"));
        String names = imported.group("names");
        if (names != null) {
          body.append("const {").append(names.replace(" as ", ": ")).append("} = ").append(from);
          body.append(";\n");
        }
      } else if (exported.matches()) {
        exports.add(exported.group("name"));
        body.append(exported.group("what")).append('\n');
      } else {
        if (OTHER.matcher(line).matches()) {
          refusal.accept(name, number);
        }
        body.append(line).append('\n');
      }
    }
    return body.toString();
  }

  /** The variable that holds what a part exports. */
  private String part(String name) {
    Integer known = parts.get(name);
    if (known == null) {
      parts.put(name, 0); // so that a circle, which is refused elsewhere, ends
      Set<String> exports = new LinkedHashSet<>();
      String body = body(name, exports);
      known = ++made;
      parts.put(name, known);
      bundle.append("const part").append(known).append(" = (() => {\n").append(body);
      bundle.append("return { ").append(String.join(", ", exports)).append(" };\n})();\n");
    }
    return "part" + known;
  }
}
