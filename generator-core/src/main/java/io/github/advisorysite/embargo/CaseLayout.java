package io.github.advisorysite.embargo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which files below {@code cases/} belong to which case. A case is never part of another one,
 * wherever it lies, so that one that is withheld cannot take public ones with it.
 *
 * @param folders the files of each case that is a folder, whose path ends in {@code /}
 * @param others files of no such case: documents, links and strays
 */
record CaseLayout(Map<String, List<String>> folders, List<String> others) {

  /** What a case's folder keeps in these folders belongs to it, whatever the names. */
  private static final Pattern PARTS = Pattern.compile("(?:files|updates|vendors)/.*");

  /** Documents keep what they attach beside them. */
  private static final String ATTACHMENTS = "/files/";

  static CaseLayout of(Set<String> paths) {
    Map<String, List<String>> folders = new TreeMap<>();
    for (String path : paths) {
      if (path.endsWith("/" + CaseFolder.NAME) && !path.contains(ATTACHMENTS)) {
        folders.put(parent(path), new ArrayList<>());
      }
    }
    List.copyOf(folders.keySet()).stream()
        .filter(path -> isPart(path, folders)) // of those that are still there
        .forEach(folders::remove);
    List<String> others = new ArrayList<>();
    for (String path : paths) {
      String owner = owner(path, folders);
      if (owner != null && (!isDocument(path) || isPart(path, folders))) {
        folders.getOrDefault(owner, others).add(path);
      } else if (!path.contains(ATTACHMENTS)) {
        others.add(path);
      }
    }
    return new CaseLayout(folders, others);
  }

  static boolean isDocument(String path) {
    return path.endsWith(".json") || path.endsWith(".jsonl");
  }

  private static boolean isPart(String path, Map<String, ?> folders) {
    String owner = owner(path, folders);
    return owner != null && PARTS.matcher(path.substring(owner.length())).matches();
  }

  /** The innermost folder of a case in which a path lies. */
  private static @Nullable String owner(String path, Map<String, ?> folders) {
    for (String above = parent(path); !above.isEmpty(); above = parent(above)) {
      if (folders.containsKey(above)) {
        return above;
      }
    }
    return null;
  }

  /** The folder of a path, ending in {@code /}; nothing at the top. */
  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
  }
}
