package io.github.advisorysite.browser;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The files of an index, spoilt or sorted by their kinds. */
final class Files {

  private static final int KIND_AT = 4;

  private Files() {}

  /** All files, those of a kind changed. */
  static Map<String, byte[]> change(
      Map<String, byte[]> files, char kind, UnaryOperator<byte[]> change) {
    Map<String, byte[]> changed = new TreeMap<>(files);
    changed.replaceAll((name, file) -> kind(name, file) == kind ? change.apply(file) : file);
    return changed;
  }

  /** All files but those of a kind. */
  static Map<String, byte[]> without(Map<String, byte[]> files, char kind) {
    Map<String, byte[]> left = new TreeMap<>(files);
    left.entrySet().removeIf(file -> kind(file.getKey(), file.getValue()) == kind);
    return left;
  }

  /** The kinds of names, sorted, each once; {@code j} is the one JSON file. */
  static String kinds(Map<String, byte[]> files, Iterable<String> names) {
    TreeSet<Character> kinds = new TreeSet<>();
    names.forEach(name -> kinds.add(kind(name, files.getOrDefault(name, new byte[0]))));
    return kinds.stream().map(String::valueOf).collect(Collectors.joining());
  }

  private static char kind(String name, byte[] file) {
    return name.equals("current.json") ? 'j' : (char) file[KIND_AT];
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
