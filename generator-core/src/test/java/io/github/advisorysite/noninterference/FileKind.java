package io.github.advisorysite.noninterference;

/** What kind of output a file of a site is, by its folder and the end of its name. */
final class FileKind {

  private FileKind() {}

  /** The top folder behind that of a language, a mark for what lies between, and the extension. */
  static String of(String path) {
    String rest = path.startsWith("en/") ? path.substring("en/".length()) : path;
    if (rest.matches("advisories/[^/]+/files/.*")) {
      return "advisories/*/files/*"; // an attachment keeps the type that its author chose
    }
    int slash = rest.indexOf('/');
    String name = rest.substring(rest.lastIndexOf('/') + 1);
    String extension = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
    if (slash < 0) {
      return name.matches("about\\.html|policy\\.html") ? "*.html" : name;
    }
    String below = rest.contains("/vendors/") && !rest.startsWith("vendors/") ? "*/vendors/" : "";
    return rest.substring(0, slash + 1) + below + "*" + extension;
  }
}
