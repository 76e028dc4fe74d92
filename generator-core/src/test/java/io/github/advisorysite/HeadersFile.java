package io.github.advisorysite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A {@code _headers} file as hosts of static sites read it: every rule that matches applies, {@code
 * *} is anything, {@code :name} anything within a folder, and what two rules say is joined.
 */
public final class HeadersFile {

  private record Rule(Pattern paths, Map<String, String> headers) {}

  private final List<Rule> rules = new ArrayList<>();

  public HeadersFile(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("  ")) {
        String[] header = line.strip().split(": ", 2);
        rules.get(rules.size() - 1).headers.put(header[0], header[1]);
      } else if (line.startsWith("/")) {
        rules.add(new Rule(pattern(line), new LinkedHashMap<>()));
      }
    }
  }

  private static Pattern pattern(String glob) {
    String quoted = Pattern.quote(glob).replace("*", "\\E.*\\Q");
    return Pattern.compile(quoted.replaceAll(":[a-z]+", "\\\\E[^/]+\\\\Q"));
  }

  public int rules() {
    return rules.size();
  }

  /** What the file at an address is sent with. */
  public Map<String, String> of(String address) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Rule rule : rules) {
      if (rule.paths.matcher(address).matches()) {
        rule.headers.forEach((name, value) -> headers.merge(name, value, (a, b) -> a + ", " + b));
      }
    }
    return headers;
  }
}
