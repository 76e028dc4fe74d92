package io.github.advisorysite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Several files in one text: a comment, then {@code -- path --} before each file. */
record Txtar(String comment, Map<String, String> files) {

  private static final Pattern HEADER = Pattern.compile("(?m)^-- (\\S+) --\n");

  static Txtar read(Path path) throws IOException {
    return parse(Files.readString(path));
  }

  static Txtar parse(String text) {
    Map<String, String> files = new LinkedHashMap<>();
    Matcher header = HEADER.matcher(text);
    String comment = text;
    String name = "";
    int start = -1;
    while (header.find()) {
      if (start < 0) {
        comment = text.substring(0, header.start());
      } else {
        files.put(name, text.substring(start, header.start()));
      }
      name = header.group(1);
      start = header.end();
    }
    if (start >= 0) {
      files.put(name, text.substring(start));
    }
    return new Txtar(comment, files);
  }

  Txtar with(String path, String text) {
    Map<String, String> all = new LinkedHashMap<>(files);
    all.put(path, text);
    return new Txtar(comment, all);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(comment);
    files.forEach((path, body) -> text.append("-- ").append(path).append(" --\n").append(body));
    return text.toString();
  }
}
